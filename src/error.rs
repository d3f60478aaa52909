//! Errors and warnings, with stable codes.

use crate::text::concat;
use std::fmt;

/// Defines a fieldless enum whose variants have a stable code.
macro_rules! codes {
    ($(#[$doc:meta])* $enum:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $enum {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $enum {
            /// All codes.
            pub const ALL: &[$enum] = &[$($enum::$variant),*];

            /// The stable code.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($enum::$variant => $code,)*
                }
            }
        }
    };
}

codes! {
    /// Why an article could not be read.
    ErrorCode {
        /// The text is not JSON.
        JsonSyntax = "json.syntax",
        /// The JSON exceeds the size limit.
        JsonSize = "json.size",
        /// The JSON exceeds the nesting limit.
        JsonDepth = "json.depth",
        /// The JSON contains no article.
        ArticleMissing = "article.missing",
        /// The article has no content to show.
        ArticleEmpty = "article.empty",
        /// Reading the article requires the WebAssembly's second file, which is not loaded. Never happens natively.
        ChunkMissing = "chunk.missing",
        /// The same of the third file, the table of named character references.
        EntitiesMissing = "entities.missing",
    }
}

codes! {
    /// Why input is questionable. The article is rendered all the same.
    WarningCode {
        /// The text was not quite JSON, and was repaired.
        JsonRepaired = "json.repaired",
        /// Another article, which is not a variant of the first, is omitted.
        ArticleIgnored = "article.ignored",
        /// A value has the wrong type for its property; it is omitted.
        ValueType = "value.type",
        /// An `@id` refers to nothing in the JSON.
        ReferenceMissing = "reference.missing",
        /// `articleBody` is not text, or in an unknown format.
        BodyUnreadable = "body.unreadable",
        /// The body is in a file of its own, which was not given.
        BodyFile = "body.file",
        /// A body in Markdown begins with front matter; it is omitted.
        FrontMatter = "markdown.front-matter",
        /// The body has elements with words that are not rendered, such as buttons.
        BodyIncomplete = "body.incomplete",
        /// Both the page and the JSON have a body; that of the JSON is shown.
        BodyTwice = "body.twice",
        /// A variant has no headline.
        HeadlineMissing = "headline.missing",
        /// A variant does not declare its language.
        LanguageMissing = "language.missing",
        /// `inLanguage` is not a BCP 47 language tag.
        LanguageUnknown = "language.unknown",
        /// Two variants have the same language.
        LanguageTwice = "language.twice",
        /// The text runs against the direction of its language.
        DirectionContradicted = "direction.contradicted",
        /// The text contains bidi overrides; they are removed, and made visible in code.
        DirectionForced = "direction.forced",
        /// A text contains characters that carry hidden text, such as U+E0061; they are removed.
        TextHidden = "text.hidden",
        /// Unrecognised date; it is omitted.
        DateUnknown = "date.unknown",
        /// Unsafe or invalid URL; it is omitted.
        UrlUnsafe = "url.unsafe",
        /// An image has no text alternative.
        AlternativeMissing = "image.alternative.missing",
        /// maqal has no labels in the language of a variant; they are in English.
        LabelsMissing = "labels.missing",
        /// The variants inherit more from the first one than is kept; those after it inherit only dates.
        LimitInheritance = "limit.inheritance",
    }
}

/// Why an article could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The stable code.
    pub code: ErrorCode,
    /// The JSON path of the invalid value: `workTranslation[0].headline`; empty for the whole document.
    pub path: String,
    /// Line and column of a JSON syntax error, in characters, from 1.
    pub position: Option<(usize, usize)>,
    /// A sentence for the author.
    pub message: String,
    /// The warnings found before the error, so that all can be fixed at once.
    pub warnings: Vec<Warning>,
}

impl Error {
    /// Creates an error about the whole document.
    pub(crate) fn new(code: ErrorCode, message: String) -> Error {
        Error { code, path: String::new(), position: None, message, warnings: Vec::new() }
    }

    /// Creates the error about a file of the WebAssembly that is required and not loaded.
    pub(crate) fn not_loaded(code: ErrorCode) -> Error {
        let file = if code == ErrorCode::EntitiesMissing { "entities" } else { "chunk" };
        Error::new(code, concat(&["This takes maqal-", file, ".wasm, which is not loaded: await init() first."]))
    }
}

/// How many warnings are reported. More are of no use to authors, and each costs a traversal of the document.
pub const MAX_WARNINGS: usize = 100;

/// Questionable input in an article that is rendered all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The stable code.
    pub code: WarningCode,
    /// The JSON path of the value: `workTranslation[0].headline`.
    pub path: String,
    /// A sentence for the author.
    pub message: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, self.code.as_str(), &self.path, &self.message)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, self.code.as_str(), &self.path, &self.message)
    }
}

impl std::error::Error for Error {}

fn line(f: &mut fmt::Formatter<'_>, code: &str, path: &str, message: &str) -> fmt::Result {
    f.write_str(code)?;
    if !path.is_empty() {
        f.write_str(" at ")?;
        f.write_str(path)?;
    }
    f.write_str(": ")?;
    f.write_str(message)
}
