//! Converts blocks alone, or a document with blocks in one of its properties, as Sanity stores it.

use super::html::to_html;
use crate::error::WarningCode;
use crate::formats::builder::{Value, table};
use crate::formats::converted::Warnings;
use crate::formats::parts::{self, party, set_html};
use crate::json::Json;
use crate::text::contains;

/// The warning about an image without a URL.
pub const NO_IMAGE_URL: &str = "This image has no URL; expected an asset with a url.";

pub fn convert<'a>(root: &'a Json, warnings: &mut Warnings<'a>) -> Option<Value<'a>> {
    let first = root.item()?;
    find_blocks(first)?;
    let blocks = find_blocks(root).or_else(|| find_blocks(first))?;
    // Blocks alone have no properties of an article.
    let document = if has_block(root) { blocks } else { first };
    let mut article = Value::article(
        document,
        table! {
            url: "url",
            inLanguage: "language __i18n_lang _lang inLanguage",
            headline: "title headline",
            datePublished: "publishedAt _createdAt",
            dateModified: "_updatedAt",
        },
    );
    article.set_copy("description", document.find("excerpt description").filter(|text| text.string().is_some()));
    article.set("author", authors(document));
    article.set("image", document.find("mainImage image").and_then(image));
    let mut without_url = Vec::new();
    if let Some(html) = to_html(blocks, &mut |image| without_url.push(image)) {
        set_html(&mut article, &html, blocks);
    }
    for image in &without_url {
        warnings.warn(WarningCode::ReferenceMissing, image, NO_IMAGE_URL);
    }
    Some(article)
}

fn authors(document: &Json) -> Option<Value<'_>> {
    // Usually a reference to another document, which is not available here.
    Value::list(document.find("authors author"), &mut |author| author.get("_ref").is_none().then(|| party(author, "Person")))
}

fn image(image: &Json) -> Option<Value<'_>> {
    parts::image(
        image.find("asset/url"),
        image,
        "",
        table! {
            description: "alt",
            caption: "caption",
        },
    )
}

/// The blocks of a document: itself if it has blocks, else its first value with blocks, else its first with images or code only.
fn find_blocks(json: &Json) -> Option<&Json> {
    if has_block(json) {
        return Some(json);
    }
    let values = json.values();
    let found = values.iter().find(|value| has_block(value)).or_else(|| values.iter().find(|value| has_objects_only(value)));
    found.copied()
}

/// Whether a value can be the body of an article.
pub fn is_blocks(json: &Json) -> bool {
    has_block(json) || has_objects_only(json)
}

/// Whether a value is a block or an array with one.
fn has_block(json: &Json) -> bool {
    json.items().iter().any(|item| item.has("_type", "block"))
}

/// Whether a value is an array of images and code only.
fn has_objects_only(json: &Json) -> bool {
    let is_one = |item: &&Json| contains("image code", item.text_of("_type")) && item.find("asset code").is_some();
    let items = json.items();
    matches!(json, Json::Array(_)) && !items.is_empty() && items.iter().all(is_one)
}
