//! A JSON value.

use crate::error::{Error, ErrorCode};

/// The maximum nesting depth of arrays and objects. The deepest article we have met has a third of this.
pub const MAX_DEPTH: u32 = 64;

/// The maximum size of JSON text in bytes; enough for a long article in every language.
pub const MAX_SIZE: usize = 16 << 20;

/// A JSON value.
#[derive(Debug, PartialEq)]
pub enum Json {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JavaScript has them.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// The properties of an object in their order. The last of several with the same name wins, as in `JSON.parse`.
    Object(Vec<(String, Json)>),
}

/// Not derived, because that would make a function of its own for each kind of list.
impl Clone for Json {
    fn clone(&self) -> Json {
        match self {
            Json::Null => Json::Null,
            Json::Bool(value) => Json::Bool(*value),
            Json::Number(number) => Json::Number(*number),
            Json::String(text) => Json::String(text.clone()),
            Json::Array(items) => {
                let mut copy = Vec::with_capacity(items.len());
                items.iter().for_each(|item| copy.push(item.clone()));
                Json::Array(copy)
            }
            Json::Object(entries) => {
                let mut copy = Vec::with_capacity(entries.len());
                entries.iter().for_each(|(key, value)| copy.push((key.clone(), value.clone())));
                Json::Object(copy)
            }
        }
    }
}

impl Json {
    /// The type of the value, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "a boolean",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }
}

pub fn too_deep() -> Error {
    let message = "The JSON nests deeper than 64 levels. An object that contains itself does so, too.".to_owned();
    Error::new(ErrorCode::JsonDepth, message)
}

pub fn too_large() -> Error {
    Error::new(ErrorCode::JsonSize, "The JSON is larger than 16 MiB.".to_owned())
}
