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
    /// The whole document.
    pub(super) fn root(document: &'a Document<'a>) -> Node<'a> {
        Node { json: document.root(), document }
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

    fn own(self, key: &str) -> Option<Node<'a>> {
        self.json.get(key).map(|json| self.at(json))
    }

    /// Another value of the same document.
    pub(super) fn at(self, json: &'a Json) -> Node<'a> {
        Node { json, ..self }
    }

    /// Whether a property is there and is a blank string.
    pub(super) fn is_blank(self, key: &str) -> bool {
        self.json.is_blank(key)
    }

    pub(super) fn string(self) -> Option<&'a str> {
        self.json.string()
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
        self.json.items().into_iter().map(|json| self.at(json)).collect()
    }

    /// The names of its types, without the address of the vocabulary.
    pub(super) fn types(self) -> impl Iterator<Item = &'a str> {
        let types = self.own("@type").or_else(|| self.own("type")).map(Node::items).unwrap_or_default();
        types.into_iter().filter_map(Node::string).map(|name| name.rsplit(['/', '#', ':']).next().unwrap_or_default().trim())
    }

    /// Adds a warning about this value.
    pub(super) fn warn(self, code: WarningCode, message: &str) {
        self.document.warn(code, self.json, "", message.to_owned());
    }

    /// Adds a warning about a property that is missing here.
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
