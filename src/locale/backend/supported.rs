//! The languages that every platform supports.

use crate::locale::tag::Written;
use crate::text::split;

/// The languages that Chromium, Firefox, WebKit and ICU4X all support, with their scripts. The likely script of a language
/// is followed by its likely region (CLDR likely subtags); neither needs to be named. For any other language some engine
/// writes English, or `2022 M10 26`.
pub const SUPPORTED: &str = "\
    af-Latn-ZA am-Ethi-ET ar-Arab-EG bg-Cyrl-BG bn-Beng-BD bs-Cyrl ca-Latn-ES cs-Latn-CZ da-Latn-DK de-Latn-DE \
    el-Grek-GR en-Latn-US es-Latn-ES et-Latn-EE fa-Arab-IR fi-Latn-FI fil-Latn-PH fr-Latn-FR gu-Gujr-IN \
    he-Hebr-IL hi-Deva-IN hi-Latn hr-Latn-HR hu-Latn-HU id-Latn-ID it-Latn-IT ja-Jpan-JP kn-Knda-IN ko-Kore-KR \
    lt-Latn-LT lv-Latn-LV ml-Mlym-IN mr-Deva-IN ms-Latn-MY nb-Latn-NO nl-Latn-NL no-Latn-NO pa-Arab pl-Latn-PL \
    pt-Latn-BR ro-Latn-RO ru-Cyrl-RU sk-Latn-SK sl-Latn-SI sr-Cyrl-RS sr-Latn sv-Latn-SE sw-Latn-TZ ta-Taml-IN \
    te-Telu-IN th-Thai-TH tr-Latn-TR uk-Cyrl-UA ur-Arab-PK uz-Arab uz-Cyrl vi-Latn-VN zh-Hans-CN zh-Hant";

/// The script of a supported language, if it must be named, and its likely region; `None` if the language is not supported
/// in its script.
pub fn supported(written: &Written) -> Option<(Option<&'static str>, Option<&'static str>)> {
    split(SUPPORTED, ' ').find_map(|entry| {
        let mut subtags = split(entry, '-');
        let (language, script, region) = (subtags.next()?, subtags.next()?, subtags.next());
        let named = region.is_none().then_some(script);
        (language == written.language && written.fits(script)).then_some((named, region))
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
