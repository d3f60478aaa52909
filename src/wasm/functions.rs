//! The functions that JavaScript calls without an article.

use crate::chunk;
use crate::locale::{self, Label, Labels};
use crate::markup::OpSink;
use crate::text::LanguageTag;
use js_sys::JsString;
use wasm_bindgen::prelude::*;

/// The name of a language in itself; empty if it is unknown. A function of its own, because engines are slow to find it.
#[wasm_bindgen(js_name = languageName)]
pub fn language_name(tag: JsString) -> JsString {
    LanguageTag::parse(&String::from(tag)).as_ref().and_then(locale::language_name).unwrap_or_default().into()
}

/// Why the element shows no article, in a language that has labels. `reason` is the code of an error, or `http.` with the
/// status of the response.
#[wasm_bindgen(js_name = failureMessage)]
pub fn failure_message(tag: JsString, reason: JsString) -> JsString {
    let label = match &*String::from(reason) {
        "http.404" | "http.410" => Label::FailureMissing,
        "http.type" => Label::FailureFormat,
        code if code.starts_with("json.") || code.starts_with("article.") => Label::FailureFormat,
        _ => Label::FailureOther,
    };
    Labels::of_maybe(LanguageTag::parse(&String::from(tag)).as_ref()).text(label).into()
}

/// Records that the chunk shares the table of this instance.
#[wasm_bindgen(js_name = chunkLoaded)]
pub fn chunk_loaded() {
    chunk::set_loaded();
}

/// The names behind the numbers of a stream: the tags on one line, the attributes on the next.
#[wasm_bindgen]
pub fn vocabulary() -> JsString {
    OpSink::vocabulary().into()
}
