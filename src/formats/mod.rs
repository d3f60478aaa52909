//! What other systems publish, converted to schema.org JSON. A format is a pure function in a file of its own.
//!
//! A converter knows names and shapes, and nothing of how articles are read: it decodes no entities, checks no dates or
//! addresses and writes no labels. All that is the schema.org reader's. Each value of the output remembers its place in
//! the original, so that warnings of the reader name it.

mod builder;
mod converted;
mod parts;

#[cfg(feature = "activitystreams")]
mod activitystreams;
#[cfg(feature = "ghost")]
mod ghost;
#[cfg(feature = "govuk")]
mod govuk;
#[cfg(feature = "json-feed")]
mod json_feed;
#[cfg(feature = "ninjs")]
mod ninjs;
#[cfg(feature = "portable-text")]
mod portable_text;
#[cfg(feature = "wordpress")]
mod wordpress;

pub use converted::Converted;
#[cfg(feature = "portable-text")]
pub use portable_text::{NO_ADDRESS, is_blocks, to_html};

use crate::json::Json;

/// Converts a document of one format; `None` if it is none.
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

/// Converts what another system publishes to a schema.org article. `None` if the document is in no format of this build;
/// so is what says its type as JSON-LD does, which is schema.org's already.
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
