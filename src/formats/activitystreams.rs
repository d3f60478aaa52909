//! ActivityStreams 2.0 (W3C), the format of the fediverse. `contentMap`, `nameMap` and `summaryMap` have each text in
//! several languages.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::parts::{self, HTML, named_people, names};
use crate::json::Json;
use crate::text::{concat, contains};

/// The properties of each text: in one language, and in several.
const CONTENT: (&str, &str) = ("content", "contentMap");
const SUMMARY: (&str, &str) = ("summary", "summaryMap");
const NAME: (&str, &str) = ("name", "nameMap");

/// How many languages are converted. The most translated texts of the world exist in some 550.
const MAX_LANGUAGES: usize = 1000;

pub fn convert<'a>(root: &'a Json, _: &mut Warnings<'a>) -> Option<Value<'a>> {
    let activity = root.item()?;
    let contexts = activity.get("@context")?.items();
    contexts.iter().filter_map(|context| context.string()).find(|context| context.contains("www.w3.org/ns/activitystreams"))?;
    // An activity, such as `Create`, wraps the article.
    let has_text = |object: &&Json| object.find("name nameMap content contentMap").is_some();
    let object = activity.get("object").filter(has_text).unwrap_or(activity);
    let languages = languages(object);
    let first = languages.first().copied();
    // Text without a language belongs to the first variant only.
    let text = |(single, map): (&str, &str)| first.and_then(|first| in_language(object, map, first)).or_else(|| object.get(single));
    let mut article = Value::article(object, "");
    if let Some(first) = first {
        set_language(&mut article, first, &text);
    }
    let declared = contexts.iter().find_map(|context| context.get("@language"));
    article.set_copy("inLanguage", object.get("inLanguage").or(declared));
    set_texts(&mut article, object, &text);
    set_neutral(&mut article, object);
    article.set("associatedMedia", attachments(object, first.map(|first| (first, true))));
    let mut sources = Vec::new();
    for _ in 1..languages.len() {
        sources.push(object);
    }
    let mut others = languages.iter();
    others.next();
    let mut next = |_| {
        let language = others.next()?;
        let text = |(_, map): (&str, &str)| in_language(object, map, language);
        let mut article = Value::variant(object, "");
        set_language(&mut article, language, &text);
        set_texts(&mut article, object, &text);
        article.set("associatedMedia", attachments(object, Some((language, false))));
        Some(article)
    };
    article.set("workTranslation", Value::list_of(&sources, &mut next));
    Some(article)
}

/// The languages of the maps; those of the content come first.
fn languages(object: &Json) -> Vec<&str> {
    let mut languages: Vec<&str> = Vec::new();
    for (_, map) in &[CONTENT, SUMMARY, NAME] {
        for (language, value) in object.get(map).map(Json::entries).unwrap_or_default() {
            if value.is_something() && !languages.contains(&language.as_str()) && languages.len() < MAX_LANGUAGES {
                languages.push(language);
            }
        }
    }
    languages
}

/// Sets the language of a variant, which the map of one of its texts has.
fn set_language<'a>(article: &mut Value<'a>, language: &str, text: &dyn Fn((&str, &str)) -> Option<&'a Json>) {
    let source = text(CONTENT).or_else(|| text(NAME)).or_else(|| text(SUMMARY)).unwrap_or(article.origin.source);
    article.set("inLanguage", Some(Value::text(language, source)));
}

/// The value of a map of languages.
fn in_language<'a>(object: &'a Json, map: &str, language: &str) -> Option<&'a Json> {
    object.get(map)?.get(language)
}

fn set_texts<'a>(article: &mut Value<'a>, object: &'a Json, text: &dyn Fn((&str, &str)) -> Option<&'a Json>) {
    article.copy_all(object, table! { url: "url id" });
    article.set_copy("headline", text(NAME));
    article.set_copy("description", text(SUMMARY));
    // Usually a URL only; the name is not in this document.
    article.set("author", named_people(object.get("attributedTo")));
    if let Some(content) = text(CONTENT).filter(|content| content.string().is_some()) {
        article.set_copy("articleBody", Some(content));
        article.set_text("encodingFormat", object.string_of("mediaType").unwrap_or(HTML));
    }
}

/// The attached images, videos, sounds and other files, with their names in a language; a name without a language belongs to the first
/// variant only.
fn attachments<'a>(object: &'a Json, language: Option<(&str, bool)>) -> Option<Value<'a>> {
    let mut attachment = |source: &'a Json| {
        let links = source.find("url href")?.items();
        let media_type = |of: &'a Json| of.find("mediaType mimeType");
        // Of several links one may lead to a page.
        let is_file = |link: &&&'a Json| media_type(link).and_then(Json::string).is_some_and(|name| !name.starts_with(HTML));
        let link = *links.iter().find(is_file).or(links.first())?;
        let kind = source.string_of("type").filter(|kind| contains("Image Video Audio", kind)).unwrap_or("Media");
        let mut media = Value::object(&concat(&[kind, "Object"]), source, "");
        media.set_copy("contentUrl", link.get("href").or(Some(link)));
        media.set_copy("encodingFormat", media_type(source).or_else(|| media_type(link)));
        let name = language.and_then(|(language, _)| in_language(source, "nameMap", language));
        let is_first = language.is_none_or(|(_, is_first)| is_first);
        media.set_copy("name", name.or_else(|| source.find("name summary").filter(|_| is_first)));
        for key in &["width", "height"] {
            media.set_copy(key, source.get(key).or_else(|| link.get(key)));
        }
        media.copy_all(source, "thumbnailUrl: icon/url icon preview/url preview");
        Some(media)
    };
    Value::list(object.get("attachment"), &mut attachment)
}

/// The properties of an image.
const IMAGE: &str = table! {
    description: "name summary",
    width: "width",
    height: "height",
};

/// Sets the properties that have no language. The other variants inherit the dates and the image from the first.
fn set_neutral<'a>(article: &mut Value<'a>, object: &'a Json) {
    article.copy_all(
        object,
        table! {
            datePublished: "published",
            dateModified: "updated",
        },
    );
    if let Some(image) = object.find("image icon").and_then(Json::item) {
        article.set("image", parts::image(image.find("url href").or(Some(image)), image, "", IMAGE));
    }
    let is_hashtag = |tag: &Json| tag.get("type").is_some_and(|kinds| kinds.items().iter().any(|kind| kind.string() == Some("Hashtag")));
    let mut hashtags = names(object.get("tag"), &is_hashtag);
    if let Some(Value { json: Json::Array(names), .. }) = &mut hashtags {
        for name in names {
            if let Json::String(name) = name {
                *name = name.trim_start_matches('#').to_owned();
            }
        }
    }
    article.set("keywords", hashtags);
}
