//! The words that maqal itself says, one file per language in `labels/`.

use super::backend;
use super::properties::{properties, unquoted};
use super::tag::Written;
use crate::text::{Direction, LanguageTag};

/// The table of labels: the name in Rust and the key in the files.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// One of the words or sentences that maqal says; `labels/en.properties` tells where it stands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label {
            $($(#[$doc])* $name,)*
        }

        impl Label {
            /// Every label.
            #[cfg(test)]
            pub const ALL: &[Label] = &[$(Label::$name),*];

            /// Its key in the files.
            #[cfg(test)]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Label::$name => $key,)*
                }
            }
        }
    };
}

labels! {
    /// The name of the language list.
    Languages = "languages",
    /// A tab in a language whose name nobody knows.
    LanguageUnknown = "language.unknown",
    /// An article without a headline.
    Untitled = "untitled",
    /// By {the authors}.
    Byline = "byline",
    /// Published {date}.
    Published = "published",
    /// Updated {date}.
    Updated = "updated",
    /// Translated by {names}.
    Translator = "translator",
    /// Machine translation: {the program}.
    MachineTranslation = "translator.machine",
    /// Edited by {names}.
    Editor = "editor",
    /// With contributions by {names}.
    Contributor = "contributor",
    /// Translated from: {a language, or a title}.
    Original = "original",
    /// Place: {name}.
    Place = "place",
    /// Reading time: {number} minutes. It has forms for numbers.
    ReadingTime = "reading",
    /// An article that is not free.
    Paid = "paid",
    /// The text of an article could not be read.
    BodyUnreadable = "body.unreadable",
    /// Photo: {who made it}.
    Credit = "credit",
    /// A picture without a description.
    Image = "image",
    /// A film.
    Video = "video",
    /// A sound.
    Audio = "audio",
    /// A file of another kind.
    File = "file",
    /// Show content from {site}.
    Embed = "embed",
    /// Content from {site}.
    EmbedFrame = "embed.frame",
    /// Publisher: {name}.
    Publisher = "publisher",
    /// Source: {name}.
    Source = "source",
    /// The name of the list of keywords.
    Keywords = "keywords",
    /// Based on: {works}.
    BasedOn = "based",
    /// The address of the publishing principles.
    Principles = "principles",
    /// The address of the terms of use.
    Usage = "usage",
    /// The address of the article.
    Permalink = "permalink",
    /// License: {name}.
    License = "license",
    /// The heading of the footnotes.
    Notes = "notes",
    /// Footnote {number}.
    Footnote = "footnote",
    /// Back to reference {number}.
    FootnoteBack = "footnote.back",
    /// The name of a table that scrolls.
    Table = "table",
    /// The name of a piece of code that scrolls.
    Code = "code",
    /// A task that is done.
    TaskDone = "task.done",
    /// A task that is open.
    TaskOpen = "task.open",
    /// The name of a correction.
    Correction = "correction",
    /// How the article was made.
    Backstory = "backstory",
    /// The heading of the entries of a live blog.
    Updates = "updates",
    /// The heading of the works cited.
    References = "references",
    /// Between two items.
    ListTwo = "list.two",
    /// Between items, but for the last two.
    ListMiddle = "list.middle",
    /// Before the last of three or more items.
    ListLast = "list.last",
}

/// A language, the script its labels are written in, and the values of its file in the order of the labels.
macro_rules! files {
    ($($language:literal $script:literal,)*) => {
        &[$(($language, $script, properties!(concat!("labels/", $language, ".properties"), Value)),)*]
    };
}

/// The first is the one for everybody else.
const FILES: &[(&str, &str, &str)] = files! {
    "en" "Latn",
    "ar" "Arab",
    "ckb" "Arab",
    "de" "Latn",
    "es" "Latn",
    "fa" "Arab",
    "fr" "Latn",
    "he" "Hebr",
    "ps" "Arab",
    "ru" "Cyrl",
    "tr" "Latn",
    "ug" "Arab",
    "ur" "Arab",
    "yi" "Hebr",
    "zh" "Hans",
};

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    tag: &'static str,
    file: &'static str,
    fallback: bool,
}

impl Labels {
    /// The labels for an article in this language; English when there are none, or none in its script.
    pub fn of(tag: &LanguageTag) -> Labels {
        let written = Written::of(tag);
        // Readers of traditional characters are better served by simplified ones than by English.
        let fits = |language: &str, script: &str| written.language == language && (language == "zh" || written.fits(script));
        let found = FILES.iter().find(|(language, script, _)| fits(language, script));
        let (tag, _, file) = *found.unwrap_or(&FILES[0]);
        Labels { tag, file, fallback: found.is_none() }
    }

    /// The same where the article's language may not be known: then they are English.
    pub fn of_maybe(tag: Option<&LanguageTag>) -> Labels {
        tag.map_or(Labels { tag: FILES[0].0, file: FILES[0].2, fallback: true }, Labels::of)
    }

    /// The direction the labels are written in.
    pub fn direction(self) -> Direction {
        LanguageTag::parse(self.tag).and_then(|tag| Direction::of(&tag)).unwrap_or_default()
    }

    /// The language the labels are in, for `lang` where it is not the article's.
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// Whether these are English because the article's own language has none.
    pub fn is_fallback(self) -> bool {
        self.fallback
    }

    /// The text of a label, `{}` included.
    pub fn text(self, label: Label) -> &'static str {
        unquoted(self.file.lines().nth(label as usize).unwrap_or_default())
    }

    /// The text of a label before and after its `{}`.
    pub fn around(self, label: Label) -> (&'static str, &'static str) {
        let (before, after) = parted(self.text(label));
        (before, after.unwrap_or_default())
    }

    /// The form of a label for a number (CLDR, "Language Plural Rules"), before and after its `{}`. Not every form names the number.
    pub fn counted(self, label: Label, number: u32) -> (&'static str, Option<&'static str>) {
        let category = backend::plural(self.tag, number);
        let mut form = self.text(label);
        for (own, text) in form.split('[').filter_map(|form| form.split_once(']')) {
            form = text;
            if own == category {
                break;
            }
        }
        parted(form.trim_ascii())
    }

    /// What stands between the items of a list of `count`: one text less than there are items. A language that has no labels gets no
    /// word of another one.
    pub fn list(self, count: usize) -> impl Iterator<Item = &'static str> {
        (1..count).map(move |item| {
            self.text(match count - item {
                _ if self.fallback => Label::ListMiddle,
                _ if count == 2 => Label::ListTwo,
                1 => Label::ListLast,
                _ => Label::ListMiddle,
            })
        })
    }
}

/// A text before and after its `{}`, if it has that.
fn parted(text: &'static str) -> (&'static str, Option<&'static str>) {
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
        for (between, item) in labels(tag).list(items.len()).zip(&items[1..]) {
            text.push_str(between);
            text.push_str(item);
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
            assert_eq!(keys, ["loading", "failed", "network", "missing", "format", "retry"], "{language}");
        }
    }

    #[test]
    fn every_text_is_there_and_has_the_place_that_the_reference_has() {
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

    /// Markup isolates what stands for `{}`, so that no file needs an invisible character.
    #[test]
    fn no_file_has_bidi_controls() {
        for (language, _, file) in FILES {
            let control = file.find([
                '\u{61c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
                '\u{2068}', '\u{2069}',
            ]);
            assert_eq!(control, None, "{language}");
        }
    }

    #[test]
    fn the_labels_are_those_of_the_language_and_its_script() {
        for (tag, used, fallback) in [
            ("ar", "ar", false),
            ("ar-EG", "ar", false),
            ("ckb-IR", "ckb", false),
            ("he-Hebr-IL", "he", false),
            ("zh-Hant-TW", "zh", false),
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
    fn texts_are_split_around_their_place() {
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

    #[cfg(feature = "icu")]
    #[test]
    fn a_label_has_the_form_of_its_number() {
        for (tag, forms) in [
            ("ar", "0 دقيقة،دقيقة واحدة،دقيقتان،3 دقائق،10 دقائق،11 دقيقة،99 دقيقة،100 دقيقة،102 دقيقة،103 دقائق،111 دقيقة"),
            ("ru", "0 минут،1 минута،2 минуты،3 минуты،10 минут،11 минут،99 минут،100 минут،102 минуты،103 минуты،111 минут"),
            ("he", "0 דקות،דקה אחת،שתי דקות،3 דקות،10 דקות،11 דקות،99 דקות،100 דקות،102 דקות،103 דקות،111 דקות"),
            ("fr", "0 minute،1 minute،2 minutes،3 minutes"),
            ("en", "0 minutes،1 minute،2 minutes،3 minutes"),
            // Some engine lacks these.
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

    /// A form for a category that the language has not would never be read; the number is named unless its category tells it.
    #[cfg(feature = "icu")]
    #[test]
    fn forms_are_those_of_the_categories_of_their_language() {
        for (language, ..) in FILES {
            let categories: std::collections::HashSet<_> = (0..=200).map(|number| backend::plural(language, number)).collect();
            for form in labels(language).text(Label::ReadingTime).split('[').skip(1) {
                let (category, text) = form.split_once("] ").unwrap();
                assert!(categories.contains(category), "{language} {category}");
                assert!(text.contains("{}") || matches!(category, "one" | "two"), "{language} {category}");
            }
        }
    }

    #[test]
    fn lists_are_joined_as_the_language_wants() {
        assert_eq!(join("en", &["A"]), "A");
        assert_eq!(join("en", &["A", "B"]), "A and B");
        assert_eq!(join("en", &["A", "B", "C", "D"]), "A, B, C, and D");
        assert_eq!(join("ar", &["سلمى", "علي"]), "سلمى وعلي");
        assert_eq!(join("ar", &["سلمى", "علي", "نور"]), "سلمى، علي ونور");
        assert_eq!(join("fa", &["سارا", "علی", "نور"]), "سارا، علی، و نور");
        assert_eq!(join("he", &["נועה", "דן", "גיל"]), "נועה, דן וגיל");
        assert_eq!(join("zh", &["甲", "乙", "丙"]), "甲、乙和丙");
        // A language that has no labels of its own.
        assert_eq!(join("dv", &["ނަދާ", "ޢަލީ", "ނޫރު"]), "ނަދާ, ޢަލީ, ނޫރު");
        assert_eq!(join("dv", &["ނަދާ", "ޢަލީ"]), "ނަދާ, ޢަލީ");
        assert_eq!(labels("en").list(0).count(), 0);
    }
}
