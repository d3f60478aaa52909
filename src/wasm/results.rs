//! The results for JavaScript: lists, whose items the script names. The code for objects is longer.

use crate::error::{Error, Warning};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// A list of strings.
pub fn strings(items: &[&str]) -> Array {
    let list = Array::new();
    for (index, item) in (0..).zip(items) {
        list.set(index, JsValue::from_str(item));
    }
    list
}

/// `[code, path, message][]`
pub fn problems(warnings: &[Warning]) -> Array {
    let list = Array::new();
    for (index, warning) in (0..).zip(warnings) {
        list.set(index, strings(&[warning.code.as_str(), &warning.path, &warning.message]).into());
    }
    list
}

/// `[code, path, message, warnings]`
pub fn error_to_js(error: &Error) -> JsValue {
    let list = strings(&[error.code.as_str(), &error.path, &error.message]);
    list.set(3, problems(&error.warnings).into());
    list.into()
}
