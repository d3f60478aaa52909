//! Converts a document with the first format that recognises it.

use super::builder::Value;
use super::converted::{Converted, Warnings};
use super::{activitystreams, ghost, govuk, json_feed, ninjs, portable_text, wordpress};
use crate::json::Json;

/// Converts a document to an article; `None` if it is not in this format.
type Convert = for<'a> fn(&'a Json, &mut Warnings<'a>) -> Option<Value<'a>>;

/// All formats, with their names for messages. The first that recognises a document converts it.
const FORMATS: &[(&str, Convert)] = &[
    ("an object of ActivityStreams", activitystreams::convert),
    ("a post of Ghost", ghost::convert),
    ("an item of the GOV.UK Content API", govuk::convert),
    ("a JSON Feed", json_feed::convert),
    ("an item of ninjs", ninjs::convert),
    ("Portable Text", portable_text::convert),
    ("a post of the WordPress REST API", wordpress::convert),
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
    let mut warnings = Warnings::new(root);
    for (format, convert) in FORMATS {
        if let Some(article) = convert(root, &mut warnings) {
            return Some(Converted::new(format, article, warnings));
        }
    }
    None
}
