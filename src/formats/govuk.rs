//! GOV.UK's Content API: one variant, and links to its translations.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::markup::Markup;
use super::parts::{self, HTML, having, link, set_body, set_html};
use crate::json::Json;

/// The properties of a translation.
const LINK: &str = table! {
    url: "web_url base_path",
    inLanguage: "locale",
    headline: "title",
};

pub fn convert<'a>(root: &'a Json, _: &mut Warnings<'a>) -> Option<Value<'a>> {
    let item = root.item()?;
    let is_item = ["base_path", "title", "details"].iter().all(|key| item.get(key).is_some());
    if !is_item || item.find("schema_name document_type").is_none() {
        return None;
    }
    let language = item.find("locale inLanguage");
    let translations = item.list("links/available_translations");
    let is_own = |other: &&&Json| other.get("locale") == language;
    let own = translations.iter().find(is_own).and_then(|own| own.get("web_url"));
    let mut article = Value::article(item, "");
    article.set_copy("url", own);
    article.copy_all(
        item,
        table! {
            url: "web_url base_path",
            inLanguage: "locale inLanguage",
            headline: "title",
            description: "description",
            datePublished: "first_published_at public_updated_at",
            dateModified: "public_updated_at",
        },
    );
    article.set("author", organisations(item));
    article.set("image", image(item));
    set_text(&mut article, item);
    let mut link_other = |other| if is_own(&&other) { None } else { link(other, LINK) };
    article.set("workTranslation", Value::list_of(&translations, &mut link_other));
    Some(article)
}

/// Sets the body: an introduction, the body itself, the parts of a guide under their titles, and what follows.
fn set_text<'a>(article: &mut Value<'a>, item: &'a Json) {
    let Some(details) = item.get("details") else { return };
    let parts = details.list("parts");
    let mut html = Markup::default();
    let mut texts: Vec<&'a Json> = Vec::new();
    let mut push = |html: &mut Markup, from: &'a Json, key: &str| {
        if let Some(text) = from.get(key).and_then(govspeak) {
            texts.push(text);
            html.push(text.string().unwrap_or_default());
        }
    };
    for key in &["introductory_paragraph", "introduction", "body"] {
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
        return set_body(article, Some(body), HTML);
    }
    let html = html.finish();
    if !html.is_empty() {
        set_html(article, &html, details);
    }
}

/// A text: HTML, or the same text in several formats, of which HTML takes precedence.
fn govspeak(text: &Json) -> Option<&Json> {
    let items = text.items();
    having(&items, "content_type", HTML).and_then(|item| item.get("content")).or_else(|| items.first().copied())
}

/// The publishing organisations, each name with its language.
fn organisations(item: &Json) -> Option<Value<'_>> {
    let mut one = |source| {
        let title = Json::get(source, "title")?;
        let mut organisation = Value::object("Organization", source, table! { url: "web_url" });
        organisation.set("name", Some(localized(title, source.get("locale"))));
        Some(organisation)
    };
    Value::list(item.find("links/organisations"), &mut one)
}

/// A text with its language, if that is known.
fn localized<'a>(text: &'a Json, language: Option<&'a Json>) -> Value<'a> {
    if language.is_none() {
        return Value::copy(text);
    }
    let mut object = Value::untyped(text);
    object.set_copy("@value", Some(text));
    object.set_copy("@language", language);
    object
}

/// The only image of an older item, or the lead image of several.
fn image(item: &Json) -> Option<Value<'_>> {
    const FILES: &str = "high_resolution_url url sources/s960 sources/s712 sources/s630 sources/s465 sources/s300";
    let images = item.list("details/images");
    let image = item.find("details/image").or_else(|| having(&images, "type", "lead"))?;
    parts::image(
        image.find(FILES),
        image,
        "alt_text",
        table! {
            caption: "caption",
            creditText: "credit",
        },
    )
}
