//! Lets variants inherit from the first one.

use super::node::Node;
use crate::article::{Image, Text, Variant, Work};
use crate::error::WarningCode;

/// Gives a variant the dates, the licence, the image, the publisher and the keywords of the original where it has none. It inherits no
/// other text, and what it inherits keeps its language.
pub fn inherit(node: Node<'_>, variant: &mut Variant, original: &Variant) {
    if variant.published.is_none() {
        variant.published = original.published;
        let modified = variant.modified.or(original.modified);
        variant.modified = modified.filter(|modified| original.published.is_none_or(|published| modified.is_after(&published)));
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

/// Declares the language of a text that was in the language of the original.
fn keep_language(text: &mut Text, original: &Variant) {
    if text.language.is_none() {
        text.language = original.language.clone();
    }
}
