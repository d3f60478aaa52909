//! The address and the alternative of a picture, wherever an element has them.

use super::attributes::{class_has, style_url};
use super::driver::Driver;
use crate::body::context::Context;
use crate::html::{StartTag, is_one_of};
use crate::markup::{SafeUrl, SrcSet, Tag, UrlAttr};

/// An element that shows a picture.
pub struct Picture {
    /// Its address; `None` if it has none, or only represents text.
    pub url: Option<SafeUrl>,
    /// Its alternative.
    pub alt: String,
}

impl Driver<'_, '_, '_> {
    /// The picture of an image, or of an element that has the role of one.
    pub fn picture(&self, tag: &StartTag) -> Picture {
        let of = |names: &[&str]| names.iter().find_map(|name| tag.attribute(name)).unwrap_or_default();
        let context = self.writer.context;
        if is_background(tag) {
            return Picture { url: style_url(tag).and_then(|url| context.picture(&url)), alt: of(&["aria-label", "title"]) };
        }
        let is_text = class_has(tag, "emoji") || class_has(tag, "wp-smiley");
        let url = if is_text { None } else { image_address(tag, self.sources_of_picture(), context) };
        // Ghost gives every picture of a sound the same alternative.
        let is_unnamed = class_has(tag, "kg-audio-thumbnail");
        Picture { url, alt: if is_unnamed { String::new() } else { of(&["alt", "title"]) } }
    }

    /// The sources of the open `picture`.
    pub fn sources_of_picture(&self) -> &[StartTag<'_>] {
        if self.inlines.iter().any(|inline| inline.tag == Tag::Picture) { &self.sources } else { &[] }
    }
}

/// Whether an element shows a picture as its background, and is an image to readers of the page (ARIA, `img`).
pub fn is_background(tag: &StartTag) -> bool {
    tag.raw("role").is_some_and(|role| is_one_of(role, "img image")) && style_url(tag).is_some()
}

/// The address of an image: that of its file, else of the largest file of a set. The last source is the one that most
/// browsers understand.
pub fn image_address(tag: &StartTag, sources: &[StartTag], context: &Context) -> Option<SafeUrl> {
    let largest = |tag: &StartTag| sets(tag).find_map(|set| SrcSet::largest(&set, &|address| context.address(address)));
    address(tag, UrlAttr::Src, context)
        .or_else(|| largest(tag))
        .or_else(|| sources.iter().rev().find_map(largest))
        .or_else(|| late_attributes(tag, "src").find_map(|url| context.address(&url)))
        .or_else(|| context.picture(&tag.attribute("src")?))
}

/// The URL in an attribute, or in the one that scripts read that load late.
pub fn address(tag: &StartTag, name: UrlAttr, context: &Context) -> Option<SafeUrl> {
    let of = |before: &str| context.address(&tag.attribute(&[before, name.name()].concat())?);
    let original = || if name == UrlAttr::Src { context.address(&tag.attribute("data-original")?) } else { None };
    of("data-").or_else(|| of("data-lazy-")).or_else(original).or_else(|| of(""))
}

/// The set of files of an image or a source.
pub fn srcset(tag: &StartTag, context: &Context) -> Option<SrcSet> {
    sets(tag).find_map(|set| SrcSet::parse(&set, &|address| context.address(address)))
}

/// The values of the attributes that may have a set: those that scripts read, then `srcset`.
fn sets<'s>(tag: &StartTag<'s>) -> impl Iterator<Item = String> + use<'s> {
    late_attributes(tag, "srcset").chain(tag.attribute("srcset"))
}

/// The values of the attributes that scripts read, whose names end with `name` or contain it as a word: `data-lazy-src`,
/// `data-src-large`.
fn late_attributes<'s>(tag: &StartTag<'s>, name: &'static str) -> impl Iterator<Item = String> + use<'s> {
    let tag = *tag;
    let is_it = move |other: &str| other.strip_prefix("data-").is_some_and(|rest| rest.split('-').any(|word| word == name));
    tag.attributes().filter(move |(other, _)| is_it(&other.to_ascii_lowercase())).filter_map(move |(name, _)| tag.attribute(name))
}
