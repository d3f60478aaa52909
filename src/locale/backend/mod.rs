//! What the platform knows about languages: `Intl` in a JavaScript engine, ICU4X natively.

use crate::article::Date;
use crate::locale::tag::Written;

#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
pub mod icu;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod intl;

#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
use icu as platform;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use intl as platform;

/// Without a platform only the data files speak.
#[cfg(not(any(feature = "icu", all(feature = "wasm", target_arch = "wasm32"))))]
mod platform {
    pub fn date(_: &str, _: bool, _: crate::article::Date) -> Option<String> {
        None
    }

    pub fn language_name(_: &str) -> Option<String> {
        None
    }

    pub fn plural(_: &str, _: u32) -> Option<String> {
        None
    }
}

/// The languages that Chromium, Firefox, WebKit and ICU4X all know, in their scripts. After the usual script of
/// a language stands its usual region (CLDR likely subtags); neither needs to be said. For a language that is
/// not here some engine prints English, or `2022 M10 26`.
const KNOWN: &str = "\
    af-Latn-ZA am-Ethi-ET ar-Arab-EG bg-Cyrl-BG bn-Beng-BD bs-Cyrl ca-Latn-ES cs-Latn-CZ da-Latn-DK de-Latn-DE \
    el-Grek-GR en-Latn-US es-Latn-ES et-Latn-EE fa-Arab-IR fi-Latn-FI fil-Latn-PH fr-Latn-FR gu-Gujr-IN \
    he-Hebr-IL hi-Deva-IN hi-Latn hr-Latn-HR hu-Latn-HU id-Latn-ID it-Latn-IT ja-Jpan-JP kn-Knda-IN ko-Kore-KR \
    lt-Latn-LT lv-Latn-LV ml-Mlym-IN mr-Deva-IN ms-Latn-MY nb-Latn-NO nl-Latn-NL no-Latn-NO pa-Arab pl-Latn-PL \
    pt-Latn-BR ro-Latn-RO ru-Cyrl-RU sk-Latn-SK sl-Latn-SI sr-Cyrl-RS sr-Latn sv-Latn-SE sw-Latn-TZ ta-Taml-IN \
    te-Telu-IN th-Thai-TH tr-Latn-TR uk-Cyrl-UA ur-Arab-PK uz-Arab uz-Cyrl vi-Latn-VN zh-Hans-CN zh-Hant";

/// A day as CLDR's long date; `calendar` and `digits` are names of BCP 47 `-u-ca-` and `-u-nu-`.
pub fn date(written: &Written, calendar: &str, digits: &str, day: Date) -> Option<String> {
    let (script, _) = known(written)?;
    let locale = identifier(written.language, script, written.region);
    platform::date(&extended(&locale, calendar, digits), calendar != "gregory", day)
}

/// The year, the month and the day in a calendar: Chinese has numbers for the months of all of them.
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

/// A locale that says its calendar and digits.
fn extended(locale: &str, calendar: &str, digits: &str) -> String {
    [locale, "-u-ca-", calendar, "-nu-", digits].concat()
}

/// The own name of a language. What goes without saying is not said: `en-US` is English, `en-GB` British English.
pub fn language_name(written: &Written) -> Option<String> {
    // A transcribed language is still that language.
    let (script, usual) = known(written).or_else(|| known(&Written { script: None, ..*written }))?;
    // Of the regions that are no countries only Latin America tells how people write.
    let tells = |own: &&str| usual != Some(*own) && (own.len() == 2 || *own == "419");
    let region = written.region.filter(tells);
    let name = |region| platform::language_name(&identifier(written.language, script, region));
    name(region).or_else(|| name(None))
}

/// The category of a number of things in a language: `one`, `few` (CLDR, "Language Plural Rules"). In the languages that some engine
/// lacks and that have words of ours, one is one and all else is other.
pub fn plural(language: &str, number: u32) -> String {
    let category = known(&Written { language, script: None, region: None }).and_then(|_| platform::plural(language, number));
    category.unwrap_or_else(|| if number == 1 { "one" } else { "other" }.to_owned())
}

/// If the platform knows a language in its script: that script, where it must be said, and the usual region.
fn known(written: &Written) -> Option<(Option<&'static str>, Option<&'static str>)> {
    KNOWN.split(' ').find_map(|entry| {
        let mut subtags = entry.split('-');
        let (language, script, region) = (subtags.next()?, subtags.next()?, subtags.next());
        let said = region.is_none().then_some(script);
        (language == written.language && written.fits(script)).then_some((said, region))
    })
}

/// A locale identifier (BCP 47).
pub fn identifier(language: &str, script: Option<&str>, region: Option<&str>) -> String {
    let mut identifier = language.to_owned();
    for subtag in [script, region].into_iter().flatten() {
        identifier.push('-');
        identifier.push_str(subtag);
    }
    identifier
}

#[cfg(all(test, feature = "icu"))]
mod tests {
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
    fn the_platform_knows_what_is_said_to_be_known() {
        for entry in KNOWN.split(' ') {
            let tag = LanguageTag::parse(entry).unwrap();
            assert_eq!(tag.as_str(), entry);
            let written = Written::of(&tag);
            // ICU4X lacks Punjabi and Uzbek in Arabic letters; the tables speak for it.
            let lacking = matches!(entry, "pa-Arab" | "uz-Arab");
            assert_eq!(language_name(&written).is_none(), lacking, "{entry}");
            let date = date(&written, "gregory", "latn", Date::new(2024, 5, 17).unwrap()).unwrap();
            assert_eq!(date.contains("M05"), lacking, "{entry}: {date}");
        }
    }
}
