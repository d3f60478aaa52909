//! The queries to the platform, for supported languages only.

use super::platform;
use super::supported::{identifier, supported};
use crate::article::Date;
use crate::locale::properties::{properties, value};
use crate::locale::tag::Written;
use crate::text::concat;

const NAMES: &str = properties!("../data/supported-names.properties", Line);

/// A day as CLDR's long date, or a month with its year; `calendar` and `digits` are names of BCP 47 `-u-ca-` and `-u-nu-`.
pub fn date(written: &Written, calendar: &str, digits: &str, day: Date) -> Option<String> {
    let (script, _) = supported(written)?;
    let locale = identifier(written.language, script, written.region);
    platform::date(&extended(&locale, calendar, digits), calendar != "gregory", day)
}

/// The year, the month and the day in a calendar; formatted in Chinese, in which the months of all calendars are numbers.
pub fn numbers(calendar: &str, day: Date) -> Option<[u16; 3]> {
    let text = platform::date(&extended("zh", calendar, "latn"), true, day)?;
    // `波斯历1401年8月4日`
    let (mut numbers, mut number, mut is_open) = ([0; 3], 0, false);
    for byte in text.bytes() {
        match (byte.is_ascii_digit(), is_open) {
            (true, _) => number = number * 10 + u16::from(byte - b'0'),
            (false, true) => {
                numbers = [numbers[1], numbers[2], number];
                number = 0;
            }
            (false, false) => {}
        }
        is_open = byte.is_ascii_digit();
    }
    Some(numbers)
}

/// A day of the Hebrew calendar in Hebrew, its numbers in digits or letters.
pub fn hebrew(day: Date) -> Option<String> {
    platform::date(&extended("he", "hebrew", "latn"), true, day)
}

/// A locale identifier with a calendar and digits.
fn extended(locale: &str, calendar: &str, digits: &str) -> String {
    concat(&[locale, "-u-ca-", calendar, "-nu-", digits])
}

/// The name of a language in itself. Likely subtags are not named: `en-US` is English, `en-GB` British English.
pub fn language_name(written: &Written) -> Option<String> {
    // A transliterated language is still that language.
    let (script, likely) = supported(written).or_else(|| supported(&Written { script: None, ..*written }))?;
    // Of the regions that are not countries only Latin America distinguishes a variety.
    let distinguishes = |own: &&str| likely != Some(*own) && (own.len() == 2 || *own == "419");
    let region = written.region.filter(distinguishes);
    let name = |region| {
        let tag = identifier(written.language, script, region);
        let ours = value(NAMES, &|own| own == tag).map(str::to_owned);
        ours.or_else(|| platform::language_name(&tag))
    };
    name(region).or_else(|| name(None))
}

#[cfg(all(test, feature = "icu"))]
mod tests {
    use super::super::supported::SUPPORTED;
    use super::*;
    use crate::locale::properties;
    use crate::text::LanguageTag;

    #[test]
    fn names_are_those_of_the_platform() {
        for (tag, name) in properties::tests::read("data/supported-names.properties") {
            assert_eq!(platform::language_name(&tag), Some(name));
        }
    }

    #[test]
    fn the_platform_has_the_supported_languages() {
        for entry in SUPPORTED.split(' ') {
            let tag = LanguageTag::parse(entry).unwrap();
            assert_eq!(tag.as_str(), entry);
            let written = Written::of(&tag);
            // ICU4X lacks Punjabi and Uzbek in Arabic script; the tables have them.
            let lacking = matches!(entry, "pa-Arab" | "uz-Arab");
            assert_eq!(language_name(&written).is_none(), lacking, "{entry}");
            let date = date(&written, "gregory", "latn", Date::new(2024, 5, 17).unwrap()).unwrap();
            assert_eq!(date.contains("M05"), lacking, "{entry}: {date}");
        }
    }
}
