//! The languages of an article, from which the language of a run in another script is inferred.

use super::concat::concat;
use super::direction::Direction;
use super::language::LanguageTag;
use super::script::Script;
use super::word_list::contains;
use std::borrow::Cow;

/// Arabic and its varieties (ISO 639-3, macrolanguage `ara`).
const ARABIC: &str = "ar ara aeb acm acw afb ajp apc apd arq ars ary arz";

/// The languages of runs in one variant of an article.
#[derive(Clone, Debug)]
pub struct Languages<'a> {
    /// The declared language of the variant, whatever its script.
    pub own: Option<&'a str>,
    /// The direction in which that language writes sums: Arabic from the right, the other languages of right-to-left scripts
    /// from the left; `None` if it is neither.
    pub sums: Option<Direction>,
    /// The script of the variant; if it is unknown, no text is recognised as foreign.
    pub script: Option<Script>,
    /// The language of each script, that of the variant itself first; `None` if two languages share the script.
    known: Vec<(Script, Option<&'a str>)>,
}

impl<'a> Languages<'a> {
    /// No known languages.
    pub const fn unknown() -> Languages<'a> {
        Languages { own: None, sums: None, script: None, known: Vec::new() }
    }

    /// The languages of a variant in the language `own`, whose article has variants in `all` these languages.
    pub fn new(own: &'a LanguageTag, all: impl Iterator<Item = &'a LanguageTag>) -> Languages<'a> {
        let script = Script::of(own);
        let mut known = Vec::new();
        if let Some(script) = script {
            known.push((script, Some(own.as_str())));
        }
        for tag in all {
            let Some(other) = Script::of(tag).filter(|other| Some(*other) != script) else { continue };
            match known.iter_mut().find(|(known, _)| *known == other) {
                Some((_, language)) => *language = language.filter(|known| *known == tag.as_str()),
                None => known.push((other, Some(tag.as_str()))),
            }
        }
        Languages { own: None, sums: None, script, known }
    }

    /// These, of a variant that declares the language `own`.
    pub fn declared(mut self, own: &'a LanguageTag) -> Languages<'a> {
        self.own = Some(own.as_str());
        let rtl = Direction::of(own) == Some(Direction::Rtl);
        self.sums = rtl.then(|| if contains(ARABIC, own.language()) { Direction::Rtl } else { Direction::Ltr });
        self
    }

    /// The language of a run in this script: that of the only variant in it, else a tag with the script alone. It is never
    /// guessed.
    pub fn of(&self, script: Script) -> Cow<'a, str> {
        match self.known.iter().find(|(known, _)| *known == script) {
            Some((_, Some(language))) => Cow::Borrowed(language),
            _ => Cow::Owned(concat(&["und-", script.as_str()])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_variant_in_a_script_determines_its_language() {
        let tags: Vec<_> = ["ar", "ru", "en", "fr", "he"].map(|tag| LanguageTag::parse(tag).unwrap()).into();
        let languages = Languages::new(&tags[0], tags.iter());
        for (text, expected) in [("ب", "ar"), ("Ж", "ru"), ("a", "und-Latn"), ("א", "he"), ("α", "und-Grek"), ("漢", "und-Hani")] {
            assert_eq!(languages.of(Script::of_all(text).unwrap()), expected, "{text}");
        }
        let languages = Languages::new(&tags[2], tags.iter());
        assert_eq!((languages.of(Script::of_all("a").unwrap()), languages.of(Script::of_all("ب").unwrap())), ("en".into(), "ar".into()));
        let twice: Vec<_> = ["ar", "en", "en"].map(|tag| LanguageTag::parse(tag).unwrap()).into();
        assert_eq!(Languages::new(&twice[0], twice.iter()).of(Script::of_all("a").unwrap()), "en");
    }
}
