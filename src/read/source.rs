//! Where JSON comes from: base URLs, the page around it, and the files beside it.

use crate::article::BodyFormat;
use crate::markup::SafeUrl;
use crate::text::LanguageTag;

/// Where JSON comes from, to resolve the relative URLs in it.
///
/// The base URL is the first of these that exists: `base`; `@base` in the article's own `@context`; the URL where the article is
/// published, if it is absolute; for every variant but the first, the base URL of the first; `@base` of the document; `url`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// A base URL that overrides all others.
    pub base: Option<SafeUrl>,
    /// The URL of the JSON itself.
    pub url: Option<SafeUrl>,
    /// The language of an article that does not declare its own, such as that of the page around it.
    pub language: Option<LanguageTag>,
    /// The bodies, if they are in a page and not in the JSON.
    pub bodies: Vec<PageBody>,
    /// The files that bodies are in, as far as they are known; see [`Article::files`](crate::Article::files).
    pub files: Vec<BodyFile>,
}

/// A file that a body is in (`encoding` with `contentUrl`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyFile {
    /// Its URL.
    pub url: SafeUrl,
    /// Its content.
    pub text: String,
}

/// The body of an article that is in a page, for JSON without one.
///
/// It becomes the body of the first variant in its language, or, if there is none, of the first variant without a body. If the JSON
/// has a body for that variant, that one is shown, with the warning
/// [`WarningCode::BodyTwice`](crate::error::WarningCode::BodyTwice).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageBody {
    /// The body. HTML is rebuilt from an allowlist, as in JSON.
    pub text: String,
    /// How it is written.
    pub format: BodyFormat,
    /// Its language.
    pub language: Option<LanguageTag>,
    /// The base URL for relative links in it: the URL of the page.
    pub base: Option<SafeUrl>,
}
