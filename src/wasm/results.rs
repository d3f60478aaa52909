//! The results for JavaScript: lists, whose items the script names. serde-wasm-bindgen's code for objects is longer.

use crate::error::{Error, Warning};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// `[code, path, message]`
pub fn problems(warnings: &[Warning]) -> Vec<Vec<&str>> {
    let mut problems = Vec::new();
    for Warning { code, path, message } in warnings {
        problems.push(vec![code.as_str(), path, message]);
    }
    problems
}

/// `[code, path, message, warnings]`
pub fn error_to_js(error: &Error) -> JsValue {
    to_js(&(error.code.as_str(), &*error.path, &*error.message, problems(&error.warnings)))
}

/// Strings and lists can always be converted to JavaScript.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::new()).unwrap_or_default()
}
