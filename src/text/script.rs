//! The script of a character, a text or a language. Screen readers switch voices at a run in another script, if it has
//! `lang`.

use super::direction::{Direction, script, strong};
use super::language::LanguageTag;
use super::letters::is_letter;
use super::prescan::{NOT_ARABIC, NOT_CYRILLIC, NOT_HEBREW, NOT_LATIN};
use super::scripts::{LIKELY, STARTS};
use super::word_list::contains;

/// A script, by its ISO 15924 code. If several codes stand for the writing system of one language, it is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script([u8; 4]);

impl Script {
    /// The script of a letter; `None` for other characters and for letters that many scripts share.
    pub fn of_char(c: char) -> Option<Script> {
        // The common ones without a table lookup.
        match c {
            '\0'..='\x7f' => return c.is_ascii_alphabetic().then_some(Script(*b"Latn")),
            '\u{400}'..='\u{481}' => return Some(Script(*b"Cyrl")),
            '\u{5d0}'..='\u{5ea}' => return Some(Script(*b"Hebr")),
            // Tatweel is used by all cursive scripts.
            '\u{640}' => return None,
            '\u{620}'..='\u{64a}' => return Some(Script(*b"Arab")),
            _ => {}
        }
        let next = STARTS.partition_point(|(start, _)| *start <= c as u32);
        let (_, code) = STARTS.get(next.checked_sub(1)?)?;
        (*code != b"Zyyy" && is_letter(c)).then_some(Script(**code))
    }

    /// The script of a `lang` attribute's language; `None` if the value does not determine it.
    pub fn of_lang(value: &str) -> Option<Script> {
        // Every piece of code has this one.
        if value == "zxx" {
            return None;
        }
        Script::of(&LanguageTag::parse(value)?)
    }

    /// The script that a language is written in; `None` if its tag does not determine it.
    pub fn of(tag: &LanguageTag) -> Option<Script> {
        let language = tag.language();
        let code = match script(tag) {
            Some("Aran") => *b"Arab",
            Some("Hans" | "Hant") => *b"Hani",
            Some("Hira" | "Kana" | "Hrkt") => *b"Jpan",
            Some("Hang") => *b"Kore",
            Some(script) => script.as_bytes().try_into().ok()?,
            None => {
                let listed = LIKELY.iter().find(|(_, languages)| contains(languages, language));
                listed.map(|(code, _)| **code).or((language.len() == 2).then_some(*b"Latn")).filter(|code| code != b"Zyyy")?
            }
        };
        Some(Script(code))
    }

    /// The ISO 15924 code.
    #[cfg(test)]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The tag of a text in this script whose language is unknown: `und-Arab`.
    pub fn undetermined(self) -> [u8; 8] {
        let [first, second, third, fourth] = self.0;
        [b'u', b'n', b'd', b'-', first, second, third, fourth]
    }

    /// Whether letters of another script belong to this writing system: Japanese and Korean use Han characters.
    pub fn has(self, other: Script) -> bool {
        self == other || other.0 == *b"Hani" && matches!(&self.0, b"Jpan" | b"Kore")
    }

    /// Whether no writing system that has letters of this script has those of another script, too.
    pub fn is_alone(self) -> bool {
        self.0 != *b"Hani"
    }

    /// Whether the script has capital letters. Those that do put white space around words.
    pub fn has_capitals(self) -> bool {
        matches!(&self.0, b"Armn" | b"Cyrl" | b"Grek" | b"Latn")
    }

    /// Of two scripts, the one that has the letters of both.
    pub fn join(self, other: Script) -> Option<Script> {
        [self, other].into_iter().find(|one| one.has(self) && one.has(other))
    }

    /// The script of all letters of a text, if they share one.
    pub fn of_all(text: &str) -> Option<Script> {
        let mut scripts = text.chars().filter_map(Script::of_char);
        let first = scripts.next()?;
        scripts.try_fold(first, Script::join)
    }

    /// The script of most letters of a text that have this direction.
    pub fn of_most(text: &str, direction: Direction) -> Option<Script> {
        if text.is_ascii() {
            let is_latin = direction == Direction::Ltr && text.as_bytes().iter().any(u8::is_ascii_alphabetic);
            return is_latin.then_some(Script(*b"Latn"));
        }
        let mut counts: Vec<(Script, usize)> = Vec::new();
        for c in text.chars().filter(|c| strong(*c) == Some(direction)) {
            let Some(script) = Script::of_char(c) else { continue };
            match counts.iter_mut().find(|(known, _)| *known == script) {
                Some((_, count)) => *count += 1,
                None => counts.push((script, 1)),
            }
        }
        let most = counts.iter().map(|(_, count)| *count).max()?;
        counts.iter().find(|(_, count)| *count == most).map(|(script, _)| *script)
    }

    /// The prescan flags of letters in other scripts, if the scan distinguishes them from this one.
    pub fn flags_against(self) -> Option<u8> {
        match &self.0 {
            b"Latn" => Some(NOT_LATIN),
            b"Cyrl" => Some(NOT_CYRILLIC),
            b"Hebr" => Some(NOT_HEBREW),
            b"Arab" => Some(NOT_ARABIC),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::prescan;
    use icu_properties::props::{GeneralCategory as Category, Script as Icu};
    use icu_properties::{CodePointMapData, PropertyNamesShort};

    /// Compares every letter with the tables of another implementation: those of the first plane, which has the scripts in
    /// use today, except a few signs for sounds and units, and letters of extinct languages.
    #[test]
    fn scripts_of_letters_match_unicode() {
        let (scripts, names) = (CodePointMapData::<Icu>::new(), PropertyNamesShort::<Icu>::new());
        let known: Vec<&str> = STARTS.iter().map(|(_, code)| str::from_utf8(*code).unwrap()).filter(|code| *code != "Zyyy").collect();
        let categories = CodePointMapData::<Category>::new();
        let is_letter = |c: &char| {
            use Category::*;
            matches!(categories.get(*c), UppercaseLetter | LowercaseLetter | TitlecaseLetter | OtherLetter)
        };
        let mut wrong = Vec::new();
        for c in (0..=0xffff).filter_map(char::from_u32).filter(is_letter) {
            if matches!(c, 'µ' | '\u{1d26}'..='\u{1d9a}' | '\u{2126}'..='\u{2184}' | '\u{a7dd}' | '\u{a7e2}' | '\u{ab65}'..='\u{ab6d}') {
                continue;
            }
            let theirs = match names.get(scripts.get(c)).unwrap_or_default() {
                "Hira" | "Kana" => "Jpan",
                "Hang" => "Kore",
                name => name,
            };
            let theirs = known.contains(&theirs).then_some(theirs);
            let ours = Script::of_char(c);
            if ours.as_ref().map(Script::as_str) != theirs {
                wrong.push((c as u32, theirs, ours));
            }
        }
        assert!(wrong.is_empty(), "{} {wrong:x?}", wrong.len());
    }

    fn code(script: Option<Script>) -> String {
        script.as_ref().map_or("", Script::as_str).to_owned()
    }

    #[test]
    fn languages_have_their_script() {
        for (tags, expected) in [
            ("en fr vi tr az ku fil sr-Latn ar-Latn sd-Latn", "Latn"),
            ("ru uk sr kk az-Cyrl", "Cyrl"),
            ("ar fa ckb ur ps az-IR pa-PK ur-Aran", "Arab"),
            ("he yi", "Hebr"),
            ("zh zh-Hant-TW zh-Hans yue", "Hani"),
            ("ja ja-Hira", "Jpan"),
            ("ko ko-Hang", "Kore"),
            ("hi mr sd-Deva", "Deva"),
            ("und-Grek el", "Grek"),
            ("und mul zxx mis iu tlh", ""),
        ] {
            for tag in tags.split(' ') {
                assert_eq!(code(Script::of(&LanguageTag::parse(tag).unwrap())), expected, "{tag}");
            }
        }
    }

    /// Compares all languages with two-letter codes with the likely subtags of another implementation.
    #[cfg(feature = "icu")]
    #[test]
    fn languages_have_their_likely_script() {
        let expander = icu_locale::LocaleExpander::new_extended();
        let listed = LIKELY.iter().flat_map(|(_, languages)| languages.split(' ')).map(str::to_owned);
        let short = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| [first, second].iter().collect()));
        for language in listed.chain(short) {
            let mut likely: icu_locale::LanguageIdentifier = language.parse().unwrap();
            expander.maximize(&mut likely);
            let Some(theirs) = likely.script else { continue };
            let theirs = match theirs.as_str() {
                "Hans" | "Hant" => "Hani",
                "Avst" | "Cans" | "Yiii" => "",
                script => script,
            };
            assert_eq!(code(Script::of(&LanguageTag::parse(&language).unwrap())), theirs, "{language}");
        }
    }

    #[test]
    fn a_text_has_the_script_of_its_letters() {
        for (text, all, rtl) in [
            ("", "", ""),
            ("2022!", "", ""),
            ("été 5", "Latn", ""),
            ("日本のテスト", "Jpan", ""),
            ("漢字", "Hani", ""),
            ("BBC Россия", "", ""),
            ("בבא ابت", "", "Hebr"),
            ("ב ابت A", "", "Arab"),
        ] {
            assert_eq!(
                (code(Script::of_all(text)), code(Script::of_most(text, Direction::Rtl))),
                (all.to_owned(), rtl.to_owned()),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn skipped_text_has_no_other_script(text in "([aé\u{300}ạЖӀԱאبݐܐ۵٥ – ⵣ🙂中ﬁﻻ]|\\PC){0,8}", at in 0..STARTS.len()) {
            let script = Script(*STARTS[at].1);
            if script.flags_against().is_some_and(|others| prescan(&text, others) == 0) {
                let foreign = text.chars().filter(|c| *c > 'ÿ').find(|c| Script::of_char(*c).is_some_and(|other| !script.has(other)));
                proptest::prop_assert_eq!(foreign, None);
            }
        }
    }
}
