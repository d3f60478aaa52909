//! The JavaScript platform: the engine's `Intl`, through `www/library/intl.js`.

use crate::article;
use js_sys::JsString;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./intl.js")]
extern "C" {
    #[wasm_bindgen(js_name = formatDate)]
    fn format_date(locale: JsString, slot: i32, day: JsString) -> JsString;
    #[wasm_bindgen(js_name = languageName)]
    fn name_of_language(identifier: JsString) -> JsString;
}

/// A day in the calendar and digits of the locale, as CLDR's long date, or a month with its year; `None` if the engine does not have the language.
pub fn date(locale: &str, is_second: bool, day: article::Date) -> Option<String> {
    let day = article::Date { time: None, ..day }.iso();
    found(format_date(locale.into(), is_second.into(), day.as_str().into()))
}

/// The name of a language in itself, capitalised; `None` if the engine does not have the language.
pub fn language_name(identifier: &str) -> Option<String> {
    found(name_of_language(identifier.into()))
}

/// A text, unless it is empty.
fn found(text: JsString) -> Option<String> {
    Some(String::from(text)).filter(|text| !text.is_empty())
}
