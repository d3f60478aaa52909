//! The languages of an article, from which the language of a run in another script is inferred.

use super::direction::Direction;
use super::language::LanguageTag;
use super::script::Script;
use super::word_list::contains;
use std::ops::Deref;

/// Arabic and its varieties (ISO 639-3, macrolanguage `ara`).
const ARABIC: &str = "ar ara aeb acm acw afb ajp apc apd arq ars ary arz";

/// The language of each script that an article has variants in; `None` if two languages share the script.
#[derive(Clone, Debug)]
pub struct ScriptLanguages(Vec<(Script, Option<LanguageTag>)>);

impl ScriptLanguages {
    /// The languages of an article that has variants in `all` these.
    pub fn new<'t>(all: impl Iterator<Item = &'t LanguageTag>) -> ScriptLanguages {
        let mut known: Vec<(Script, Option<LanguageTag>)> = Vec::new();
        for tag in all {
            let Some(script) = Script::of(tag) else { continue };
            match known.iter_mut().find(|(known, _)| *known == script) {
                Some((_, language)) if language.as_ref() != Some(tag) => *language = None,
                Some(_) => {}
                None => known.push((script, Some(tag.clone()))),
            }
        }
        ScriptLanguages(known)
    }
}

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
    /// The language of runs in this script.
    language: &'a str,
    all: &'a ScriptLanguages,
}

impl<'a> Languages<'a> {
    /// No known languages.
    pub const fn unknown() -> Languages<'a> {
        Languages { own: None, sums: None, script: None, language: "", all: const { &ScriptLanguages(Vec::new()) } }
    }

    /// The languages of a variant in the language `own`, whose article has variants in `all` these languages.
    pub fn new(own: &'a LanguageTag, all: &'a ScriptLanguages) -> Languages<'a> {
        Languages { own: None, sums: None, script: Script::of(own), language: own.as_str(), all }
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
    pub fn of(&self, script: Script) -> RunLanguage<'a> {
        match self.all.0.iter().find(|(known, _)| *known == script) {
            _ if self.script == Some(script) => RunLanguage::Known(self.language),
            Some((_, Some(language))) => RunLanguage::Known(language.as_str()),
            _ => RunLanguage::Unknown(script.undetermined()),
        }
    }
}

/// The language of a run: a language tag.
pub enum RunLanguage<'a> {
    Known(&'a str),
    /// `und-` and a script. It is not a `String` because many runs have one.
    Unknown([u8; 8]),
}

impl Deref for RunLanguage<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            RunLanguage::Known(tag) => tag,
            RunLanguage::Unknown(tag) => str::from_utf8(tag).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_variant_in_a_script_determines_its_language() {
        let tags: Vec<_> = ["ar", "ru", "en", "fr", "he"].map(|tag| LanguageTag::parse(tag).unwrap()).into();
        let all = ScriptLanguages::new(tags.iter());
        let languages = Languages::new(&tags[0], &all);
        for (text, expected) in [("ب", "ar"), ("Ж", "ru"), ("a", "und-Latn"), ("א", "he"), ("α", "und-Grek"), ("漢", "und-Hani")] {
            assert_eq!(&*languages.of(Script::of_all(text).unwrap()), expected, "{text}");
        }
        let languages = Languages::new(&tags[2], &all);
        assert_eq!((&*languages.of(Script::of_all("a").unwrap()), &*languages.of(Script::of_all("ب").unwrap())), ("en", "ar"));
        let twice: Vec<_> = ["ar", "en", "en"].map(|tag| LanguageTag::parse(tag).unwrap()).into();
        let all = ScriptLanguages::new(twice.iter());
        assert_eq!(&*Languages::new(&twice[0], &all).of(Script::of_all("a").unwrap()), "en");
    }
}
