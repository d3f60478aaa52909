//! Where JSON comes from: base URLs, and the body in the page around it.

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
    /// The body, if it is in a page and not in the JSON.
    pub body: Option<PageBody>,
}

/// The body of an article that is in a page, for JSON without one.
///
/// It becomes the body of the first variant in its language, or, if there is none, of the first variant without a body. If the JSON
/// has a body for that variant, that one is shown, with the warning
/// [`WarningCode::BodyTwice`](crate::error::WarningCode::BodyTwice).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageBody {
    /// The body in HTML, which is rebuilt from an allowlist as every HTML body is.
    pub html: String,
    /// Its language.
    pub language: Option<LanguageTag>,
    /// The base URL for relative links in it: the URL of the page.
    pub base: Option<SafeUrl>,
}
