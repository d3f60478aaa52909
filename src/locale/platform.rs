//! What the platform knows about languages: `Intl` in a JavaScript engine, ICU4X natively.

use super::tag::Written;

#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
use super::icu as half;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use super::intl as half;

/// Without a platform only the data files speak.
#[cfg(not(any(feature = "icu", all(feature = "wasm", target_arch = "wasm32"))))]
mod half {
    pub fn date(_: &str, _: u16, _: u8, _: u8) -> Option<String> {
        None
    }

    pub fn language_name(_: &str) -> Option<String> {
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

/// A day in the Gregorian calendar; `digits` is a name of BCP 47 `-u-nu-`.
pub fn date(written: &Written, digits: &str, year: u16, month: u8, day: u8) -> Option<String> {
    let (script, _) = known(written)?;
    let mut locale = identifier(written.language, script, written.region);
    locale.push_str("-u-ca-gregory-nu-");
    locale.push_str(digits);
    half::date(&locale, year, month, day)
}

/// The own name of a language. What goes without saying is not said: `en-US` is English, `en-GB` British English.
pub fn language_name(written: &Written) -> Option<String> {
    // A transcribed language is still that language.
    let (script, usual) = known(written).or_else(|| known(&Written { script: None, ..*written }))?;
    // Of the regions that are no countries only Latin America tells how people write.
    let tells = |own: &&str| usual != Some(*own) && (own.len() == 2 || *own == "419");
    let region = written.region.filter(tells);
    let name = |region| half::language_name(&identifier(written.language, script, region));
    name(region).or_else(|| name(None))
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
    fn the_platform_knows_what_is_said_to_be_known() {
        for entry in KNOWN.split(' ') {
            let tag = LanguageTag::parse(entry).unwrap();
            assert_eq!(tag.as_str(), entry);
            let written = Written::of(&tag);
            // ICU4X lacks Punjabi and Uzbek in Arabic letters; the tables speak for it.
            let lacking = matches!(entry, "pa-Arab" | "uz-Arab");
            assert_eq!(language_name(&written).is_none(), lacking, "{entry}");
            let date = date(&written, "latn", 2024, 5, 17).unwrap();
            assert_eq!(date.contains("M05"), lacking, "{entry}: {date}");
        }
    }
}
