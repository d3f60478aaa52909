//! Character classes, as the rules distinguish them.

use super::chars::{char_at, last, until};
use crate::text::controls::{FSI, LRI, PDI, is_directional_mark};
use crate::text::letters;
use crate::text::{Direction, strong};

/// The class of a character; coarser than Bidi_Class (UAX #9, table 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A letter, or LRM, RLM, ALM.
    Letter(Direction),
    /// A digit; native if only Arabic, Persian and related languages use it.
    Digit { native: bool },
    /// Belongs to the character before it: combining marks, joiners, raised digits.
    Mark,
    /// White space within a line.
    Space,
    /// A line break.
    Break,
    /// LRI, RLI or FSI.
    Opener,
    /// PDI.
    Closer,
    /// Punctuation that only right-to-left scripts use.
    RtlPunctuation,
    /// Anything else: punctuation, symbols, objects.
    Other,
}

impl Class {
    #[inline(never)]
    pub fn of(c: char) -> Class {
        if c.is_ascii() { ASCII[c as usize] } else { Class::beyond_ascii(c) }
    }

    fn beyond_ascii(c: char) -> Class {
        use Class::*;
        match c {
            // The common ones first.
            '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' | '\u{5d0}'..='\u{5ea}' => Letter(Direction::Rtl),
            '\u{85}' | '\u{2028}' | '\u{2029}' => Break,
            '\u{80}'..='\u{9f}' => Other,
            '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{400}'..='\u{481}' => Letter(Direction::Ltr),
            '\u{fffc}' | '\u{2010}'..='\u{2027}' => Other,
            _ if c.is_whitespace() => Space,
            '\u{6de}' | '\u{6e9}' => Other,
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Digit { native: true },
            // Signs that precede a number and enclose it.
            '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' => Digit { native: true },
            '،' | '؛' | '؞' | '؟' | '٪' | '٭' | '۔' | '؍' | '־' | '׀' | '׃' | '׆' => RtlPunctuation,
            // Vowel signs, most of which count as alphabetic.
            '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6e4}' => Mark,
            '\u{6e7}'..='\u{6ed}' | '\u{711}' | '\u{730}'..='\u{74a}' | '\u{7a6}'..='\u{7b0}' | '\u{7eb}'..='\u{7f3}' => Mark,
            '\u{816}'..='\u{82d}' | '\u{897}'..='\u{89f}' | '\u{8ca}'..='\u{8ff}' | '\u{fb1e}' | '\u{1e944}'..='\u{1e94a}' => Mark,
            LRI..=FSI => Opener,
            PDI => Closer,
            _ => strong(c).map_or_else(|| weak(c), Letter),
        }
    }

    /// The direction of a letter.
    pub fn direction(self) -> Option<Direction> {
        match self {
            Class::Letter(direction) => Some(direction),
            _ => None,
        }
    }
}

/// Whether a character is a letter or digit.
#[inline(never)]
pub fn is_alphanumeric(c: char) -> bool {
    letters::is_letter(c) || matches!(Class::of(c), Class::Digit { .. } | Class::Letter(_)) && !is_directional_mark(c)
}

/// Whether a character is punctuation of East Asia, which is as wide as a letter and needs no white space beside it. The
/// middle dot, which joins the parts of a name, is not.
pub fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{301f}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6b}')
        || matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff64}')
}

/// Whether a class is a letter of this direction.
pub fn is_letter(class: Option<Class>, direction: Direction) -> bool {
    class == Some(Class::Letter(direction))
}

/// The class of the character at an offset.
pub fn class_at(text: &str, at: usize) -> Option<Class> {
    match *text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(ASCII[byte as usize]),
        _ => char_at(text, at).map(Class::of),
    }
}

/// The class of the character before an offset.
pub fn class_before(text: &str, at: usize) -> Option<Class> {
    match *text.as_bytes().get(at.checked_sub(1)?)? {
        byte if byte.is_ascii() => Some(ASCII[byte as usize]),
        _ => last(until(text, at)).map(Class::of),
    }
}

/// The classes of ASCII.
pub const ASCII: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter(Direction::Ltr),
            b'0'..=b'9' => Class::Digit { native: false },
            b' ' | b'\t' => Class::Space,
            b'\n' | b'\r' | 0xb | 0xc | 0x1c..=0x1e => Class::Break,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// The classes of characters that are neither ASCII nor strong. In the blocks of scripts these are combining marks, or
/// signs that Unicode counts as letters of their script; in the blocks of symbols they are punctuation.
fn weak(c: char) -> Class {
    match c {
        '²' | '³' | '¹' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{2070}'..='\u{209f}' | '\u{20d0}'..='\u{20ff}' => {
            Class::Mark
        }
        '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}' => Class::Mark,
        '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}' => Class::Mark,
        '\u{606}'..='\u{60f}' | '\u{66b}' | '\u{66c}' | '\u{5f3}' | '\u{5f4}' | '।' | '॥' | '\u{fd3e}'..='\u{fd4f}' => Class::Other,
        // Digits of Indic scripts, whose blocks have the same order.
        '\u{900}'..='\u{dff}' if matches!(c as u32 & 0x7f, 0x66..=0x6f) => Class::Letter(Direction::Ltr),
        '\u{300}'..='\u{1fff}' | '\u{a640}'..='\u{abff}' | '\u{10a00}'..='\u{1cfff}' => Class::Mark,
        _ => Class::Other,
    }
}
