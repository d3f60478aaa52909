//! The names of languages in themselves.

use super::backend::{self, identifier};
use super::properties::{properties, value};
use super::tag::Written;
use crate::text::LanguageTag;

const NAMES: &str = properties!("data/names.properties", Line);

/// The name of a language in itself, as shown on a tab, capitalised if its script has capitals:
/// `العربية`, `Русский`, `Français`. `None` if it is unknown.
///
/// A region or a script is only named if it is not the likely one (CLDR likely subtags):
/// `ar-EG` is `العربية`, and `ar-LB` is `العربية (لبنان)`. The name is the same in every browser and natively.
pub fn language_name(tag: &LanguageTag) -> Option<String> {
    let written = Written::of(tag);
    let ours = listed(tag.language(), &written).or_else(|| listed(written.language, &written));
    ours.map(str::to_owned).or_else(|| backend::language_name(&written))
}

fn listed(language: &str, written: &Written) -> Option<&'static str> {
    let name = |key: &str| value(NAMES, &|own| own == key);
    let qualified = name(&identifier(language, written.script, None)).or_else(|| name(&identifier(language, None, written.region)));
    qualified.or_else(|| name(language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::properties::tests::read;
    use std::collections::HashSet;

    fn name(tag: &str) -> Option<String> {
        language_name(&LanguageTag::parse(tag).unwrap())
    }

    #[test]
    fn names_that_some_engine_lacks_are_in_the_table() {
        for (tag, expected) in [
            ("ckb", "کوردیی ناوەندی"),
            ("ckb-IR", "کوردیی ناوەندی"),
            ("ps", "پښتو"),
            ("ug-CN", "ئۇيغۇرچە"),
            ("yi", "ייִדיש"),
            ("ji", "ייִדיש"),
            ("dv", "ދިވެހި"),
            ("prs", "دری"),
            ("arz", "مصري"),
            ("ku", "Kurdî (kurmancî)"),
            ("ku-Arab", "کوردی"),
            ("az", "Azərbaycan"),
            ("az-IR", "تۆرکجه"),
            ("pa-PK", "پنجابی"),
            ("pa-Guru-IN", "ਪੰਜਾਬੀ"),
            ("uz-Cyrl-UZ", "Ўзбекча"),
            ("ka", "ქართული"),
            ("zh-Hans", "简体中文"),
            ("zh-Hant-HK", "繁體中文"),
            ("zh-HK", "中文（香港）"),
        ] {
            assert_eq!(name(tag).as_deref(), Some(expected), "{tag}");
        }
    }

    #[test]
    fn some_languages_have_no_name() {
        for tag in ["und", "mul", "zxx", "tlh", "qaa"] {
            assert_eq!(name(tag), None, "{tag}");
        }
    }

    #[cfg(feature = "icu")]
    #[test]
    fn names_are_those_of_cldr_with_a_capital_letter() {
        for (tag, expected) in [
            ("ar", "العربية"),
            ("he", "עברית"),
            ("iw", "עברית"),
            ("fa", "فارسی"),
            ("ur", "اردو"),
            ("en", "English"),
            ("fr", "Français"),
            ("ru", "Русский"),
            ("uk", "Українська"),
            ("bg", "Български"),
            ("cs", "Čeština"),
            ("es", "Español"),
            ("pt", "Português"),
            ("de", "Deutsch"),
            ("sv", "Svenska"),
            ("tr", "Türkçe"),
            ("el", "Ελληνικά"),
            ("zh", "中文"),
            ("ja", "日本語"),
            ("ko", "한국어"),
            ("hi", "हिन्दी"),
        ] {
            assert_eq!(name(tag).as_deref(), Some(expected), "{tag}");
        }
    }

    #[cfg(feature = "icu")]
    #[test]
    fn likely_subtags_are_not_named() {
        for (tag, expected) in [
            ("ar-EG", "العربية"),
            ("ar-Arab", "العربية"),
            ("ar-001", "العربية"),
            ("ar-Latn", "العربية"),
            ("ar-LB", "العربية (لبنان)"),
            ("ar-PS", "العربية (فلسطين)"),
            ("ary", "العربية (المغرب)"),
            ("fa-AF", "دری"),
            ("he-IL", "עברית"),
            ("ru-RU", "Русский"),
            ("en-US", "English"),
            ("en-GB", "British English"),
            ("en-HK", "English (Hong Kong)"),
            ("pt-BR", "Português"),
            ("pt-PT", "Português europeu"),
            ("es-419", "Español latinoamericano"),
            ("fr-CA", "Français canadien"),
            ("zh-CN", "中文"),
            ("sr-Cyrl", "Српски"),
            ("sr-Latn", "Srpski (latinica)"),
            ("fr-u-nu-latn", "Français"),
        ] {
            assert_eq!(name(tag).as_deref(), Some(expected), "{tag}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_a_tag_and_a_name() {
        let mut keys = HashSet::new();
        for (key, name) in read("data/names.properties") {
            let tag = LanguageTag::parse(&key).unwrap();
            assert_eq!(tag.as_str(), key);
            assert!(!name.starts_with(char::is_lowercase) || key == "ka", "{key}: a label begins with a capital");
            assert!(name.starts_with(char::is_alphabetic), "{key}: {name}");
            assert!(keys.insert(key));
        }
    }
}
