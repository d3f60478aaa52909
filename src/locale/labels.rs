//! The labels of a language, from one file per language in `labels/`.

use super::label::Label;
use super::plural;
use super::properties::{properties, unquoted};
use super::tag::Written;
use crate::text::{Direction, LanguageTag, before, canonical, divide, find_either, split};

/// A language, the script of its labels, and the values of its file in the order of the labels.
macro_rules! files {
    ($($language:literal $script:literal,)*) => {
        &[$(($language, $script, properties!(concat!("labels/", $language, ".properties"), Value)),)*]
    };
}

/// The first one is the fallback. Languages of one script are together, which compresses better.
const FILES: &[(&str, &str, &str)] = files! {
    "en" "Latn",
    "de" "Latn",
    "es" "Latn",
    "fr" "Latn",
    "tr" "Latn",
    "ru" "Cyrl",
    "ar" "Arab",
    "fa" "Arab",
    "ps" "Arab",
    "ur" "Arab",
    "ckb" "Arab",
    "ug" "Arab",
    "he" "Hebr",
    "yi" "Hebr",
    "zh" "Hans",
    "zh-Hant" "Hant",
};

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    tag: &'static str,
    file: &'static str,
    fallback: bool,
}

impl Labels {
    /// The labels for an article in this language; English if there are none, or none in its script.
    pub fn of(tag: &LanguageTag) -> Labels {
        let written = Written::of(tag);
        let language = if canonical(tag).starts_with("zh-Hant") { "zh-Hant" } else { written.language };
        let fits = |own: &str, script: &str| own == language && written.fits(script);
        let found = FILES.iter().find(|(language, script, _)| fits(language, script));
        let (tag, _, file) = *found.unwrap_or(&FILES[0]);
        Labels { tag, file, fallback: found.is_none() }
    }

    /// The languages that have labels.
    #[cfg(test)]
    pub fn languages() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(language, ..)| *language)
    }

    /// The labels for an article whose language may be unknown; English if it is.
    pub fn of_maybe(tag: Option<&LanguageTag>) -> Labels {
        tag.map_or(Labels { tag: FILES[0].0, file: FILES[0].2, fallback: true }, Labels::of)
    }

    /// The direction of the labels.
    pub fn direction(self) -> Direction {
        LanguageTag::parse(self.tag).and_then(|tag| Direction::of(&tag)).unwrap_or_default()
    }

    /// The language of the labels, for `lang` where it is not the article's.
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// Whether these are English because there are none in the article's language.
    pub fn is_fallback(self) -> bool {
        self.fallback
    }

    /// The text of a label, `{}` included.
    pub fn text(self, label: Label) -> &'static str {
        let mut rest = self.file;
        for _ in 0..label as usize {
            rest = find_either(rest.as_bytes(), b'\n', b'\n').map_or("", |at| &rest[at + 1..]);
        }
        unquoted(&rest[..find_either(rest.as_bytes(), b'\n', b'\n').unwrap_or(rest.len())])
    }

    /// The text of a label before and after its `{}`.
    pub fn around(self, label: Label) -> (&'static str, &'static str) {
        let (before, after) = split_at_placeholder(self.text(label));
        (before, after.unwrap_or_default())
    }

    /// The form of a label for a number (CLDR, "Language Plural Rules"), before and after its `{}`. Not every form contains
    /// the number.
    pub fn counted(self, label: Label, number: u32) -> (&'static str, Option<&'static str>) {
        let category = plural::category(self.tag, number);
        let mut form = self.text(label);
        for (own, text) in split(form, '[').filter_map(|form| form.split_once(']')) {
            form = text;
            if own == category {
                break;
            }
        }
        split_at_placeholder(form.trim_ascii())
    }

    /// The separator before an item of a list of `count` items. A fallback has no words in it, because they would be in another
    /// language.
    pub fn separator(self, item: usize, count: usize) -> &'static str {
        self.text(match count - item {
            _ if self.fallback => Label::ListMiddle,
            _ if count == 2 => Label::ListTwo,
            1 => Label::ListLast,
            _ => Label::ListMiddle,
        })
    }
}

/// A credit without the label of credits, or the word for an image, in any language at its beginning: maqal writes its own.
pub fn without_credit_label(credit: &str) -> &str {
    let (word, Some(rest)) = divide(credit, COLONS) else { return credit };
    let rest = rest.trim();
    if rest.is_empty() {
        return credit;
    }
    for &(tag, _, file) in FILES {
        for label in [Label::Credit, Label::Image] {
            let text = Labels { tag, file, fallback: false }.text(label);
            if before(text, COLONS).trim().eq_ignore_ascii_case(word.trim()) {
                return rest;
            }
        }
    }
    credit
}

const COLONS: &str = ":：";

/// A text before and after its `{}`, if it has one.
fn split_at_placeholder(text: &'static str) -> (&'static str, Option<&'static str>) {
    text.split_once('{').map_or((text, None), |(before, after)| (before, after.strip_prefix('}')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::properties;

    fn labels(tag: &str) -> Labels {
        Labels::of(&LanguageTag::parse(tag).unwrap())
    }

    fn join(tag: &str, items: &[&str]) -> String {
        let mut text = items[0].to_owned();
        for item in 1..items.len() {
            text.push_str(labels(tag).separator(item, items.len()));
            text.push_str(items[item]);
        }
        text
    }

    #[test]
    fn every_file_has_the_labels_in_their_order() {
        for (language, ..) in FILES {
            let entries = properties::tests::read(&format!("labels/{language}.properties"));
            let labels: Vec<_> = Label::ALL.iter().map(|&label| (label.key(), labels(language).text(label))).collect();
            let expected: Vec<_> = entries.iter().map(|(key, value)| (key.as_str(), unquoted(value))).collect();
            let (expected, element) = expected.split_at(Label::ALL.len());
            assert_eq!(labels, expected, "{language}");
            let keys: Vec<_> = element.iter().filter_map(|(key, _)| key.strip_prefix("element.")).collect();
            assert_eq!(keys, ["failed", "connection", "loading", "retry"], "{language}");
        }
    }

    #[test]
    fn every_text_exists_and_has_the_placeholder_of_the_english_one() {
        let reference = labels("en");
        for (language, ..) in FILES {
            for &label in Label::ALL {
                let text = labels(language).text(label);
                assert!(!text.is_empty(), "{language} {}", label.key());
                if label != Label::ReadingTime {
                    assert_eq!(text.matches("{}").count(), reference.text(label).matches("{}").count(), "{language} {}", label.key());
                    assert!(!text.contains(['[', ']']), "{language} {}", label.key());
                }
                assert_eq!(text.matches(['{', '}']).count(), 2 * text.matches("{}").count(), "{language} {}", label.key());
            }
        }
    }

    /// Markup isolates the text in place of `{}`, so no file needs bidi controls.
    #[test]
    fn no_file_has_bidi_controls() {
        for (language, _, file) in FILES {
            assert_eq!(file.find(crate::text::is_bidi_control), None, "{language}");
        }
    }

    #[test]
    fn labels_match_the_language_and_its_script() {
        for (tag, used, fallback) in [
            ("ar", "ar", false),
            ("ar-EG", "ar", false),
            ("ckb-IR", "ckb", false),
            ("he-Hebr-IL", "he", false),
            ("zh-Hant-TW", "zh-Hant", false),
            ("zh-TW", "zh-Hant", false),
            ("zh-HK", "zh-Hant", false),
            ("zh-MO", "zh-Hant", false),
            ("yue", "zh-Hant", false),
            ("zh-CN", "zh", false),
            ("zh-Hans-HK", "zh", false),
            ("zh-Latn", "en", true),
            ("en-GB", "en", false),
            ("arz", "ar", false),
            ("prs", "fa", false),
            ("iw", "he", false),
            ("ar-Latn", "en", true),
            ("pt", "en", true),
            ("arc", "en", true),
        ] {
            assert_eq!((labels(tag).tag(), labels(tag).is_fallback()), (used, fallback), "{tag}");
        }
    }

    #[test]
    fn credits_lose_the_label_of_any_language() {
        for (credit, expected) in [
            ("Photo: Agency", "Agency"),
            ("PHOTO : A: B", "A: B"),
            ("Foto: Agentur", "Agentur"),
            ("Photo\u{a0}: Agence", "Agence"),
            ("صورة: وكالة", "وكالة"),
            ("圖片來源：通訊社", "通訊社"),
            ("图片：通讯社", "通讯社"),
            ("Image: Agency", "Agency"),
            // Not a label, or nothing else.
            ("Photo Agency", "Photo Agency"),
            ("Photographers: A", "Photographers: A"),
            ("Reuters: A", "Reuters: A"),
            ("Photo:", "Photo:"),
        ] {
            assert_eq!(without_credit_label(credit), expected);
        }
    }

    #[test]
    fn texts_are_split_at_their_placeholder() {
        assert_eq!(labels("ar").around(Label::Publisher), ("الناشر: ", ""));
        assert_eq!(labels("fr").around(Label::Credit), ("Photo\u{a0}: ", ""));
        assert_eq!(labels("tr").around(Label::FootnoteBack), ("", " numaralı göndermeye dön"));
        assert_eq!(labels("de").around(Label::Notes), ("Anmerkungen", ""));
    }

    fn minutes(tag: &str, number: u32) -> String {
        let (before, after) = labels(tag).counted(Label::ReadingTime, number);
        let number = after.map_or(String::new(), |after| format!("{number}{after}"));
        format!("{before}{number}").rsplit_once(": ").unwrap().1.to_owned()
    }

    #[test]
    fn a_label_has_the_form_of_its_number() {
        for (tag, forms) in [
            ("ar", "0 دقيقة،دقيقة واحدة،دقيقتان،3 دقائق،10 دقائق،11 دقيقة،99 دقيقة،100 دقيقة،102 دقيقة،103 دقائق،111 دقيقة"),
            ("ru", "0 минут،1 минута،2 минуты،3 минуты،10 минут،11 минут،99 минут،100 минут،102 минуты،103 минуты،111 минут"),
            ("he", "0 דקות،דקה אחת،שתי דקות،3 דקות،10 דקות،11 דקות،99 דקות،100 דקות،102 דקות،103 דקות،111 דקות"),
            ("fr", "0 minute،1 minute،2 minutes،3 minutes"),
            ("en", "0 minutes،1 minute،2 minutes،3 minutes"),
            ("ps", "0 دقیقې،1 دقیقه،2 دقیقې،3 دقیقې"),
            ("ckb", "0 خولەک،1 خولەک،2 خولەک،3 خولەک"),
            ("yi", "0 מינוט،1 מינוט،2 מינוט،3 מינוט"),
        ] {
            let forms: Vec<_> = forms.split('،').collect();
            let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111];
            let found: Vec<_> = numbers.into_iter().take(forms.len()).map(|number| minutes(tag, number)).collect();
            assert_eq!(found, forms, "{tag}");
        }
    }

    /// A form for a category that the language does not have would never be used; only `one` and `two` may omit the number.
    #[test]
    fn forms_match_the_categories_of_their_language() {
        for (language, ..) in FILES {
            let categories: std::collections::HashSet<_> = (0..=200).map(|number| plural::category(language, number)).collect();
            for form in labels(language).text(Label::ReadingTime).split('[').skip(1) {
                let (category, text) = form.split_once("] ").unwrap();
                assert!(categories.contains(category), "{language} {category}");
                assert!(text.contains("{}") || matches!(category, "one" | "two"), "{language} {category}");
            }
        }
    }

    #[test]
    fn lists_are_joined_by_the_rules_of_the_language() {
        assert_eq!(join("en", &["A"]), "A");
        assert_eq!(join("en", &["A", "B"]), "A and B");
        assert_eq!(join("en", &["A", "B", "C", "D"]), "A, B, C, and D");
        assert_eq!(join("ar", &["سلمى", "علي"]), "سلمى وعلي");
        assert_eq!(join("ar", &["سلمى", "علي", "نور"]), "سلمى، علي ونور");
        assert_eq!(join("fa", &["سارا", "علی", "نور"]), "سارا، علی، و نور");
        assert_eq!(join("he", &["נועה", "דן", "גיל"]), "נועה, דן וגיל");
        assert_eq!(join("zh", &["甲", "乙", "丙"]), "甲、乙和丙");
        // A language without labels.
        assert_eq!(join("dv", &["ނަދާ", "ޢަލީ", "ނޫރު"]), "ނަދާ, ޢަލީ, ނޫރު");
        assert_eq!(join("dv", &["ނަދާ", "ޢަލީ"]), "ނަދާ, ޢަލީ");
    }
}
