//! The JavaScript half of the platform: the engine's `Intl`.

use js_sys::{Array, Date, Function, Intl, JsString, Object};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// A locale and what formats its dates: the last one, because to make one takes longer than to read an article.
    static FORMAT: RefCell<Option<(String, Function)>> = const { RefCell::new(None) };
}

/// A day as CLDR's long date; `None` if there is no such day, or the engine does not have the language.
pub fn date(locale: &str, year: u16, month: u8, day: u8) -> Option<String> {
    let date = Date::new(&JsValue::from(0));
    date.set_utc_full_year_with_month_date(year.into(), i32::from(month) - 1, day.into());
    // A day that does not exist has become one of the next month.
    if date.get_utc_date() != u32::from(day) {
        return None;
    }
    FORMAT.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|(known, _)| known != locale) {
            *last = Some((locale.to_owned(), format(locale)?));
        }
        let (_, format) = last.as_ref()?;
        format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()
    })
}

/// What formats the dates of a locale, if the engine has it.
fn format(locale: &str) -> Option<Function> {
    let locales = Array::of1(&locale.into());
    if Intl::DateTimeFormat::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    let options = Intl::DateTimeFormatOptions::new();
    options.set_date_style(Intl::DateTimeStyle::Long);
    options.set_time_zone("UTC");
    Some(Intl::DateTimeFormat::new(&locales, &options).format())
}

/// The name of a language in itself, its first letter a capital; `None` if the engine does not have the language.
pub fn language_name(identifier: &str) -> Option<String> {
    let locales = Array::of1(&identifier.into());
    if Intl::DisplayNames::supported_locales_of(&locales, &Object::new()).length() == 0 {
        return None;
    }
    let options = Intl::DisplayNamesOptions::new();
    options.set_type(Intl::DisplayNamesType::Language);
    options.set_fallback(Intl::DisplayNamesFallback::None);
    let name = Intl::DisplayNames::new(&locales, &options).of(identifier)?;
    let first: JsString = name.char_at(0).to_locale_upper_case(Some(identifier));
    first.concat(&name.slice(1, name.length())).as_string()
}
