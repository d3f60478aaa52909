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
    let json = parse(text);
    let (object, default) = (Object::of(&json), Options::default());
    let (mut languages, mut embeds) = (Vec::new(), Vec::new());
    if let Some(language) = object.string("language") {
        languages.push(language.to_owned());
    }
    for host in object.string("embeds").unwrap_or_default().split_ascii_whitespace() {
        embeds.push(host.to_owned());
    }
    Options {
        languages,
        heading_level: object.number("headingLevel").map_or(default.heading_level, |level| level as u8),
        id_prefix: object.string("idPrefix").map_or(default.id_prefix, str::to_owned),
        digits: object.string("digits").and_then(Digits::parse),
        both_months: object.is("bothMonths"),
        calendar: object.string("calendar").and_then(Calendar::parse),
        embeds,
    }
}

/// The source of the JSON: `base`, `url`, `defaultLanguage`, the `bodies` in the page, and the `files`.
pub fn source(text: &str) -> Source {
    let json = parse(text);
    let object = Object::of(&json);
    let (base, url, language) = (object.url("base"), object.url("url"), object.language("defaultLanguage"));
    let mut source = Source { base, url, language, ..Source::default() };
    for body in object.list("bodies") {
        if let Some(body) = page_body(&Object::of(body)) {
            source.bodies.push(body);
        }
    }
    for file in object.list("files") {
        if let Some(file) = body_file(&Object::of(file)) {
            source.files.push(file);
        }
    }
    source
}

fn page_body(body: &Object) -> Option<PageBody> {
    let format = body.string("encodingFormat").and_then(BodyFormat::parse)?;
    Some(PageBody { text: body.string("text")?.to_owned(), format, language: body.language("language"), base: body.url("base") })
}

fn body_file(file: &Object) -> Option<BodyFile> {
    Some(BodyFile { url: file.url("url")?, text: file.string("text")?.to_owned() })
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

    fn url(&self, name: &str) -> Option<SafeUrl> {
        self.string(name).and_then(SafeUrl::parse)
    }

    fn language(&self, name: &str) -> Option<LanguageTag> {
        self.string(name).and_then(LanguageTag::parse)
    }

    /// The items of a list.
    fn list(&self, name: &str) -> Vec<&'a Json> {
        self.get(name).map(Json::items).unwrap_or_default()
    }

    fn number(&self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.get(name)? { Some(*number) } else { None }
    }

    pub fn is(&self, name: &str) -> bool {
        self.get(name) == Some(&Json::Bool(true))
    }
}
