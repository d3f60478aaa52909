//! Converts a document with the first format that recognises it.

#[cfg(feature = "activitystreams")]
use super::activitystreams;
use super::converted::Converted;
#[cfg(feature = "ghost")]
use super::ghost;
#[cfg(feature = "govuk")]
use super::govuk;
#[cfg(feature = "json-feed")]
use super::json_feed;
#[cfg(feature = "ninjs")]
use super::ninjs;
#[cfg(feature = "portable-text")]
use super::portable_text;
#[cfg(feature = "wordpress")]
use super::wordpress;
use crate::json::Json;

/// Converts a document; `None` if it is not in this format.
type Convert = fn(&Json) -> Option<Converted<'_>>;

/// The formats of this build. The first that recognises a document converts it.
const FORMATS: &[Convert] = &[
    #[cfg(feature = "activitystreams")]
    activitystreams::convert,
    #[cfg(feature = "ghost")]
    ghost::convert,
    #[cfg(feature = "govuk")]
    govuk::convert,
    #[cfg(feature = "json-feed")]
    json_feed::convert,
    #[cfg(feature = "ninjs")]
    ninjs::convert,
    #[cfg(feature = "portable-text")]
    portable_text::convert,
    #[cfg(feature = "wordpress")]
    wordpress::convert,
];

/// Converts a document of another system to a schema.org article. Returns `None` if it is not in a format of this build, or if it
/// declares its type as JSON-LD does, because then it is schema.org already.
///
/// ```
/// use maqal::{Json, convert};
/// let post = Json::from_text(r#"{ "title": { "rendered": "Rain" }, "content": { "rendered": "<p>It rained.</p>" } }"#)?;
/// let converted = convert(&post).unwrap();
/// assert_eq!(
///     converted.article,
///     Json::from_text(r#"{
///         "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain",
///         "articleBody": "<p>It rained.</p>", "encodingFormat": "text/html"
///     }"#)?
/// );
/// assert!(convert(&converted.article).is_none());
/// # Ok::<(), maqal::Error>(())
/// ```
pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let first = *root.items().first()?;
    if first.first(&["@type", "@graph"]).is_some() {
        return None;
    }
    FORMATS.iter().find_map(|convert| convert(root))
}
