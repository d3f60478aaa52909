//! Reads the image of an article.

use super::context::{Context, first};
use super::node::Node;
use super::party::parties;
use super::text::text_in;
use super::url::{file_url, id_url};
use crate::article::{Image, PartyKind, Picture, Text};
use crate::error::WarningCode;
use crate::json::Json;
use crate::locale::without_credit_label;

/// How many further sizes of an image are read.
const MAX_SIZES: usize = 32;

/// The image in a property. Several are usually crops of one image: the first is shown, and those with its proportions and
/// another width are its other sizes. `about` are the article's own texts.
pub fn image(node: Node<'_>, context: &Context, about: &[&Option<Text>]) -> Option<Image> {
    let items = node.items();
    let mut found = items.iter().filter_map(|&item| Some((item, picture(item, context)?)));
    let (first, lead) = found.next()?;
    let mut image = without_pictures(first, context, about);
    image.pictures.push(lead);
    if image.alternative.is_none() {
        first.warn(WarningCode::AlternativeMissing, "The image has no text alternative; expected a description in its ImageObject.");
    }
    let caption_of = |item: Node<'_>| text_in(item, &["caption"], context);
    for (item, picture) in found.take(MAX_SIZES) {
        let caption = caption_of(item);
        let same = (caption.is_none() || caption == caption_of(first)) && is_size_of(&picture, &image.pictures[0]);
        if same && image.pictures.iter().all(|other| other.width != picture.width && other.url != picture.url) {
            image.pictures.push(picture);
        }
    }
    Some(image)
}

/// One file, from a string, an `ImageObject` or a reference to one.
fn picture(node: Node<'_>, context: &Context) -> Option<Picture> {
    if !matches!(node.json(), Json::Object(_)) {
        return Some(Picture { url: file_url(node, context)?, width: None, height: None });
    }
    let Some(url) = node.first(&["contentUrl", "url", "@value"]) else {
        // In expanded JSON-LD a URL is an `@id`. That of an object in the document usually has a fragment.
        if let Some(url) = id_url(node).filter(|url| node.property_count() == 0 && !url.as_str().contains('#')) {
            return Some(Picture { url, width: None, height: None });
        }
        if node.id().is_some() && node.get("caption").is_none() {
            node.warn(WarningCode::ReferenceMissing, "The JSON does not describe the image with this @id. It is omitted.");
        } else {
            node.warn_type("an image with a url");
        }
        return None;
    };
    let pixels_of = |key| node.get(key).and_then(pixels);
    Some(Picture { url: file_url(url, context)?, width: pixels_of("width"), height: pixels_of("height") })
}

/// The image without its files: its texts and credits. A description that repeats one of the article's own texts does not
/// describe the image.
fn without_pictures(node: Node<'_>, context: &Context, about: &[&Option<Text>]) -> Image {
    let of = |key: &str| text_in(node, &[key], context);
    let decoration = || node.is_blank("alt").then(Text::default);
    let description =
        || of("description").filter(|text| about.iter().all(|other| other.as_ref().is_none_or(|other| other.value != text.value)));
    let mut credit = ["creditText", "creator", "author"].into_iter().find_map(of);
    if let Some(text) = &mut credit {
        text.value = without_credit_label(&text.value).to_owned();
    }
    let is_new = |text: &Text| credit.as_ref().is_none_or(|credit| credit.value != text.value);
    let holder = node.get("copyrightHolder").and_then(|value| first(parties(value, PartyKind::Organization, context)));
    Image {
        pictures: Vec::new(),
        alternative: of("alt").or_else(decoration).or_else(description),
        caption: of("caption").filter(|caption| credit.as_ref().is_none_or(|credit| without_credit_label(&caption.value) != credit.value)),
        copyright_notice: of("copyrightNotice").filter(is_new),
        copyright_holder: holder.filter(|holder| is_new(&holder.name)),
        credit,
    }
}

/// Whether two files can be one image in two sizes: both sizes are known, and their proportions are equal except for
/// rounding to whole pixels.
fn is_size_of(picture: &Picture, lead: &Picture) -> bool {
    let (Some(width), Some(height), Some(lead_width), Some(lead_height)) = (picture.width, picture.height, lead.width, lead.height) else {
        return false;
    };
    let [width, height, lead_width, lead_height] = [width, height, lead_width, lead_height].map(u64::from);
    (width * lead_height).abs_diff(height * lead_width) <= lead_width.max(lead_height)
}

/// `1280`, `"1280"`, `"1280px"`, or a `QuantitativeValue` with one of them.
pub fn pixels(node: Node<'_>) -> Option<u32> {
    const MAX_PIXELS: u32 = 100_000;
    let number = match node.json() {
        Json::Number(number) => Some(*number as u32),
        Json::String(text) => {
            let text = text.trim();
            text.strip_suffix("px").unwrap_or(text).trim_end().parse().ok()
        }
        Json::Object(_) => return node.first(&["value", "@value"]).and_then(pixels),
        _ => None,
    };
    number.filter(|number| (1..=MAX_PIXELS).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::SafeUrl;

    fn sized(width: u32, height: u32) -> Picture {
        Picture { url: SafeUrl::parse("/x").unwrap(), width: Some(width), height: Some(height) }
    }

    #[test]
    fn sizes_of_an_image_have_its_proportions() {
        for (width, height, same) in [(640, 360, true), (641, 360, true), (800, 449, true), (640, 640, false), (1200, 630, false)] {
            assert_eq!(is_size_of(&sized(width, height), &sized(1280, 720)), same, "{width}x{height}");
        }
        assert!(!is_size_of(&sized(640, 360), &Picture { width: None, ..sized(1280, 720) }));
    }
}
