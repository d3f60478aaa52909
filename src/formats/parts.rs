//! What the formats have in common.

#![cfg_attr(not(feature = "formats"), allow(dead_code, reason = "not every format needs each of them"))]

use super::builder::{Object, Value};
use crate::json::Json;

pub const HTML: &str = "text/html";
pub const PLAIN: &str = "text/plain";

/// Adds a body: the first of these values that is a string, in the MIME type beside it.
pub fn set_body<'a>(article: &mut Object<'a>, bodies: &[(Option<&'a Json>, &str)]) {
    for (body, format) in bodies {
        if let Some(text) = body.filter(|body| body.string().is_some()) {
            article.copy("articleBody", Some(text));
            return article.set_text("encodingFormat", format);
        }
    }
}

/// People or organisations: strings, or objects with a name and an address.
pub fn parties<'a>(parties: Option<&'a Json>, kind: &str) -> Option<Value<'a>> {
    Value::list(parties?.items().into_iter().map(|party| self::party(party, kind)).collect())
}

/// One of them; `kind` is its schema.org type, unless it says another.
pub fn party<'a>(party: &'a Json, kind: &str) -> Value<'a> {
    let Some(name) = party.get("name") else { return Value::copy(party) };
    let kind = match party.string_of("type") {
        None => kind,
        Some("Person") => "Person",
        Some(_) => "Organization",
    };
    let mut object = Object::new(kind, party);
    object.copy("name", Some(name));
    object.copy("url", party.get("url"));
    object.finish()
}

/// A picture, to which the caller adds what is said about it.
pub fn picture(url: Option<&Json>) -> Option<Object<'_>> {
    let mut image = Object::new("ImageObject", url?);
    image.copy("url", url);
    Some(image)
}

/// Adds what a picture shows. The empty string says that it is a decoration.
pub fn set_alternative<'a>(image: &mut Object<'a>, from: &'a Json, key: &str) {
    if from.is_blank(key) {
        return image.set_text("alt", "");
    }
    image.copy("description", from.get(key));
}

/// The names of things: of each its `name`, or itself.
pub fn names<'a>(things: impl IntoIterator<Item = &'a Json>) -> Option<Value<'a>> {
    Value::list(things.into_iter().map(|thing| Value::copy(thing.get("name").unwrap_or(thing))).collect())
}

/// A variant that stands elsewhere.
pub fn link<'a>(from: &'a Json, urls: &[&str], languages: &[&str], headlines: &[&str]) -> Option<Value<'a>> {
    let url = from.first(urls)?;
    let mut article = Object::article(from);
    article.copy("url", Some(url));
    article.copy_all(from, &[("inLanguage", languages), ("headline", headlines)]);
    Some(article.finish())
}
