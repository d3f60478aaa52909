//! Scripts: of a character, of a text, of a language. A run in another script than its surroundings is read by another voice.

use super::direction::{Direction, script, strong};
use super::language::LanguageTag;
use super::letters::is_letter;
use super::signs::{NOT_ARABIC, NOT_CYRILLIC, NOT_HEBREW, NOT_LATIN, signs};

/// A script, by its code (ISO 15924). Where several codes stand for the writing of one language it is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script([u8; 4]);

/// Where the letters of scripts begin (Unicode, Scripts), those of living languages; `Zyyy` is everything else.
const STARTS: &[(u32, &[u8; 4])] = &[
    (0x41, b"Latn"),
    (0x2b0, b"Zyyy"),
    (0x370, b"Grek"),
    // Coptic.
    (0x3e2, b"Zyyy"),
    (0x3f0, b"Grek"),
    (0x400, b"Cyrl"),
    (0x530, b"Armn"),
    (0x590, b"Hebr"),
    (0x600, b"Arab"),
    (0x700, b"Syrc"),
    (0x750, b"Arab"),
    (0x780, b"Thaa"),
    (0x7c0, b"Nkoo"),
    (0x800, b"Samr"),
    (0x840, b"Mand"),
    (0x860, b"Syrc"),
    (0x870, b"Arab"),
    (0x900, b"Deva"),
    (0x980, b"Beng"),
    (0xa00, b"Guru"),
    (0xa80, b"Gujr"),
    (0xb00, b"Orya"),
    (0xb80, b"Taml"),
    (0xc00, b"Telu"),
    (0xc80, b"Knda"),
    (0xd00, b"Mlym"),
    (0xd80, b"Sinh"),
    (0xe00, b"Thai"),
    (0xe80, b"Laoo"),
    (0xf00, b"Tibt"),
    (0x1000, b"Mymr"),
    (0x10a0, b"Geor"),
    (0x1100, b"Kore"),
    (0x1200, b"Ethi"),
    (0x13a0, b"Cher"),
    (0x1400, b"Zyyy"),
    (0x1780, b"Khmr"),
    (0x1800, b"Mong"),
    (0x18b0, b"Zyyy"),
    (0x1c80, b"Cyrl"),
    (0x1c8b, b"Zyyy"),
    (0x1c90, b"Geor"),
    (0x1cc0, b"Zyyy"),
    (0x1d00, b"Latn"),
    (0x1d26, b"Zyyy"),
    (0x1e00, b"Latn"),
    (0x1f00, b"Grek"),
    (0x2000, b"Zyyy"),
    (0x2c60, b"Latn"),
    (0x2c80, b"Zyyy"),
    (0x2d00, b"Geor"),
    (0x2d30, b"Tfng"),
    (0x2d80, b"Ethi"),
    (0x2de0, b"Cyrl"),
    (0x2e00, b"Zyyy"),
    (0x3005, b"Hani"),
    (0x3006, b"Zyyy"),
    (0x3041, b"Jpan"),
    (0x3100, b"Zyyy"),
    (0x3131, b"Kore"),
    (0x3190, b"Zyyy"),
    (0x31f0, b"Jpan"),
    (0x3200, b"Zyyy"),
    (0x3400, b"Hani"),
    (0xa000, b"Yiii"),
    (0xa4d0, b"Zyyy"),
    (0xa640, b"Cyrl"),
    (0xa6a0, b"Zyyy"),
    (0xa722, b"Latn"),
    (0xa800, b"Zyyy"),
    (0xa8e0, b"Deva"),
    (0xa900, b"Zyyy"),
    (0xa960, b"Kore"),
    (0xa980, b"Zyyy"),
    (0xa9e0, b"Mymr"),
    (0xaa00, b"Zyyy"),
    (0xaa60, b"Mymr"),
    (0xaa80, b"Zyyy"),
    (0xab01, b"Ethi"),
    (0xab30, b"Latn"),
    (0xab70, b"Cher"),
    (0xabc0, b"Zyyy"),
    (0xac00, b"Kore"),
    (0xd800, b"Zyyy"),
    (0xf900, b"Hani"),
    (0xfb00, b"Latn"),
    (0xfb13, b"Armn"),
    (0xfb1d, b"Hebr"),
    (0xfb50, b"Arab"),
    (0xfe00, b"Zyyy"),
    (0xfe70, b"Arab"),
    (0xff00, b"Zyyy"),
    (0xff21, b"Latn"),
    (0xff5f, b"Zyyy"),
    (0xff66, b"Jpan"),
    (0xffa0, b"Kore"),
    (0xffe0, b"Zyyy"),
    (0x10d00, b"Rohg"),
    (0x10d40, b"Zyyy"),
    (0x1e900, b"Adlm"),
    (0x1e960, b"Zyyy"),
    (0x20000, b"Hani"),
];

/// The scripts of languages that are written from left to right (CLDR likely subtags). Of those not listed the ones with two letters
/// are written in Latin; of the others it is not known.
const LIKELY: &[(&[u8; 4], &str)] = &[
    (
        b"Cyrl",
        "ab abq ady av ba be bg bua ce chm crh cu cv dar inh kbd kjh kk koi krc kum kv ky lbe lez mhr mk mn mrj myv nog os ru rue sah sr tg tt tyv udm uk xal",
    ),
    (b"Grek", "el grc pnt"),
    (b"Armn", "hy hyw"),
    (b"Geor", "ka xmf"),
    (b"Deva", "anp awa bgc bhb bhi bho brx doi gbm gom hi hne kok mag mai mr mwr ne new raj sa xnr"),
    (b"Beng", "as bn bpy ctg rkt syl"),
    (b"Guru", "pa"),
    (b"Gujr", "gu"),
    (b"Orya", "or spv"),
    (b"Taml", "ta"),
    (b"Telu", "te"),
    (b"Knda", "kn tcy"),
    (b"Mlym", "ml"),
    (b"Sinh", "si"),
    (b"Thai", "kxm th tts"),
    (b"Laoo", "lo"),
    (b"Tibt", "bo dz"),
    (b"Mymr", "blk my mnw rki shn"),
    (b"Khmr", "km"),
    (b"Ethi", "am byn gez ti tig wal"),
    (b"Hani", "cdo cjy cmn gan hak hsn lzh mnp nan wuu yue zh"),
    (b"Jpan", "ja"),
    (b"Kore", "ko"),
    (b"Tfng", "shi zen zgh"),
    (b"Cher", "chr"),
    (b"Zyyy", "ae cr ii iu oj"),
    (
        b"Latn",
        "ast ban bar bem bik ceb csb dsb fil frp frr fur gsw haw hil hsb ilo jbo kab kea kmr lij lmo ltg lus min nap nds nso nyn pag pam pap pcm pdc pms rgn rup rw scn sco sma smj smn sms stq szl tet tpi tum vec vep vro war wae zza",
    ),
];

impl Script {
    /// The script of a letter; `None` for what is no letter and for the letters that many scripts share.
    pub fn of_char(c: char) -> Option<Script> {
        // The common ones without a search.
        match c {
            '\0'..='\x7f' => return c.is_ascii_alphabetic().then_some(Script(*b"Latn")),
            '\u{400}'..='\u{481}' => return Some(Script(*b"Cyrl")),
            '\u{5d0}'..='\u{5ea}' => return Some(Script(*b"Hebr")),
            '\u{620}'..='\u{64a}' => return Some(Script(*b"Arab")),
            _ => {}
        }
        let next = STARTS.partition_point(|(start, _)| *start <= c as u32);
        let (_, code) = STARTS.get(next.checked_sub(1)?)?;
        (*code != b"Zyyy" && is_letter(c)).then_some(Script(**code))
    }

    /// The script that a language is written in; `None` if its tag does not tell.
    pub fn of(tag: &LanguageTag) -> Option<Script> {
        let language = tag.language();
        let code = match script(tag) {
            Some("Aran") => *b"Arab",
            Some("Hans" | "Hant") => *b"Hani",
            Some("Hira" | "Kana" | "Hrkt") => *b"Jpan",
            Some("Hang") => *b"Kore",
            Some(script) => script.as_bytes().try_into().ok()?,
            None => {
                let listed = LIKELY.iter().find(|(_, languages)| languages.split(' ').any(|one| one == language));
                listed.map(|(code, _)| **code).or((language.len() == 2).then_some(*b"Latn")).filter(|code| code != b"Zyyy")?
            }
        };
        Some(Script(code))
    }

    /// Its code.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether the letters of another script are of this writing: Japanese and Korean have Han characters.
    pub fn has(self, other: Script) -> bool {
        self == other || other.0 == *b"Hani" && matches!(&self.0, b"Jpan" | b"Kore")
    }

    /// The one of two that has the letters of both.
    pub fn join(self, other: Script) -> Option<Script> {
        [self, other].into_iter().find(|one| one.has(self) && one.has(other))
    }

    /// The script of all letters of a text, if they share one.
    pub fn of_all(text: &str) -> Option<Script> {
        let mut scripts = text.chars().filter_map(Script::of_char);
        let first = scripts.next()?;
        scripts.try_fold(first, Script::join)
    }

    /// The script of most letters of a text that run in this direction.
    pub fn of_most(text: &str, direction: Direction) -> Option<Script> {
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

    /// The signs of letters of other scripts, if bytes tell them from its own.
    pub fn signs_against(self) -> Option<u8> {
        match &self.0 {
            b"Latn" => Some(NOT_LATIN),
            b"Cyrl" => Some(NOT_CYRILLIC),
            b"Hebr" => Some(NOT_HEBREW),
            b"Arab" => Some(NOT_ARABIC),
            _ => None,
        }
    }

    /// Whether a text has no letters of any other script. `false` may be wrong, `true` never is.
    pub fn is_all(self, text: &str) -> bool {
        self.signs_against().is_some_and(|others| signs(text, others) == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::props::{GeneralCategory as Category, Script as Icu};
    use icu_properties::{CodePointMapData, PropertyNamesShort};

    /// Every letter against another implementation's tables: of the first plane, where the living scripts are, but for a few
    /// signs of sounds and units, and letters of dead languages.
    #[test]
    fn letters_are_of_the_script_that_unicode_says() {
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

    /// Of the languages with two letters none is left out, against another implementation's likely subtags.
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
        fn what_is_passed_over_has_no_other_script(text in "([aé\u{300}ạЖӀԱאبݐܐ۵٥ – ⵣ🙂中ﬁﻻ]|\\PC){0,8}", at in 0..STARTS.len()) {
            let script = Script(*STARTS[at].1);
            if script.is_all(&text) {
                let foreign = text.chars().filter(|c| *c > 'ÿ').find(|c| Script::of_char(*c).is_some_and(|other| !script.has(other)));
                proptest::prop_assert_eq!(foreign, None);
            }
        }
    }
}
