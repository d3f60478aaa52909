//! The arguments of JavaScript, which arrive as JSON strings.

use crate::json::Json;
use crate::locale::{Calendar, Digits};
use crate::markup::SafeUrl;
use crate::options::Options;
use crate::read::{PageBody, Source};
use crate::text::LanguageTag;

/// The options from the script's JSON string. Values of the wrong type are ignored.
pub fn options(text: &str) -> Options {
    let json = parse(text);
    let (object, default) = (Object::of(&json), Options::default());
    Options {
        languages: object.string("language").map(str::to_owned).into_iter().collect(),
        heading_level: object.number("headingLevel").map_or(default.heading_level, |level| level as u8),
        id_prefix: object.string("idPrefix").map_or(default.id_prefix, str::to_owned),
        digits: object.string("digits").and_then(Digits::parse),
        both_months: object.is("bothMonths"),
        calendar: object.string("calendar").and_then(Calendar::parse),
        embeds: object.string("embeds").unwrap_or_default().split_ascii_whitespace().map(str::to_owned).collect(),
    }
}

/// The source of the JSON: `base`, `url`, and the body in the page.
pub fn source(text: &str) -> Source {
    let json = parse(text);
    let object = Object::of(&json);
    let body = object.object("body").and_then(|body| {
        let language = body.string("language").and_then(LanguageTag::parse);
        Some(PageBody { html: body.string("html")?.to_owned(), language, base: body.url("base") })
    });
    Source { base: object.url("base"), url: object.url("url"), body }
}

/// The JSON of an argument; `null` if it is none.
pub fn parse(text: &str) -> Json {
    Json::parse(text).unwrap_or(Json::Null)
}

/// The properties of an object; of another value none.
pub struct Object<'a>(&'a [(String, Json)]);

impl<'a> Object<'a> {
    pub fn of(json: &'a Json) -> Object<'a> {
        Object(json.entries())
    }

    pub fn get(&self, name: &str) -> Option<&'a Json> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    pub fn string(&self, name: &str) -> Option<&'a str> {
        self.get(name)?.string()
    }

    fn object(&self, name: &str) -> Option<Object<'a>> {
        self.get(name).map(Object::of)
    }

    fn url(&self, name: &str) -> Option<SafeUrl> {
        self.string(name).and_then(SafeUrl::parse)
    }

    fn number(&self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.get(name)? { Some(*number) } else { None }
    }

    pub fn is(&self, name: &str) -> bool {
        self.get(name) == Some(&Json::Bool(true))
    }
}
