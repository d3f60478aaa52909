//! The results for JavaScript.

use crate::error::{Error, Warning};
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
pub struct Variant<'a> {
    pub id: String,
    pub language: &'a str,
    pub direction: &'a str,
    pub headline: &'a str,
}

/// An error or a warning; a warning has no `warnings`.
#[derive(Serialize)]
pub struct Problem<'a> {
    pub code: &'a str,
    pub path: &'a str,
    pub message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<Problem<'a>>>,
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
    serde_wasm_bindgen::to_value(value).unwrap_or_default()
}
