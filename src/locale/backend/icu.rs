//! The native platform: ICU4X with its compiled data.

use crate::article;
use icu_calendar::Date;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_locale::subtags::{language, region};
use icu_locale::{LanguageIdentifier, Locale, names::LanguageIdentifierDisplayName};
use writeable::TryWriteable;

/// A day in the calendar and digits of the locale, as CLDR's long date, or a month with its year.
pub fn date(locale: &str, _: bool, day: article::Date) -> Option<String> {
    let mut locale: Locale = locale.parse().ok()?;
    let date = Date::try_new_gregorian(day.year.into(), day.month, day.day.max(1)).ok()?;
    let text = if day.day == 0 {
        // ICU4X 2.4 panics in Brazilian Portuguese, whose months are those of Portugal.
        if locale.id.language == language!("pt") {
            locale.id.region = Some(region!("PT"));
        }
        let text = DateTimeFormatter::try_new((&locale).into(), YM::long()).ok()?.format(&date).to_string();
        // As in JavaScript engines: no Thai era, and a Latvian abbreviation.
        text.replace(" ค.ศ.", "").replace(" gada.", " g.")
    } else {
        DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?.format(&date).to_string()
    };
    // As in JavaScript engines: a plain space, and Hebrew years without thousands.
    Some(text.replace('\u{202f}', " ").replace(" ה׳", " "))
}

/// The name of a language in itself, capitalised.
pub fn language_name(identifier: &str) -> Option<String> {
    let locale: Locale = identifier.parse().ok()?;
    let subject: LanguageIdentifier = locale.id.clone();
    let name = LanguageIdentifierDisplayName::try_new_heavy((&locale).into(), subject, Default::default()).ok()?;
    let name = name.as_borrowed();
    // If a part of the name is missing, this is an error with the code in its place.
    let name = name.try_write_to_string().ok()?;
    let mut letters = name.chars();
    Some(letters.next()?.to_uppercase().chain(letters).collect())
}
