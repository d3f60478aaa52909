//! The results for JavaScript: lists, whose items the script names. serde-wasm-bindgen's code for objects is longer.

use crate::error::{Error, Warning};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// `[code, path, message]`
pub fn problems(warnings: &[Warning]) -> Vec<(&str, &str, &str)> {
    warnings.iter().map(|warning| (warning.code.as_str(), &*warning.path, &*warning.message)).collect()
}

/// `[code, path, message, warnings]`
pub fn error_to_js(error: &Error) -> JsValue {
    to_js(&(error.code.as_str(), &error.path, &error.message, problems(&error.warnings)))
}

/// Strings and lists can always be converted to JavaScript.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::new()).unwrap_or_default()
}
