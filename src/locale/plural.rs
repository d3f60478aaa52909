//! Plural categories of numbers.

/// The plural category of a whole number below a million in a language that has labels: `one`, `few` (CLDR, "Language Plural
/// Rules"). These are few rules, and asking the platform is slow the first time.
pub fn category(language: &str, number: u32) -> &'static str {
    let (ones, below_hundred) = (number % 10, number % 100);
    match (language, number) {
        ("ar", 0) => "zero",
        ("ar" | "he", 2) => "two",
        ("ru", _) => match (ones, below_hundred) {
            (_, 11..=14) | (0 | 5.., _) => "many",
            (1, _) => "one",
            _ => "few",
        },
        ("zh" | "zh-Hant", _) => "other",
        (_, 1) | ("fa" | "fr", 0) => "one",
        ("ar", _) => match below_hundred {
            0..=2 => "other",
            3..=10 => "few",
            _ => "many",
        },
        _ => "other",
    }
}

#[cfg(all(test, feature = "icu"))]
mod tests {
    use super::*;
    use crate::locale::labels::Labels;
    use crate::text::LanguageTag;
    use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

    #[test]
    fn categories_are_those_of_cldr() {
        // ICU4X has no Yiddish.
        for language in Labels::languages().filter(|language| *language != "yi") {
            assert_eq!(Labels::of(&LanguageTag::parse(language).unwrap()).tag(), language);
            let locale: icu_locale::Locale = language.parse().unwrap();
            let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).unwrap();
            for number in (0..1300_u32).chain([10_001, 100_002, 999_999]) {
                let expected = match rules.category_for(number) {
                    PluralCategory::Zero => "zero",
                    PluralCategory::One => "one",
                    PluralCategory::Two => "two",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    PluralCategory::Other => "other",
                };
                assert_eq!(category(language, number), expected, "{language} {number}");
            }
        }
    }
}
