//! Builds schema.org JSON whose values remember what they were made of.

use crate::json::Json;

/// Where a value of the output comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin<'a> {
    /// What it was copied from or made of, in the original.
    pub source: &'a Json,
    /// The origins of its items or properties, in their order. There are none if it is a copy: the way on is the same in both.
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

    /// A string that the converter writes; `source` is what it was made of.
    pub fn text(text: &str, source: &'a Json) -> Value<'a> {
        Value { json: Json::String(text.to_owned()), origin: Origin { source, parts: Vec::new() } }
    }

    /// An array of what `make` makes of some values; nothing if it makes nothing. (Not an iterator, so that the wasm has
    /// this code once.)
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

/// An object of the output, while its properties are added.
pub struct Object<'a> {
    /// What it stands for in the original, which warnings name if a property is missing.
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

    pub fn untyped(source: &'a Json) -> Object<'a> {
        Object { source, properties: Vec::new(), parts: Vec::new() }
    }

    /// An article, or one variant of it.
    pub fn article(source: &'a Json) -> Object<'a> {
        Object::new("NewsArticle", source)
    }

    /// Adds a property, if there is a value for it.
    pub fn set(&mut self, key: &str, value: Option<Value<'a>>) {
        if let Some(Value { json, origin }) = value {
            self.properties.push((key.to_owned(), json));
            self.parts.push(origin);
        }
    }

    /// Adds a property that the converter knows the value of.
    pub fn set_text(&mut self, key: &str, text: &str) {
        self.set(key, Some(Value::text(text, self.source)));
    }

    /// Adds a property with a value of the original, if it is there.
    pub fn copy(&mut self, key: &str, source: Option<&'a Json>) {
        self.set(key, source.map(Value::copy));
    }

    /// Adds properties with values of an object of the original. Each line of the table has a property of schema.org and,
    /// after a colon, those of the original that it may stand in; the first that is there counts. (One text takes fewer
    /// bytes of the wasm than a table of addresses.)
    pub fn copy_all(&mut self, from: &'a Json, table: &str) {
        for line in table.lines() {
            let Some((key, sources)) = line.split_once(':') else { continue };
            self.copy(key.trim(), sources.split_ascii_whitespace().find_map(|source| from.get(source)));
        }
    }

    pub fn finish(self) -> Value<'a> {
        Value { json: Json::Object(self.properties), origin: Origin { source: self.source, parts: self.parts } }
    }
}
