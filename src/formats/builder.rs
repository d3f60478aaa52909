//! Builds schema.org JSON and records where in the original each value comes from.

use crate::json::Json;
use crate::text::split;

/// A table of schema.org properties, each with what [`Json::find`] finds in the original, of which the value is copied. It is
/// one string with a line per property.
macro_rules! table {
    ($($property:ident: $places:literal),* $(,)?) => {
        concat!($(stringify!($property), ":", $places, "\n"),*)
    };
}

pub(super) use table;

const ARTICLE: &str = "NewsArticle";

/// Where a value of the output comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin<'a> {
    /// The value of the original that it was copied or made from.
    pub source: &'a Json,
    /// The origins of its items or properties, in their order. Empty for a copy, which has the same parts as its source.
    pub parts: Vec<Origin<'a>>,
}

/// A value of the output.
pub struct Value<'a> {
    pub json: Json,
    pub origin: Origin<'a>,
}

impl<'a> Value<'a> {
    fn new(json: Json, source: &'a Json) -> Value<'a> {
        Value { json, origin: Origin { source, parts: Vec::new() } }
    }

    /// The same value as in the original.
    pub fn copy(source: &'a Json) -> Value<'a> {
        Value::new(source.clone(), source)
    }

    /// A string that the converter makes from `source`.
    pub fn text(text: &str, source: &'a Json) -> Value<'a> {
        Value::new(Json::String(text.to_owned()), source)
    }

    /// An array of the values that `make` returns for the items of what there is; `None` if there are none.
    pub fn list(sources: Option<&'a Json>, make: &mut dyn FnMut(&'a Json) -> Option<Value<'a>>) -> Option<Value<'a>> {
        Value::list_of(&sources?.items(), make)
    }

    /// The same for values of several places. (Not generic, so that the wasm contains this code once.)
    pub fn list_of(sources: &[&'a Json], make: &mut dyn FnMut(&'a Json) -> Option<Value<'a>>) -> Option<Value<'a>> {
        let (mut items, mut parts) = (Vec::new(), Vec::new());
        for &source in sources {
            if let Some(Value { json, origin }) = make(source) {
                items.push(json);
                parts.push(origin);
            }
        }
        let source = parts.first()?.source;
        Some(Value { json: Json::Array(items), origin: Origin { source, parts } })
    }

    /// An object of a schema.org type, with values of its source; `table` is that of [`Value::copy_all`]. Warnings about missing
    /// properties refer to the source.
    pub fn object(kind: &str, source: &'a Json, table: &str) -> Value<'a> {
        let mut object = Value::untyped(source);
        object.set_text("@type", kind);
        object.copy_all(source, table);
        object
    }

    /// An object without a type.
    pub fn untyped(source: &'a Json) -> Value<'a> {
        Value::new(Json::Object(Vec::new()), source)
    }

    /// The article that a document is converted to.
    pub fn article(source: &'a Json, table: &str) -> Value<'a> {
        let mut article = Value::untyped(source);
        article.set_text("@context", "https://schema.org");
        article.set_text("@type", ARTICLE);
        article.copy_all(source, table);
        article
    }

    /// Another variant of the article.
    pub fn variant(source: &'a Json, table: &str) -> Value<'a> {
        Value::object(ARTICLE, source, table)
    }

    /// Adds a property to an object, if there is a value for it and the object has none yet.
    pub fn set(&mut self, key: &str, value: Option<Value<'a>>) {
        let Some(value) = value else { return };
        let Json::Object(properties) = &mut self.json else { return };
        if properties.iter().all(|(name, _)| name != key) {
            properties.push((key.to_owned(), value.json));
            self.origin.parts.push(value.origin);
        }
    }

    /// Adds a string property whose value the converter decides.
    pub fn set_text(&mut self, key: &str, text: &str) {
        self.set(key, Some(Value::text(text, self.origin.source)));
    }

    /// Adds a property with a value of the original, if there is one.
    pub fn set_copy(&mut self, key: &str, source: Option<&'a Json>) {
        self.set(key, source.map(Value::copy));
    }

    /// Adds properties with values of an object of the original.
    pub fn copy_all(&mut self, from: &'a Json, table: &str) {
        for line in split(table, '\n') {
            if let Some((key, sources)) = line.split_once(':') {
                self.set_copy(key, from.find(sources));
            }
        }
    }
}
