//! Bidi_Class, as the rules of UAX #9 need it.

use super::class::{self, Class};
use crate::text::Direction;

/// Bidi_Class (UAX #9, table 4). White space and all other neutral characters are `On`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidiClass {
    L,
    R,
    Al,
    En,
    An,
    Es,
    Et,
    Cs,
    /// Marks, joiners and other characters that take the class of the character before them.
    Nsm,
    /// The end of a paragraph.
    B,
    On,
}

impl BidiClass {
    pub fn of(c: char) -> BidiClass {
        use BidiClass::*;
        if c.is_ascii() {
            return ASCII[c as usize];
        }
        match Class::of(c) {
            Class::Letter(Direction::Ltr) => L,
            Class::Letter(Direction::Rtl) => strong(c),
            Class::Digit { native: true } if !matches!(c, '۰'..='۹') => An,
            Class::Digit { .. } => En,
            Class::Break => B,
            Class::RtlPunctuation if !matches!(c, '،' | '٪') => strong(c),
            Class::Mark => raised(c),
            _ => weak(c),
        }
    }
}

/// The class of a right-to-left letter.
fn strong(c: char) -> BidiClass {
    match c {
        '\u{600}'..='\u{7bf}' | '\u{860}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => BidiClass::Al,
        '\u{10d00}'..='\u{10d3f}' | '\u{10ec0}'..='\u{10eff}' | '\u{10f30}'..='\u{10f6f}' | '\u{1ec70}'..='\u{1eeff}' => BidiClass::Al,
        _ => BidiClass::R,
    }
}

/// The class of a character that belongs to the one before it.
fn raised(c: char) -> BidiClass {
    match c {
        '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}' => BidiClass::En,
        '\u{207a}' | '\u{207b}' | '\u{208a}' | '\u{208b}' => BidiClass::Es,
        '\u{207c}'..='\u{207e}' | '\u{208c}'..='\u{208e}' | '\u{1f3fb}'..='\u{1f3ff}' => BidiClass::On,
        _ => BidiClass::Nsm,
    }
}

/// The classes of ASCII.
const ASCII: [BidiClass; 128] = {
    let (mut classes, mut byte) = ([BidiClass::On; 128], 0);
    while byte < 128 {
        classes[byte] = match class::ASCII[byte] {
            Class::Letter(_) => BidiClass::L,
            Class::Digit { .. } => BidiClass::En,
            Class::Break => BidiClass::B,
            _ => weak(byte as u8 as char),
        };
        byte += 1;
    }
    classes
};

const fn weak(c: char) -> BidiClass {
    use BidiClass::*;
    match c {
        '+' | '-' | '−' | '﬩' | '\u{fe62}' | '\u{fe63}' | '\u{ff0b}' | '\u{ff0d}' => Es,
        ',' | '.' | '/' | ':' | '،' | '\u{a0}' | '\u{202f}' | '⁄' | '\u{ff0c}' | '\u{ff0e}' | '\u{ff0f}' | '\u{ff1a}' => Cs,
        '#'..='%' | '¢'..='¥' | '°' | '±' | '٪' | '\u{609}' | '\u{60a}' | '\u{20a0}'..='\u{20cf}' => Et,
        '‰'..='‴' | '℮' | '∓' | '\u{58f}' | '\u{e3f}' | '\u{ff03}'..='\u{ff05}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}' => {
            Et
        }
        '\u{ff10}'..='\u{ff19}' | '\u{2488}'..='\u{249b}' => En,
        '٫' | '٬' => An,
        '׳' | '״' => R,
        '।' | '॥' => L,
        '\u{608}' | '\u{60b}' | '﷼' | '\u{60d}' | '\u{66d}' => Al,
        '\u{0}'..='\u{8}' | '\u{e}'..='\u{1b}' | '\u{7f}'..='\u{9f}' => Nsm,
        _ => On,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::CodePointMapData;
    use icu_properties::props::{BidiClass as Known, GeneralCategory};

    /// Compares the characters of written languages with the tables of another implementation.
    #[test]
    fn classes_match_unicode() {
        let (classes, categories) = (CodePointMapData::<Known>::new(), CodePointMapData::<GeneralCategory>::new());
        let written = [
            '\0'..='\u{344}',
            '\u{590}'..='\u{6ff}',
            '\u{8a0}'..='\u{8ff}',
            '\u{1d00}'..='\u{2bff}',
            '\u{3000}'..='\u{30ff}',
            '\u{fb00}'..='\u{ffff}',
        ];
        for c in written.into_iter().flatten().filter(|c| categories.get(*c) != GeneralCategory::Unassigned) {
            let expected = match classes.get(c) {
                Known::LeftToRight => BidiClass::L,
                Known::RightToLeft => BidiClass::R,
                Known::ArabicLetter => BidiClass::Al,
                Known::EuropeanNumber => BidiClass::En,
                Known::ArabicNumber => BidiClass::An,
                Known::EuropeanSeparator => BidiClass::Es,
                Known::EuropeanTerminator => BidiClass::Et,
                Known::CommonSeparator => BidiClass::Cs,
                Known::NonspacingMark | Known::BoundaryNeutral => BidiClass::Nsm,
                Known::ParagraphSeparator => BidiClass::B,
                _ => BidiClass::On,
            };
            let class = BidiClass::of(c);
            // Marks stand on letters, of whose class they are. A symbol of the others is hardly ever next to a letter.
            let may_be = match expected {
                BidiClass::Nsm => matches!(class, BidiClass::L | BidiClass::On),
                BidiClass::L => class == BidiClass::On && !c.is_alphabetic(),
                BidiClass::On => matches!(c, '\u{b}' | '\u{c}' | '\u{2028}' | '\u{208f}' | '\u{1fbd}'..='\u{1ffe}'),
                _ => matches!(c, '\u{61d}' | '\u{6fd}' | '\u{6fe}' | '\u{fbb2}'..='\u{fbc2}' | '\u{fe50}'..='\u{fe6a}'),
            };
            assert!(class == expected || may_be, "U+{:04X} is {expected:?}, not {class:?}", c as u32);
        }
    }
}
