//! Direction: of a language by its script, of a text by its letters.

use super::concat::concat;
use super::controls::{ALM, FSI, LRI, LRM, PDI, RLM};
use super::language::LanguageTag;
use super::letters::is_letter;
use super::word_list::contains;

/// The base direction of a text (HTML, the `dir` attribute; never `auto`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute: `ltr` or `rtl`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The opposite direction.
    pub const fn opposite(self) -> Direction {
        match self {
            Direction::Ltr => Direction::Rtl,
            Direction::Rtl => Direction::Ltr,
        }
    }

    /// Parses `ltr` or `rtl`, ignoring case.
    pub fn parse(name: &str) -> Option<Direction> {
        let is = |direction: &Direction| name.trim().eq_ignore_ascii_case(direction.as_str());
        [Direction::Ltr, Direction::Rtl].into_iter().find(is)
    }

    /// The direction of a language, from the script of its tag or the likely script of its language and region (CLDR likely
    /// subtags); `None` if the tag determines neither.
    ///
    /// ```
    /// use maqal::{Direction, LanguageTag};
    /// let direction = |tag| Direction::of(&LanguageTag::parse(tag).unwrap());
    /// assert_eq!(direction("ckb"), Some(Direction::Rtl));
    /// assert_eq!(direction("az-Arab"), Some(Direction::Rtl));
    /// assert_eq!(direction("ar-Latn"), Some(Direction::Ltr));
    /// assert_eq!(direction("und"), None);
    /// ```
    pub fn of(tag: &LanguageTag) -> Option<Direction> {
        let rtl = match script(tag) {
            Some(script) => contains(RTL_SCRIPTS, script),
            None if matches!(tag.language(), "und" | "mul" | "zxx" | "mis") => return None,
            None => false,
        };
        Some(if rtl { Direction::Rtl } else { Direction::Ltr })
    }
}

/// The right-to-left scripts in use today (Unicode, Scripts and Bidi_Class).
const RTL_SCRIPTS: &str = "Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa";

/// Languages that are written from right to left, by script (CLDR likely subtags), with a region where it matters. The
/// script subtag of a tag takes precedence.
const LIKELY: &[(&str, &str)] = &[
    (
        "Arab",
        "ar fa ur ps ckb ug sd ks aeb acm apc apd ary arz azb bal bft bgn bqi brh fia glk gju hnd hno khw kxp lah lki \
         lrc mvy mzn ota phr pnb prs sdh shu skr swb ttt az-IQ az-IR az-RU ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ky-CN \
         ku-LB ms-CC pa-PK rif-NL tg-PK tk-AF tk-IR uz-AF uz-CN",
    ),
    ("Hebr", "he iw yi ji jpr jrb lad-IL"),
    ("Mand", "myz mid"),
    ("Nkoo", "nqo"),
    ("Rohg", "rhg"),
    ("Samr", "smp sam"),
    ("Syrc", "syr aii arc cld tru"),
    ("Thaa", "dv"),
];

/// The script of a tag: its own subtag, else the likely script of its language and region if that runs from right to left;
/// `None` for all others.
pub fn script(tag: &LanguageTag) -> Option<&str> {
    tag.script().or_else(|| {
        let language = tag.language();
        let regional = concat(&[language, "-", tag.region().unwrap_or_default()]);
        let is_ltr = contains(LTR_REGIONS, &regional);
        let of = |entries: &str| !is_ltr && contains(entries, language) || contains(entries, &regional);
        LIKELY.iter().find(|(_, entries)| of(entries)).map(|(script, _)| *script)
    })
}

/// Languages of the table with the regions where they are written from left to right.
const LTR_REGIONS: &str = "sd-IN ug-KZ ug-MN";

/// The direction of the first strong character (UAX #9, P2 and P3). Isolates and their contents do not count.
///
/// ```
/// use maqal::{Direction, first_strong};
/// assert_eq!(first_strong("2022: عام"), Some(Direction::Rtl));
/// assert_eq!(first_strong("2022!"), None);
/// ```
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut isolates = 0u32;
    for c in text.chars() {
        match c {
            LRI..=FSI => isolates += 1,
            PDI => isolates = isolates.saturating_sub(1),
            _ if isolates == 0 => {
                if let Some(direction) = strong(c) {
                    return Some(direction);
                }
            }
            _ => {}
        }
    }
    None
}

/// The direction of a strong character: a letter, or one of the marks LRM, RLM and ALM.
///
/// Unassigned characters have the default direction of their block (UAX #9, 3.2). Non-spacing marks, which follow a letter,
/// may have the direction of that letter.
pub fn strong(c: char) -> Option<Direction> {
    match c {
        // The most frequent right-to-left letters, without a table lookup.
        '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{657}' | '\u{66e}'..='\u{6d3}' => Some(Direction::Rtl),
        LRM => Some(Direction::Ltr),
        ALM | RLM => Some(Direction::Rtl),
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => is_letter(c).then_some(Direction::Rtl),
        _ => is_letter(c).then_some(Direction::Ltr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::CodePointMapData;
    use icu_properties::props::{BidiClass, GeneralCategory};

    #[test]
    fn languages_have_the_direction_of_their_script() {
        let rtl = "ar he fa fa-AF ur ps ckb ug sd yi dv ks syr nqo ff-Adlm rhg az-Arab uz-Arab pa-Arab ms-Arab ha-Arab pa-PK uz-AF iw ar-EG az-IR";
        let ltr = "ku az uz pa ms ha he-Latn ar-Latn ru en zh-Hant sd-IN sr-Latn ug-KZ pa-IN ff";
        for (tags, expected) in [(rtl, Direction::Rtl), (ltr, Direction::Ltr)] {
            for tag in tags.split(' ') {
                assert_eq!(Direction::of(&LanguageTag::parse(tag).unwrap()), Some(expected), "{tag}");
            }
        }
        for tag in ["und", "mul", "zxx"] {
            assert_eq!(Direction::of(&LanguageTag::parse(tag).unwrap()), None, "{tag}");
        }
        assert_eq!(Direction::of(&LanguageTag::parse("und-Arab").unwrap()), Some(Direction::Rtl));
    }

    /// Compares every character with the tables of another implementation. Marks have the direction of the letters around
    /// them.
    #[test]
    fn strong_characters_match_unicode() {
        let (classes, categories) = (CodePointMapData::<BidiClass>::new(), CodePointMapData::<GeneralCategory>::new());
        for c in (0..=0x10ffff).filter_map(char::from_u32).filter(|c| categories.get(*c) != GeneralCategory::Unassigned) {
            let direction = match classes.get(c) {
                BidiClass::NonspacingMark => continue,
                BidiClass::LeftToRight => Some(Direction::Ltr),
                BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Direction::Rtl),
                _ => None,
            };
            // Digits and signs may differ from letters.
            assert!(strong(c) == direction || strong(c).is_none() && !c.is_alphabetic(), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn the_first_strong_character_decides() {
        for (text, expected) in [
            ("", None),
            ("26 (51)!", None),
            ("\"داعش\"", Some(Direction::Rtl)),
            ("C++ لغة", Some(Direction::Ltr)),
            ("\u{200f}C++", Some(Direction::Rtl)),
            ("\u{2068}abc\u{2069} ثم", Some(Direction::Rtl)),
            ("\u{2067}\u{2066}a\u{2069}b\u{2069}ש", Some(Direction::Rtl)),
            ("\u{2069}a", Some(Direction::Ltr)),
        ] {
            assert_eq!(first_strong(text), expected, "{text}");
        }
    }
}
