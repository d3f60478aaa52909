//! Parts of an article that several formats have.

use super::builder::{Value, table};
use crate::json::Json;

pub const HTML: &str = "text/html";
pub const PLAIN: &str = "text/plain";

/// Sets the body, if the value is a string and the article has none yet.
pub fn set_body<'a>(article: &mut Value<'a>, body: Option<&'a Json>, format: &str) {
    if body.is_some_and(|body| body.string().is_some()) {
        article.set_copy("articleBody", body);
        article.set_text("encodingFormat", format);
    }
}

/// Sets the body to HTML that the converter makes from `source`.
pub fn set_html<'a>(article: &mut Value<'a>, html: &str, source: &'a Json) {
    article.set("articleBody", Some(Value::text(html, source)));
    article.set_text("encodingFormat", HTML);
}

/// The first of these objects of which a property has this value.
pub fn having<'a>(objects: &[&'a Json], key: &str, value: &str) -> Option<&'a Json> {
    objects.iter().find(|object| object.has(key, value)).copied()
}

/// People or organisations: strings, or objects with a name and a URL.
pub fn parties<'a>(parties: Option<&'a Json>, kind: &str) -> Option<Value<'a>> {
    Value::list(parties, &mut |party| Some(self::party(party, kind)))
}

/// People, without those that have no name.
pub fn named_people(people: Option<&Json>) -> Option<Value<'_>> {
    Value::list(people, &mut |person| person.get("name").map(|_| party(person, "Person")))
}

/// A person or an organisation; `kind` is its schema.org type, unless it declares another.
pub fn party<'a>(party: &'a Json, kind: &str) -> Value<'a> {
    if party.get("name").is_none() {
        return Value::copy(party);
    }
    let kind = match party.string_of("type") {
        None => kind,
        Some("Person") => "Person",
        Some(_) => "Organization",
    };
    Value::object(kind, party, table! { name: "name", url: "url" })
}

/// An image with this URL, and with the properties of `from` in a table of [`Value::copy_all`]. `alternative` names a property for which
/// an empty string means that the image is decorative.
pub fn image<'a>(url: Option<&'a Json>, from: &'a Json, alternative: &str, table: &str) -> Option<Value<'a>> {
    let mut image = Value::object("ImageObject", url?, "");
    image.set_copy("url", url);
    if !alternative.is_empty() {
        if from.is_blank(alternative) {
            image.set_text("alt", "");
        }
        image.set_copy("description", from.get(alternative));
    }
    image.copy_all(from, table);
    Some(image)
}

/// The names of the things that are `wanted`: the `name` of each, else the thing itself.
pub fn names<'a>(things: Option<&'a Json>, wanted: &dyn Fn(&Json) -> bool) -> Option<Value<'a>> {
    names_of(&things?.items(), wanted)
}

/// The same for things of several places.
pub fn names_of<'a>(things: &[&'a Json], wanted: &dyn Fn(&Json) -> bool) -> Option<Value<'a>> {
    Value::list_of(things, &mut |thing| wanted(thing).then(|| Value::copy(thing.get("name").unwrap_or(thing))))
}

/// A variant of which only the URL is known, if it has one; `table` is that of [`Value::copy_all`].
pub fn link<'a>(from: &'a Json, table: &str) -> Option<Value<'a>> {
    let article = Value::variant(from, table);
    article.json.get("url")?;
    Some(article)
}
