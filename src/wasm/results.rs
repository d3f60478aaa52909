//! The results for JavaScript.

use crate::error::{Error, Warning};
use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::JsValue;

pub struct Variant<'a> {
    pub id: String,
    pub language: &'a str,
    pub direction: &'a str,
    pub headline: &'a str,
}

// Structs are serialized as maps: for the names of their fields serde-wasm-bindgen has a hash map, whose code is 1 KB.
impl Serialize for Variant<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for (key, value) in [("id", &*self.id), ("language", self.language), ("direction", self.direction), ("headline", self.headline)] {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

/// An error or a warning; a warning has no `warnings`.
pub struct Problem<'a> {
    pub code: &'a str,
    pub path: &'a str,
    pub message: &'a str,
    pub warnings: Option<Vec<Problem<'a>>>,
}

impl Serialize for Problem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for (key, value) in [("code", self.code), ("path", self.path), ("message", self.message)] {
            object.serialize_entry(key, value)?;
        }
        if let Some(warnings) = &self.warnings {
            object.serialize_entry("warnings", warnings)?;
        }
        object.end()
    }
}

pub fn problems(warnings: &[Warning]) -> Vec<Problem<'_>> {
    let problems = warnings.iter().map(|warning| Problem {
        code: warning.code.as_str(),
        path: &warning.path,
        message: &warning.message,
        warnings: None,
    });
    problems.collect()
}

/// `{code, path, message, warnings}`
pub fn error_to_js(error: &Error) -> JsValue {
    let warnings = Some(problems(&error.warnings));
    to_js(&Problem { code: error.code.as_str(), path: &error.path, message: &error.message, warnings })
}

/// Strings and lists can always be converted to JavaScript.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true)).unwrap_or_default()
}
