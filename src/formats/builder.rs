//! Builds schema.org JSON and records where in the original each value comes from.

use crate::json::Json;

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
    /// The same value as in the original.
    pub fn copy(source: &'a Json) -> Value<'a> {
        Value { json: source.clone(), origin: Origin { source, parts: Vec::new() } }
    }

    /// A string that the converter makes from `source`.
    pub fn text(text: &str, source: &'a Json) -> Value<'a> {
        Value { json: Json::String(text.to_owned()), origin: Origin { source, parts: Vec::new() } }
    }

    /// An array of the values that `make` returns; `None` if there are none. (Not generic, so that the wasm contains this
    /// code once.)
    pub fn list(sources: Vec<&'a Json>, make: &mut dyn FnMut(&'a Json) -> Option<Value<'a>>) -> Option<Value<'a>> {
        let (mut items, mut parts) = (Vec::new(), Vec::new());
        for source in sources {
            if let Some(Value { json, origin }) = make(source) {
                items.push(json);
                parts.push(origin);
            }
        }
        let source = parts.first()?.source;
        Some(Value { json: Json::Array(items), origin: Origin { source, parts } })
    }
}

/// The first property of an object that exists, of a list of names and paths such as `title/rendered`. (One string takes fewer
/// bytes in the wasm than an array of strings.)
pub fn any<'a>(from: &'a Json, sources: &str) -> Option<&'a Json> {
    sources.split_ascii_whitespace().find_map(|path| path.split('/').try_fold(from, |json, key| json.get(key)))
}

/// An object of the output to which properties are added.
pub struct Object<'a> {
    /// The value of the original that it represents, which warnings about missing properties refer to.
    source: &'a Json,
    properties: Vec<(String, Json)>,
    parts: Vec<Origin<'a>>,
}

impl<'a> Object<'a> {
    /// An object of this schema.org type.
    pub fn new(kind: &str, source: &'a Json) -> Object<'a> {
        let mut object = Object::untyped(source);
        object.set_text("@type", kind);
        object
    }

    /// An object without a type.
    pub fn untyped(source: &'a Json) -> Object<'a> {
        Object { source, properties: Vec::new(), parts: Vec::new() }
    }

    /// An article, or one variant of it.
    pub fn article(source: &'a Json) -> Object<'a> {
        Object::new("NewsArticle", source)
    }

    /// Adds a property, if there is a value for it and the object has none yet.
    pub fn set(&mut self, key: &str, value: Option<Value<'a>>) {
        if let Some(Value { json, origin }) = value
            && self.properties.iter().all(|(name, _)| name != key)
        {
            self.properties.push((key.to_owned(), json));
            self.parts.push(origin);
        }
    }

    /// Adds a string property whose value the converter decides.
    pub fn set_text(&mut self, key: &str, text: &str) {
        self.set(key, Some(Value::text(text, self.source)));
    }

    /// Adds a property with a value of the original, if there is one.
    pub fn copy(&mut self, key: &str, source: Option<&'a Json>) {
        self.set(key, source.map(Value::copy));
    }

    /// Adds properties with values of an object of the original. Each line of the table has a schema.org property and, after
    /// a colon, what [`any`] finds in the original, of which the value is copied.
    pub fn copy_all(&mut self, from: &'a Json, table: &str) {
        for line in table.split('\n') {
            if let Some((key, sources)) = line.split_once(':') {
                self.copy(key.trim_ascii_start(), any(from, sources));
            }
        }
    }

    /// The finished object.
    pub fn finish(self) -> Value<'a> {
        Value { json: Json::Object(self.properties), origin: Origin { source: self.source, parts: self.parts } }
    }
}
