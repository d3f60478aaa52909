//! The address and the alternative of a picture, wherever an element has them.

use super::attributes::{class_has, style_url};
use super::driver::Driver;
use crate::body::context::Context;
use crate::html::{StartTag, is_one_of};
use crate::markup::{SafeUrl, SrcSet};
use crate::text::split;

/// An element that shows a picture.
pub struct Picture {
    /// Its address; `None` if it has none, or only represents text.
    pub url: Option<SafeUrl>,
    /// Its alternative.
    pub alt: String,
}

impl Driver<'_, '_, '_> {
    /// The picture of an image, or of an element that has the role of one.
    pub fn picture(&self, tag: StartTag) -> Picture {
        let context = self.writer.context;
        if is_background(tag) {
            return Picture { url: style_url(tag).and_then(|url| context.picture(&url)), alt: tag.text("aria-label title") };
        }
        let is_text = class_has(tag, "emoji wp-smiley");
        let url = if is_text { None } else { image_address(tag, self.open.sources_of_picture(), context) };
        // Ghost gives every picture of a sound the same alternative.
        let is_unnamed = class_has(tag, "kg-audio-thumbnail");
        Picture { url, alt: if is_unnamed { String::new() } else { tag.text("alt title") } }
    }
}

/// Whether an element shows a picture as its background, and is an image to readers of the page (ARIA, `img`).
pub fn is_background(tag: StartTag) -> bool {
    tag.raw("role").is_some_and(|role| is_one_of(role, "img image")) && style_url(tag).is_some()
}

/// The address of an image: that of its file, else of the largest file of a set. The last source is the one that most
/// browsers understand.
pub fn image_address(tag: StartTag, sources: &[StartTag], context: &Context) -> Option<SafeUrl> {
    let mut url = address(tag, SOURCE, context);
    if url.is_none() {
        url = largest(tag, context);
    }
    for source in sources.iter().rev() {
        if url.is_none() {
            url = largest(*source, context);
        }
    }
    if url.is_none() {
        url = late_attributes(tag, "src").iter().find_map(|late| context.file(late));
    }
    if url.is_some() { url } else { context.picture(&tag.attribute("src")?) }
}

/// The attributes with the URL of a file: those that scripts read which load it late, and HTML's.
pub const SOURCE: &str = "data-src data-lazy-src data-original src";

/// The first URL of a file in one of these attributes.
pub fn address(tag: StartTag, names: &str, context: &Context) -> Option<SafeUrl> {
    split(names, ' ').find_map(|name| context.file(&tag.attribute(name)?))
}

/// The set of files of an image or a source, from the first attribute that has one: of those that scripts read, then `srcset`.
pub fn srcset(tag: StartTag, context: &Context) -> Option<SrcSet> {
    let mut sets = late_attributes(tag, "srcset");
    sets.push(tag.text("srcset"));
    sets.iter().find_map(|set| SrcSet::parse(set, &|address| context.address(address)))
}

/// The largest file of that set.
fn largest(tag: StartTag, context: &Context) -> Option<SafeUrl> {
    SrcSet::largest(srcset(tag, context)?.as_str(), &SafeUrl::parse)
}

/// The values of the attributes that scripts read, whose names end with `name` or contain it as a word: `data-lazy-src`,
/// `data-src-large`.
fn late_attributes(tag: StartTag, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    for (other, _) in tag.attributes() {
        if other.to_ascii_lowercase().strip_prefix("data-").is_some_and(|rest| split(rest, '-').any(|word| word == name)) {
            values.push(tag.text(other));
        }
    }
    values
}
