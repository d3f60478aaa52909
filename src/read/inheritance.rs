//! Lets variants inherit from the first one.

use super::node::Node;
use crate::article::{Image, Text, Variant, Work};
use crate::error::WarningCode;
use crate::text::{concat, decimal};

/// How much all variants together inherit, in bytes, so that a long list in the first is not multiplied by the number of variants.
/// Articles in a few hundred languages inherit some hundred kilobytes.
pub const MAX_INHERITED: usize = 2 << 20;

/// What each value that is inherited counts besides its text.
const VALUE: usize = 64;

/// What the variants of an article have inherited.
#[derive(Default)]
pub struct Inheritance {
    bytes: usize,
}

impl Inheritance {
    /// Gives a variant the dates, the licence, the image, the publisher and the keywords of the original where it has none. It inherits
    /// no other text, and what it inherits keeps its language.
    pub fn inherit(&mut self, node: Node<'_>, variant: &mut Variant, original: &Variant) {
        if variant.published.is_none() {
            variant.published = original.published;
            let modified = variant.modified.or(original.modified);
            variant.modified = modified.filter(|modified| original.published.is_none_or(|published| modified.is_after(&published)));
        }
        if self.bytes > MAX_INHERITED {
            return;
        }
        self.bytes += size(variant, original);
        if self.bytes > MAX_INHERITED {
            let (limit, end) = (decimal(MAX_INHERITED as u64), " bytes; this one and those after it inherit only dates.");
            return node.warn(WarningCode::LimitInheritance, &concat(&["The variants inherit more than ", &limit, end]));
        }
        if variant.license.is_none() {
            let url = original.license.as_ref().and_then(|license| license.url.clone());
            variant.license = url.map(|url| Work { url: Some(url), ..Work::default() });
        }
        if variant.publisher.is_none() {
            variant.publisher = original.publisher.clone();
            variant.publisher.iter_mut().for_each(|publisher| keep_language(&mut publisher.name, original));
        }
        if variant.keywords.is_empty() {
            variant.keywords = original.keywords.clone();
            variant.keywords.iter_mut().for_each(|keyword| keep_language(keyword, original));
        }
        if let (None, Some(image)) = (&variant.image, &original.image) {
            variant.image = Some(Image { pictures: image.pictures.clone(), ..Image::default() });
            node.warn_missing(
                WarningCode::AlternativeMissing,
                "image",
                "The image is that of the first variant, without a text alternative in this language; expected an image with a description.",
            );
        }
    }
}

/// The size of what a variant inherits.
fn size(variant: &Variant, original: &Variant) -> usize {
    let mut size = 0;
    let mut add = |text: &str| size += text.len() + VALUE;
    if let (None, Some(url)) = (&variant.license, original.license.as_ref().and_then(|license| license.url.as_ref())) {
        add(url.as_str());
    }
    if let (None, Some(publisher)) = (&variant.publisher, &original.publisher) {
        add(&publisher.name.value);
        publisher.url.iter().for_each(|url| add(url.as_str()));
    }
    if variant.keywords.is_empty() {
        original.keywords.iter().for_each(|keyword| add(&keyword.value));
    }
    if let (None, Some(image)) = (&variant.image, &original.image) {
        image.pictures.iter().for_each(|picture| add(picture.url.as_str()));
    }
    size
}

/// Declares the language of a text that was in the language of the original.
fn keep_language(text: &mut Text, original: &Variant) {
    if text.language.is_none() {
        text.language = original.language.clone();
    }
}
