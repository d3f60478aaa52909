//! The native half of the platform: ICU4X and its compiled data.

use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
use icu_locale::{LanguageIdentifier, Locale, names::LanguageIdentifierDisplayName};
use writeable::TryWriteable;

/// A day as CLDR's long date; `None` if there is no such day.
pub fn date(locale: &str, year: u16, month: u8, day: u8) -> Option<String> {
    let locale: Locale = locale.parse().ok()?;
    let date = Date::try_new_gregorian(year.into(), month, day).ok()?;
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&locale).into(), YMD::long()).ok()?;
    // JavaScript engines print a space here.
    Some(formatter.format(&date).to_string().replace('\u{202f}', " "))
}

/// The name of a language in itself, its first letter a capital.
pub fn language_name(identifier: &str) -> Option<String> {
    let locale: Locale = identifier.parse().ok()?;
    let subject: LanguageIdentifier = locale.id.clone();
    let name = LanguageIdentifierDisplayName::try_new_heavy((&locale).into(), subject, Default::default()).ok()?;
    let name = name.as_borrowed();
    // Where a part of the name is missing, its code stands in the error.
    let name = name.try_write_to_string().ok()?;
    let mut letters = name.chars();
    Some(letters.next()?.to_uppercase().chain(letters).collect())
}
