//! The JavaScript half of the platform: the engine's `Intl`.

use crate::wasm::object;
use js_sys::{Array, Date, Function, Intl, JsString, Object};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// A locale and what formats its dates: the last one, because to make one takes longer than to read an article.
    static FORMAT: RefCell<Option<(String, Function)>> = const { RefCell::new(None) };
}

/// A day as CLDR's long date; `None` if there is no such day, or the engine does not have the language.
pub fn date(locale: &str, year: u16, month: u8, day: u8) -> Option<String> {
    let day = crate::Date::new(year, month, day)?.iso();
    FORMAT.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|(known, _)| known != locale) {
            *last = Some((locale.to_owned(), format(locale)?));
        }
        let (_, format) = last.as_ref()?;
        // A date alone is one in UTC (ECMAScript, "Date Time String Format").
        format.call1(&JsValue::UNDEFINED, &Date::new(&day.as_str().into())).ok()?.as_string()
    })
}

/// What formats the dates of a locale, if the engine has it.
fn format(locale: &str) -> Option<Function> {
    let locales = Array::of1(&locale.into());
    if Intl::DateTimeFormat::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    let options = object(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    Some(Intl::DateTimeFormat::new(&locales, options.unchecked_ref()).format())
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
