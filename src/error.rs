//! What can be wrong with an article, and what is doubtful in it.

use std::fmt;

/// Makes a fieldless enum whose variants know their stable code.
macro_rules! codes {
    ($(#[$doc:meta])* $enum:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $enum {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $enum {
            /// Every one.
            pub const ALL: &[$enum] = &[$($enum::$variant),*];

            /// The stable code, for programs.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($enum::$variant => $code,)*
                }
            }
        }
    };
}

codes! {
    /// Why there is no article.
    ErrorCode {
        /// The text is not JSON.
        JsonSyntax = "json.syntax",
        /// The JSON is larger than any article is.
        JsonSize = "json.size",
        /// The JSON is nested deeper than any article is.
        JsonDepth = "json.depth",
        /// There is no article in the JSON.
        ArticleMissing = "article.missing",
        /// The article has nothing that could be shown.
        ArticleEmpty = "article.empty",
        /// Reading the article takes a feature that this build of maqal does not have.
        FeatureMissing = "feature.missing",
    }
}

codes! {
    /// What is doubtful. The article is shown all the same.
    WarningCode {
        /// The JSON was wrapped in a comment or in CDATA marks.
        JsonRepaired = "json.repaired",
        /// Another article, which is no version of the first, is left out.
        ArticleIgnored = "article.ignored",
        /// A value is of another type than its property takes; it is left out.
        ValueType = "value.type",
        /// An `@id` that nothing in the JSON describes.
        ReferenceMissing = "reference.missing",
        /// `articleBody` is no text, or in a format that is not known.
        BodyUnreadable = "body.unreadable",
        /// The page has a text for the article, and so has the JSON; that of the JSON is shown.
        BodyTwice = "body.twice",
        /// There is no headline.
        HeadlineMissing = "headline.missing",
        /// A variant does not say its language.
        LanguageMissing = "language.missing",
        /// `inLanguage` is no language tag of BCP 47.
        LanguageUnknown = "language.unknown",
        /// Two variants have the same language.
        LanguageTwice = "language.twice",
        /// The text runs against the direction of its language.
        DirectionContradicted = "direction.contradicted",
        /// The text has characters that force a direction on what follows them; they are left out, and shown in code.
        DirectionForced = "direction.forced",
        /// A date in a form that is not known; it is left out.
        DateUnknown = "date.unknown",
        /// An address that could run script, or is none; it is left out.
        UrlUnsafe = "url.unsafe",
        /// A picture does not say what it shows.
        AlternativeMissing = "image.alternative.missing",
        /// maqal does not speak the language of a variant, so that its labels are English.
        LabelsMissing = "labels.missing",
    }
}

/// Why there is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind, for programs.
    pub code: ErrorCode,
    /// The JSON path of what is wrong: `workTranslation[0].headline`; empty for the whole.
    pub path: String,
    /// Line and column of what is no JSON, as an editor counts: in characters, from 1.
    pub position: Option<(usize, usize)>,
    /// A sentence for the person who can mend it.
    pub message: String,
    /// What else was found on the way, so that all can be mended at once.
    pub warnings: Vec<Warning>,
}

impl Error {
    /// An error about the whole.
    pub(crate) fn new(code: ErrorCode, message: String) -> Error {
        Error { code, path: String::new(), position: None, message, warnings: Vec::new() }
    }
}

/// How many warnings are told. Nobody mends more at once, and each costs a walk through the document.
pub const MAX_WARNINGS: usize = 100;

/// Something doubtful in an article that is shown all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The kind, for programs.
    pub code: WarningCode,
    /// The JSON path of what is doubtful: `workTranslation[0].headline`.
    pub path: String,
    /// A sentence for the person who can mend it.
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
