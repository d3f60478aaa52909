//! The arguments of JavaScript, which arrive as JSON strings.

use crate::json::Json;
use crate::locale::{Calendar, Digits};
use crate::markup::SafeUrl;
use crate::options::Options;
use crate::read::{PageBody, Source};
use crate::text::LanguageTag;

/// The options from the script's JSON string. Values of the wrong type are ignored.
pub fn options(text: &str) -> Options {
    let (object, default) = (Object::parse(text), Options::default());
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
    let object = Object::parse(text);
    let url = |name| object.string(name).and_then(SafeUrl::parse);
    let body = object.string("bodyHtml").map(|html| PageBody {
        html: html.to_owned(),
        language: object.string("bodyLanguage").and_then(LanguageTag::parse),
        base: url("bodyBase"),
    });
    Source { base: url("base"), url: url("url"), body }
}

/// An object of plain values.
struct Object(Vec<(String, Json)>);

impl Object {
    fn parse(text: &str) -> Object {
        match Json::parse(text) {
            Some(Json::Object(properties)) => Object(properties),
            _ => Object(Vec::new()),
        }
    }

    fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    fn string(&self, name: &str) -> Option<&str> {
        if let Json::String(text) = self.get(name)? { Some(text) } else { None }
    }

    fn number(&self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.get(name)? { Some(*number) } else { None }
    }

    fn is(&self, name: &str) -> bool {
        self.get(name) == Some(&Json::Bool(true))
    }
}
