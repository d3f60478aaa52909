//! What other systems publish, each format recognised by its shape and read into the same model.

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
mod parts;
#[cfg(feature = "portable-text")]
pub(super) mod portable_text;
#[cfg(feature = "wordpress")]
mod wordpress;

use super::node::Node;
use super::search::may_be_foreign;
use super::variant_collector::VariantCollector;

/// A format other than schema.org's.
pub(super) trait Format: Sync {
    /// What it is called, for messages.
    fn name(&self) -> &'static str;

    /// Whether the shape of a value is that of an article in this format, or of a document of articles.
    fn recognises(&self, node: Node<'_>) -> bool;

    /// Reads the first article of a document, all its versions with it.
    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>);
}

/// The formats of this build.
const FORMATS: &[&dyn Format] = &[
    #[cfg(feature = "activitystreams")]
    &activitystreams::ActivityStreams,
    #[cfg(feature = "ghost")]
    &ghost::Ghost,
    #[cfg(feature = "govuk")]
    &govuk::GovUk,
    #[cfg(feature = "json-feed")]
    &json_feed::JsonFeed,
    #[cfg(feature = "ninjs")]
    &ninjs::Ninjs,
    #[cfg(feature = "portable-text")]
    &portable_text::PortableText,
    #[cfg(feature = "wordpress")]
    &wordpress::WordPress,
];

/// The format of a document, if it is one of these. What says its type as JSON-LD does is schema.org's.
pub(super) fn of(root: Node<'_>) -> Option<&'static dyn Format> {
    let first = *root.items().first()?;
    let format = FORMATS.iter().copied().find(|format| format.recognises(first));
    let format = format.filter(|_| first.get("@type").is_none() && first.get("@graph").is_none());
    debug_assert!(format.is_none() || may_be_foreign(root), "a build without it would not say what it lacks");
    format
}
