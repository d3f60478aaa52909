//! The JavaScript half of the platform: the engine's `Intl`.

use crate::wasm::object;
use js_sys::{Array, Date, Intl, JsString, Object};
use wasm_bindgen::JsCast;

/// A day as CLDR's long date; `None` if there is no such day, or the engine does not have the language.
pub fn date(locale: &str, year: u16, month: u8, day: u8) -> Option<String> {
    let day = crate::Date::new(year, month, day)?.iso();
    let locales = Array::of1(&locale.into());
    if Intl::DateTimeFormat::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    // A date alone is one in UTC (ECMAScript, "Date Time String Format").
    let options = object(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    Some(Date::new(&day.as_str().into()).to_locale_date_string(locale, &options).into())
}

/// The name of a language in itself, its first letter a capital; `None` if the engine does not have the language.
pub fn language_name(identifier: &str) -> Option<String> {
    let locales = Array::of1(&identifier.into());
    if Intl::DisplayNames::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    let options = object(&[("type", "language"), ("fallback", "none")]);
    let name = Intl::DisplayNames::new(&locales, options.unchecked_ref()).of(identifier)?.as_string()?;
    let rest = name.char_indices().nth(1).map_or("", |(at, _)| &name[at..]);
    let first: String = JsString::from(&name[..name.len() - rest.len()]).to_locale_upper_case(Some(identifier)).into();
    Some(first + rest)
}
