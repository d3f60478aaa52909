//! Portable Text: blocks by themselves, or a document that has them in one of its properties, as Sanity stores it.

mod html;
mod markup;
mod spans;

pub use html::to_html;

use crate::error::WarningCode;
use crate::formats::builder::{Object, Value};
use crate::formats::converted::Converted;
use crate::formats::parts::{HTML, party, picture};
use crate::json::Json;

/// What is told of a picture whose address is not there.
pub const NO_ADDRESS: &str = "Nothing in the JSON tells the address of this picture; expected is an asset with a url.";

pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let first = *root.items().first()?;
    holder(first)?;
    let blocks = holder(root).or_else(|| holder(first))?;
    // Blocks by themselves have no properties of an article.
    let document = if has_block(root) { blocks } else { first };
    let mut article = Object::article(document);
    article.copy_all(
        document,
        "
            url: url
            inLanguage: language __i18n_lang _lang inLanguage
            headline: title headline
            datePublished: publishedAt _createdAt
            dateModified: _updatedAt
        ",
    );
    article.copy("description", document.first(&["excerpt", "description"]).filter(|text| text.string().is_some()));
    article.set("author", authors(document));
    article.set("image", document.first(&["mainImage", "image"]).and_then(image));
    let mut unknown = Vec::new();
    if let Some(html) = to_html(blocks, &mut |picture| unknown.push(picture)) {
        article.set("articleBody", Some(Value::text(&html, blocks)));
        article.set_text("encodingFormat", HTML);
    }
    let mut converted = Converted::new("Portable Text", root, article);
    unknown.into_iter().for_each(|picture| converted.warn(WarningCode::ReferenceMissing, picture, NO_ADDRESS));
    Some(converted)
}

fn authors(document: &Json) -> Option<Value<'_>> {
    let authors = document.first(&["authors", "author"])?.items();
    // Mostly a reference to a document that is not here.
    Value::list(authors, &mut |author| author.get("_ref").is_none().then(|| party(author, "Person")))
}

fn image(image: &Json) -> Option<Value<'_>> {
    let mut object = picture(image.at(&["asset", "url"]))?;
    object.copy_all(
        image,
        "
            description: alt
            caption: caption
        ",
    );
    Some(object.finish())
}

/// The first value of a document that is Portable Text, else the first that is only pictures or code; itself, if it is.
fn holder(json: &Json) -> Option<&Json> {
    if has_block(json) {
        return Some(json);
    }
    let values = json.values();
    values.iter().copied().find(|value| has_block(value)).or_else(|| values.iter().copied().find(|value| has_objects_only(value)))
}

/// Whether this can be the text of an article.
pub fn is_blocks(json: &Json) -> bool {
    has_block(json) || has_objects_only(json)
}

/// Whether this is a block or an array with one.
fn has_block(json: &Json) -> bool {
    json.items().into_iter().any(|item| item.string_of("_type") == Some("block"))
}

/// Whether this is an array of pictures and code.
fn has_objects_only(json: &Json) -> bool {
    let is_one = |item: &&Json| matches!(item.string_of("_type"), Some("image" | "code")) && item.first(&["asset", "code"]).is_some();
    let items = json.items();
    matches!(json, Json::Array(_)) && !items.is_empty() && items.iter().all(is_one)
}
