//! Converts a document with the first format that recognises it.

use super::converted::Converted;
use super::{activitystreams, ghost, govuk, json_feed, ninjs, portable_text, wordpress};
use crate::json::Json;

/// Converts a document; `None` if it is not in this format.
type Convert = fn(&Json) -> Option<Converted<'_>>;

/// All formats. The first that recognises a document converts it.
const FORMATS: &[Convert] = &[
    activitystreams::convert,
    ghost::convert,
    govuk::convert,
    json_feed::convert,
    ninjs::convert,
    portable_text::convert,
    wordpress::convert,
];

/// Converts a document of another system to a schema.org article. Returns `None` if it is in none of these formats, or if it declares
/// its type as JSON-LD does, because then it is schema.org already.
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
    let first = root.item()?;
    if first.find("@type @graph").is_some() {
        return None;
    }
    FORMATS.iter().find_map(|convert| convert(root))
}
