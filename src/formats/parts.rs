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
    Value::list(parties?.items(), &mut |party| Some(self::party(party, kind)))
}

/// People, without those whose name is not there.
pub fn named_people(people: Option<&Json>) -> Option<Value<'_>> {
    Value::list(people?.items(), &mut |person| person.get("name").map(|_| party(person, "Person")))
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

/// The names of those things that are `wanted`: of each its `name`, or itself.
pub fn names<'a>(things: Vec<&'a Json>, wanted: &dyn Fn(&Json) -> bool) -> Option<Value<'a>> {
    Value::list(things, &mut |thing| wanted(thing).then(|| Value::copy(thing.get("name").unwrap_or(thing))))
}

/// A variant that stands elsewhere, if it says where; the table is that of [`Object::copy_all`].
pub fn link<'a>(from: &'a Json, table: &str) -> Option<Value<'a>> {
    let mut article = Object::article(from);
    article.copy_all(from, table);
    let article = article.finish();
    article.json.get("url")?;
    Some(article)
}
