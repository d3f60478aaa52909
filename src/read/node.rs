//! A JSON value and the document that it belongs to. Everything is read through this.

use super::definitions::property_count;
use super::document::Document;
use crate::chunk;
use crate::error::{ErrorCode, WarningCode};
use crate::html::named_references;
use crate::json::Json;
use crate::text::concat;

/// A value of a document. Its methods return no node for `null`, a blank string, or an array or object without other values.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    json: &'a Json,
    document: &'a Document<'a>,
}

impl<'a> Node<'a> {
    /// The whole document.
    pub fn root(document: &'a Document<'a>) -> Node<'a> {
        Node { json: document.root(), document }
    }

    pub fn json(self) -> &'a Json {
        self.json
    }

    /// A property: its own, or that of the definition of its `@id`.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.own(key).or_else(|| self.definition()?.own(key))
    }

    /// The first of these properties that exists.
    pub fn first(self, keys: &[&str]) -> Option<Node<'a>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// The items of a property; none if it does not exist.
    pub fn list(self, key: &str) -> Vec<Node<'a>> {
        self.get(key).map(Node::items).unwrap_or_default()
    }

    fn own(self, key: &str) -> Option<Node<'a>> {
        self.json.get(key).map(|json| self.at(literal(json)))
    }

    /// Another value of the same document.
    pub fn at(self, json: &'a Json) -> Node<'a> {
        Node { json, ..self }
    }

    /// Whether a property exists and is a blank string.
    pub fn is_blank(self, key: &str) -> bool {
        self.json.is_blank(key)
    }

    pub fn string(self) -> Option<&'a str> {
        self.json.string()
    }

    pub fn id(self) -> Option<&'a str> {
        self.own("@id").or_else(|| self.own("id"))?.string()
    }

    /// The objects of the document with the `@id` of this value, or with the `@id` that this string is; one of each type.
    pub fn definitions(self) -> Vec<Node<'a>> {
        let mut definitions = Vec::new();
        if let Some(id) = self.id().or(self.string()) {
            for &json in &self.document.definitions(id) {
                definitions.push(self.at(json));
            }
        }
        definitions
    }

    /// The definition with the most properties, the first of several; one of its own type takes precedence.
    fn definition(self) -> Option<Node<'a>> {
        self.id()?;
        let (own, mut most, mut highest) = (self.types(), None, (false, 0));
        for &other in &self.definitions() {
            let rank = (other.types().iter().any(|name| own.contains(name)), other.property_count());
            // Every definition has a property.
            if rank > highest {
                (most, highest) = (Some(other), rank);
            }
        }
        most
    }

    /// The number of its own properties besides its id, type and context.
    pub fn property_count(self) -> usize {
        property_count(self.json)
    }

    /// Its items, through arrays of arrays, `@list` and `@set`; itself if it is not an array.
    pub fn items(self) -> Vec<Node<'a>> {
        let mut items = Vec::new();
        for &json in &self.json.items() {
            items.push(self.at(json));
        }
        items
    }

    /// The names of its types, without the URL of the vocabulary.
    pub fn types(self) -> Vec<&'a str> {
        let mut types = Vec::new();
        for item in &self.own("@type").or_else(|| self.own("type")).map(Node::items).unwrap_or_default() {
            if let Some(name) = item.string() {
                types.push(without_vocabulary(name));
            }
        }
        types
    }

    /// Adds a warning about this value.
    pub fn warn(self, code: WarningCode, message: &str) {
        self.document.warn(code, self.json, "", message.to_owned());
    }

    /// Adds a warning about a property that it lacks.
    pub fn warn_missing(self, code: WarningCode, property: &'static str, message: &str) {
        self.document.warn(code, self.json, property, message.to_owned());
    }

    /// Whether the chunk, which reads this value, is loaded; if not, reading will fail.
    pub fn has_chunk(self) -> bool {
        if !chunk::is_loaded() {
            self.document.require(ErrorCode::ChunkMissing, self.json);
        }
        chunk::is_loaded()
    }

    /// The same of the table of named character references.
    pub fn has_entities(self) -> bool {
        let is_loaded = named_references::has_table();
        if !is_loaded {
            self.document.require(ErrorCode::EntitiesMissing, self.json);
        }
        is_loaded
    }

    /// Adds a warning that this value is not of the `expected` type.
    pub fn warn_type(self, expected: &str) {
        self.warn(WarningCode::ValueType, &concat(&["This is ", self.json.kind(), "; expected ", expected, ". It is omitted."]));
    }
}

/// The name of a type without the URL of its vocabulary, or the prefix for it.
fn without_vocabulary(mut name: &str) -> &str {
    for sign in ['/', '#', ':'] {
        name = name.rsplit_once(sign).map_or(name, |(_, name)| name);
    }
    name.trim()
}

/// The value of a literal that has no language and no direction. In JSON-LD's expanded form each one is in an object in an array.
fn literal(json: &Json) -> &Json {
    let object = match json {
        Json::Array(items) if items.len() == 1 => &items[0],
        _ => json,
    };
    object.get("@value").filter(|_| object.first(&["@language", "@direction"]).is_none()).unwrap_or(json)
}
