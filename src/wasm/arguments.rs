//! The arguments of JavaScript, which arrive as JSON strings.

use crate::article::BodyFormat;
use crate::json::Json;
use crate::locale::{Calendar, Digits};
use crate::markup::SafeUrl;
use crate::options::Options;
use crate::read::{BodyFile, PageBody, Source};
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

/// The source of the JSON: `base`, `url`, `language`, the `bodies` in the page, and the `files` by their URLs.
pub fn source(text: &str) -> Source {
    let object = Object::parse(text);
    Source {
        base: object.url("base"),
        url: object.url("url"),
        language: object.language(),
        bodies: object.list("bodies").into_iter().filter_map(page_body).collect(),
        files: object.list("files").into_iter().filter_map(body_file).collect(),
    }
}

fn page_body(body: Object) -> Option<PageBody> {
    let format = body.string("encodingFormat").and_then(BodyFormat::parse)?;
    Some(PageBody { text: body.string("text")?.to_owned(), format, language: body.language(), base: body.url("base") })
}

fn body_file(file: Object) -> Option<BodyFile> {
    Some(BodyFile { url: file.url("url")?, text: file.string("text")?.to_owned() })
}

/// An object of plain values.
struct Object(Vec<(String, Json)>);

impl Object {
    fn parse(text: &str) -> Object {
        Json::parse(text).map_or_else(|| Object(Vec::new()), Object::of)
    }

    fn of(json: Json) -> Object {
        if let Json::Object(properties) = json { Object(properties) } else { Object(Vec::new()) }
    }

    fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    fn string(&self, name: &str) -> Option<&str> {
        if let Json::String(text) = self.get(name)? { Some(text) } else { None }
    }

    fn url(&self, name: &str) -> Option<SafeUrl> {
        self.string(name).and_then(SafeUrl::parse)
    }

    fn language(&self) -> Option<LanguageTag> {
        self.string("language").and_then(LanguageTag::parse)
    }

    /// The objects in a list.
    fn list(&self, name: &str) -> Vec<Object> {
        let Some(Json::Array(items)) = self.get(name) else { return Vec::new() };
        items.iter().cloned().map(Object::of).collect()
    }

    fn number(&self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.get(name)? { Some(*number) } else { None }
    }

    fn is(&self, name: &str) -> bool {
        self.get(name) == Some(&Json::Bool(true))
    }
}
