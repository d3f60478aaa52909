//! The queries to the platform, for supported languages only.

use super::platform;
use super::supported::{identifier, supported};
use crate::article::Date;
use crate::locale::tag::Written;

/// A day as CLDR's long date; `calendar` and `digits` are names of BCP 47 `-u-ca-` and `-u-nu-`.
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
    [locale, "-u-ca-", calendar, "-nu-", digits].concat()
}

/// The name of a language in itself. Likely subtags are not named: `en-US` is English, `en-GB` British English.
pub fn language_name(written: &Written) -> Option<String> {
    // A transliterated language is still that language.
    let (script, likely) = supported(written).or_else(|| supported(&Written { script: None, ..*written }))?;
    // Of the regions that are not countries only Latin America distinguishes a variety.
    let distinguishes = |own: &&str| likely != Some(*own) && (own.len() == 2 || *own == "419");
    let region = written.region.filter(distinguishes);
    let name = |region| platform::language_name(&identifier(written.language, script, region));
    name(region).or_else(|| name(None))
}

/// The plural category of a number in a language: `one`, `few` (CLDR, "Language Plural Rules"). In languages that some
/// engine lacks, 1 is `one` and every other number is `other`.
pub fn plural(language: &str, number: u32) -> String {
    let category = supported(&Written { language, script: None, region: None }).and_then(|_| platform::plural(language, number));
    category.unwrap_or_else(|| if number == 1 { "one" } else { "other" }.to_owned())
}

#[cfg(all(test, feature = "icu"))]
mod tests {
    use super::super::supported::SUPPORTED;
    use super::*;
    use crate::text::LanguageTag;

    #[test]
    fn numbers_have_the_categories_of_their_language() {
        for (language, expected) in [
            ("ar", "zero one two few many other"),
            ("ru", "many one few few many many"),
            ("uk", "many one few few many many"),
            ("he", "other one two other other other"),
            ("fa", "one one other other other other"),
            ("zh", "other other other other other other"),
            ("ckb", "other one other other other other"),
        ] {
            let found: Vec<_> = [0, 1, 2, 3, 11, 100].map(|number| plural(language, number)).into();
            assert_eq!(found.join(" "), expected, "{language}");
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
