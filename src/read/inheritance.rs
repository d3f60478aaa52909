//! Lets variants inherit from the first one.

use super::node::Node;
use crate::article::{Image, Party, Text, Variant, Work};
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
    let in_original = |text: &Text| Text { language: text.language.clone().or_else(|| original.language.clone()), ..text.clone() };
    if let (None, Some(publisher)) = (&variant.publisher, &original.publisher) {
        variant.publisher = Some(Party { name: in_original(&publisher.name), ..publisher.clone() });
    }
    if variant.keywords.is_empty() {
        for keyword in &original.keywords {
            variant.keywords.push(in_original(keyword));
        }
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
