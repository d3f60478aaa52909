//! A JSON value where it stands. Everything is read through this.

use super::document::{Document, properties};
use crate::error::WarningCode;
use crate::json::Json;

/// A value of a document. `null`, blank strings and what has nothing else in it are nothing: no node is made of them.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    json: &'a Json,
    document: &'a Document<'a>,
}

impl<'a> Node<'a> {
    pub(super) fn new(json: &'a Json, document: &'a Document<'a>) -> Node<'a> {
        Node { json, document }
    }

    pub(super) fn json(self) -> &'a Json {
        self.json
    }

    /// A property: its own, or that of the definition of its `@id`. The case of the name does not matter, because
    /// sites mix it up (`headLine`, `InLanguage`).
    pub(super) fn get(self, key: &str) -> Option<Node<'a>> {
        self.own(key).or_else(|| self.definition()?.own(key))
    }

    /// The first of these properties that there is.
    pub(super) fn first(self, keys: &[&str]) -> Option<Node<'a>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// The value at the end of a path of properties.
    #[cfg(feature = "_format")]
    #[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "not every format needs it"))]
    pub(super) fn at(self, path: &[&str]) -> Option<Node<'a>> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The values of an object, in their order; of anything else, its items.
    #[cfg(feature = "_format")]
    #[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "not every format needs it"))]
    pub(super) fn values(self) -> Vec<Node<'a>> {
        let Json::Object(entries) = self.json else { return self.items() };
        entries.iter().filter(|(_, value)| is_something(value)).map(|(_, json)| Node { json, ..self }).collect()
    }

    /// The names of the properties of an object, in their order.
    #[cfg(feature = "activitystreams")]
    pub(super) fn names(self) -> Vec<&'a str> {
        let Json::Object(entries) = self.json else { return Vec::new() };
        entries.iter().filter(|(_, value)| is_something(value)).map(|(name, _)| name.as_str()).collect()
    }

    fn own(self, key: &str) -> Option<Node<'a>> {
        let Json::Object(entries) = self.json else { return None };
        let is = |exact: bool| {
            move |(name, value): &&(String, Json)| (if exact { name == key } else { name.eq_ignore_ascii_case(key) }) && is_something(value)
        };
        let found = entries.iter().rev().find(is(true)).or_else(|| entries.iter().rev().find(is(false)));
        found.map(|(_, json)| Node { json, ..self })
    }

    /// Whether a property is there and is a blank string.
    pub(super) fn is_blank(self, key: &str) -> bool {
        let Json::Object(entries) = self.json else { return false };
        entries.iter().any(|(name, value)| name == key && matches!(value, Json::String(text) if text.trim().is_empty()))
    }

    pub(super) fn string(self) -> Option<&'a str> {
        match self.json {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn id(self) -> Option<&'a str> {
        self.own("@id").or_else(|| self.own("id"))?.string()
    }

    /// What the document says elsewhere about the `@id` of this, or about the string that it is; each of another type.
    pub(super) fn definitions(self) -> impl Iterator<Item = Node<'a>> {
        let id = self.id().or(self.string());
        id.into_iter().flat_map(move |id| self.document.definitions(id)).map(move |json| Node { json, ..self })
    }

    /// The first that says most of these; rather one of its own type.
    fn definition(self) -> Option<Node<'a>> {
        self.id()?;
        let rank = |other: Node<'a>| (other.types().any(|name| self.types().any(|own| own == name)), other.size());
        self.definitions().reduce(|most, other| if rank(other) > rank(most) { other } else { most })
    }

    /// How many properties it says of itself, besides its id and type.
    pub(super) fn size(self) -> usize {
        properties(self.json)
    }

    /// Its items, through arrays of arrays, `@list` and `@set`; itself if it is no array.
    pub(super) fn items(self) -> Vec<Node<'a>> {
        let mut items = Vec::new();
        self.push_items(&mut items);
        items
    }

    fn push_items(self, items: &mut Vec<Node<'a>>) {
        if let Json::Array(array) = self.json {
            return array.iter().for_each(|json| Node { json, ..self }.push_items(items));
        }
        match self.own("@list").or_else(|| self.own("@set")) {
            Some(list) => list.push_items(items),
            None if is_something(self.json) => items.push(self),
            None => {}
        }
    }

    /// The names of its types, without the address of the vocabulary.
    pub(super) fn types(self) -> impl Iterator<Item = &'a str> {
        let types = self.own("@type").or_else(|| self.own("type")).map(Node::items).unwrap_or_default();
        types.into_iter().filter_map(Node::string).map(|name| name.rsplit(['/', '#', ':']).next().unwrap_or_default().trim())
    }

    /// Notes something doubtful about this value.
    pub(super) fn warn(self, code: WarningCode, message: &str) {
        self.document.warn(code, self.json, "", message.to_owned());
    }

    /// Notes something doubtful about a property that is missing here.
    pub(super) fn warn_missing(self, code: WarningCode, property: &'static str, message: &str) {
        self.document.warn(code, self.json, property, message.to_owned());
    }

    /// Notes that reading this takes a feature that this build does not have.
    pub(super) fn require_feature(self, feature: &'static str) {
        self.document.require_feature(self.json, feature);
    }

    /// Notes that this is of another type than is `expected`.
    pub(super) fn warn_type(self, expected: &str) {
        self.warn(WarningCode::ValueType, &["This is ", self.json.kind(), "; expected is ", expected, ". It is left out."].concat());
    }
}

/// Forms that were sent without being filled in, `{"@type": "Person", "name": ""}`, are nothing, too.
fn is_something(json: &Json) -> bool {
    let is_filled = |json: &Json| match json {
        Json::Null => false,
        Json::Bool(_) | Json::Number(_) => true,
        Json::String(text) => !text.trim().is_empty(),
        Json::Array(items) => !items.is_empty(),
        Json::Object(entries) => !entries.is_empty(),
    };
    match json {
        Json::Object(entries) => entries.iter().any(|(key, value)| !matches!(key.as_str(), "@type" | "@context") && is_filled(value)),
        _ => is_filled(json),
    }
}
