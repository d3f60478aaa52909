//! GOV.UK's Content API: one variant, and links to its translations.

use super::builder::{Object, Value};
use super::converted::Converted;
use super::markup::Markup;
use super::parts::{HTML, having, image_object, link, set_alternative, set_body};
use crate::json::Json;

/// The properties of a translation.
const LINK: &str = "
    url: web_url base_path
    inLanguage: locale
    headline: title
";

pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let item = *root.items().first()?;
    let is_item = ["base_path", "title", "details"].iter().all(|key| item.get(key).is_some());
    if !is_item || item.first(&["schema_name", "document_type"]).is_none() {
        return None;
    }
    let language = item.first(&["locale", "inLanguage"]);
    let translations = item.at(&["links", "available_translations"]).map(Json::items).unwrap_or_default();
    let is_own = |other: &&Json| other.get("locale") == language;
    let own = translations.iter().copied().find(is_own).and_then(|own| own.get("web_url"));
    let mut article = Object::article(item);
    article.copy("url", own.or_else(|| item.first(&["web_url", "base_path"])));
    article.copy("inLanguage", language);
    article.copy_all(
        item,
        "
            headline: title
            description: description
            datePublished: first_published_at public_updated_at
            dateModified: public_updated_at
        ",
    );
    article.set("author", organisations(item));
    article.set("image", image(item));
    set_text(&mut article, item);
    let mut link_other = |other| if is_own(&other) { None } else { link(other, LINK) };
    article.set("workTranslation", Value::list(translations.clone(), &mut link_other));
    Some(Converted::new("an item of the GOV.UK Content API", root, article))
}

/// Sets the body: an introduction, the body itself, the parts of a guide under their titles, and what follows.
fn set_text<'a>(article: &mut Object<'a>, item: &'a Json) {
    let Some(details) = item.get("details") else { return };
    let parts = details.get("parts").map(Json::items).unwrap_or_default();
    let mut html = Markup::default();
    let mut texts: Vec<&'a Json> = Vec::new();
    let mut push = |html: &mut Markup, from: &'a Json, key: &str| {
        if let Some(text) = from.get(key).and_then(govspeak) {
            texts.push(text);
            html.push(text.string().unwrap_or_default());
        }
    };
    for key in ["introductory_paragraph", "introduction", "body"] {
        push(&mut html, details, key);
    }
    for part in &parts {
        if let Some(title) = part.string_of("title") {
            html.open("h2");
            html.escaped(title);
            html.close("h2");
        }
        push(&mut html, part, "body");
    }
    push(&mut html, details, "more_information");
    if let ([body], true) = (&texts[..], parts.is_empty()) {
        return set_body(article, &[(Some(body), HTML)]);
    }
    let html = html.finish();
    if !html.is_empty() {
        article.set("articleBody", Some(Value::text(&html, details)));
        article.set_text("encodingFormat", HTML);
    }
}

/// A text: HTML, or the same text in several formats, of which HTML takes precedence.
fn govspeak(text: &Json) -> Option<&Json> {
    let items = text.items();
    having(&items, "content_type", HTML).and_then(|item| item.get("content")).or_else(|| items.first().copied())
}

/// The publishing organisations, each name with its language.
fn organisations(item: &Json) -> Option<Value<'_>> {
    let organisations = item.at(&["links", "organisations"])?.items();
    let mut one = |source| {
        let title = Json::get(source, "title")?;
        let mut organisation = Object::new("Organization", source);
        organisation.set("name", Some(localized(title, source.get("locale"))));
        organisation.copy("url", source.get("web_url"));
        Some(organisation.finish())
    };
    Value::list(organisations, &mut one)
}

/// A text with its language, if that is known.
fn localized<'a>(text: &'a Json, language: Option<&'a Json>) -> Value<'a> {
    if language.is_none() {
        return Value::copy(text);
    }
    let mut object = Object::untyped(text);
    object.copy("@value", Some(text));
    object.copy("@language", language);
    object.finish()
}

/// The only image of an older item, or the lead image of several.
fn image(item: &Json) -> Option<Value<'_>> {
    let images = item.at(&["details", "images"]).map(Json::items).unwrap_or_default();
    let image = item.at(&["details", "image"]).or_else(|| having(&images, "type", "lead"))?;
    let largest = || image.get("sources")?.first(&["s960", "s712", "s630", "s465", "s300"]);
    let mut object = image_object(image.first(&["high_resolution_url", "url"]).or_else(largest))?;
    set_alternative(&mut object, image, "alt_text");
    object.copy_all(
        image,
        "
            caption: caption
            creditText: credit
        ",
    );
    Some(object.finish())
}
