//! The JavaScript platform: the engine's `Intl`.

use crate::article;
use js_sys::{Array, Date, Function, Intl, JsString, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A locale and the function that formats its dates.
type Format = Option<(String, Function)>;

thread_local! {
    /// The last formatter for the Gregorian calendar and for another one, because creating one takes longer than reading an
    /// article.
    static FORMATS: RefCell<[Format; 2]> = const { RefCell::new([None, None]) };
}

/// A day in the calendar and digits of the locale, as CLDR's long date; `None` if the engine does not have the language.
pub fn date(locale: &str, is_second: bool, day: article::Date) -> Option<String> {
    FORMATS.with_borrow_mut(|formats| {
        let last = &mut formats[usize::from(is_second)];
        if last.as_ref().is_none_or(|(known, _)| known != locale) {
            *last = Some((locale.to_owned(), format(locale)?));
        }
        let (_, format) = last.as_ref()?;
        // A date without a time is in UTC (ECMAScript, "Date Time String Format").
        let day = article::Date { time: None, ..day }.iso();
        format.call1(&JsValue::UNDEFINED, &Date::new(&day.as_str().into())).ok()?.as_string()
    })
}

/// The function that formats the dates of a locale, if the engine has it.
fn format(locale: &str) -> Option<Function> {
    let locales = Array::of1(&locale.into());
    if Intl::DateTimeFormat::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    // Chromium has no long date of the Hebrew calendar in Hebrew, whose digits are letters.
    let options = if locale.starts_with("he-u-ca-hebrew") {
        object(&[("timeZone", "UTC"), ("day", "numeric"), ("month", "long"), ("year", "numeric")])
    } else {
        object(&[("timeZone", "UTC"), ("dateStyle", "long")])
    };
    Some(Intl::DateTimeFormat::new(&locales, options.unchecked_ref()).format())
}

/// The name of a language in itself, capitalised; `None` if the engine does not have the language.
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

/// An object of options.
fn object(properties: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for &(name, value) in properties {
        // Setting a property of a new plain object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value.into());
    }
    object
}
