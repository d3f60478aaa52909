//! A single scan of a text's bytes finds which kinds of characters it may contain, so that most texts need no further work.

use super::bytes::find_either;
use super::direction::Direction;

/// Letters, marks and isolates of right-to-left text: from U+0590 on, RLM, RLI, embeddings.
pub const RTL: u8 = 1;
/// Characters that may have to be isolated in right-to-left text: left-to-right letters, isolates, European and Persian
/// digits.
pub const LTR: u8 = 2;
/// Embeddings, overrides, isolates.
pub const CONTROLS: u8 = 4;
/// The start of a telephone number.
pub const TELEPHONE: u8 = 8;
/// Letters of other scripts than the named one.
pub const NOT_LATIN: u8 = 16;
pub const NOT_CYRILLIC: u8 = 32;
pub const NOT_HEBREW: u8 = 64;
pub const NOT_ARABIC: u8 = 128;

/// Which of the `sought` flags may apply to a text. A returned flag may be a false positive; a missing flag is certain.
pub fn prescan(text: &str, mut sought: u8) -> u8 {
    let bytes = text.as_bytes();
    let ascii = sought & (LTR | NOT_CYRILLIC | NOT_HEBREW | NOT_ARABIC) == 0 && text.is_ascii();
    if ascii && (sought & TELEPHONE == 0 || !bytes.contains(&b'+')) {
        return 0;
    }
    let (mut found, mut at) = (0, 0);
    while sought != 0 {
        if sought == CONTROLS {
            // All of them begin with the same byte.
            at += find_either(&bytes[at..], 0xe2, 0xe2).unwrap_or(bytes.len() - at);
        }
        at = skip(bytes, at, sought);
        if at == bytes.len() {
            break;
        }
        let here = at_start(&bytes[at..]) & sought;
        found |= here;
        sought &= !here;
        at += 1;
    }
    found
}

/// The offset of the first character from `at` on to which one of the `sought` flags may apply, by its first byte alone; the length of
/// the text if there is none.
pub fn first_of(text: &str, at: usize, sought: u8) -> usize {
    skip(text.as_bytes(), at, sought)
}

/// The offset of the first character from `at` on to which one of the `sought` flags may apply; `None` if there is none.
pub fn next_of(text: &str, mut at: usize, sought: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        at = skip(bytes, at, sought);
        if at == bytes.len() {
            return None;
        }
        if at_start(&bytes[at..]) & sought != 0 {
            return Some(at);
        }
        at += 1;
    }
}

/// The offset of the first byte from `at` on with one of the `sought` flags; four are looked at together.
fn skip(bytes: &[u8], mut at: usize, sought: u8) -> usize {
    let flags = |byte: u8| FIRST[byte as usize];
    while let Some([first, second, third, fourth]) = bytes.get(at..).and_then(<[u8]>::first_chunk)
        && (flags(*first) | flags(*second) | flags(*third) | flags(*fourth)) & sought == 0
    {
        at += 4;
    }
    while at < bytes.len() && flags(bytes[at]) & sought == 0 {
        at += 1;
    }
    at
}

/// The flags that may apply to the character at the start of `bytes`.
fn at_start(bytes: &[u8]) -> u8 {
    let first = bytes.first().map_or(0, |byte| FIRST[*byte as usize]);
    let not = match *bytes {
        [b'+', b'0'..=b'9' | b'(', ..] => 0,
        [b'+', ..] => TELEPHONE,
        [0xc2, 0xaa | 0xb5 | 0xba, ..] => 0,
        [0xc2, ..] => LTR,
        [0xd6, 0x90..=0xff, ..] => LTR | NOT_HEBREW,
        [0xd6, ..] => RTL,
        [0xdb, 0..0xb0, ..] => LTR,
        [0xe0, 0xa4..=0xff, ..] => RTL,
        // Vietnamese.
        [0xe1, 0xb8..=0xbb, ..] => NOT_LATIN,
        // General punctuation has no letters.
        [0xe2, 0x80, third, ..] => {
            LETTERS
                | if third == 0x8f || third >= 0xaa { 0 } else { RTL }
                | if third == 0x8e || third >= 0xaa { 0 } else { LTR }
                | if matches!(third, 0xaa..=0xae) { 0 } else { CONTROLS }
        }
        [0xe2, 0x81, third, ..] => {
            LETTERS
                | if third == 0xa7 { 0 } else { RTL }
                | if matches!(third, 0xa7 | 0xa9) { LTR } else { 0 }
                | if matches!(third, 0xa6..=0xa9) { 0 } else { CONTROLS }
        }
        // Nor do symbols.
        [0xe2, 0..0x94, ..] => RTL | CONTROLS | LETTERS,
        [0xe2, 0..0xb0, ..] => RTL | LTR | CONTROLS | LETTERS,
        [0xe2, ..] => RTL | CONTROLS,
        // Ligatures.
        [0xef, 0xac, 0..0x9d, ..] => RTL,
        [0xef, 0xac..=0xbb, ..] => LTR,
        // U+FFFC, which represents code and images.
        [0xef, 0xbf, 0xbc, ..] => LTR | RTL,
        [0xef, ..] => RTL,
        // Emoji.
        [0xf0, 0x9f, 0x8c..=0xff, ..] => RTL | LTR | LETTERS,
        [0xf0, 0x9f, ..] => RTL | LETTERS,
        [0xf0, 0x90 | 0x9e, ..] => 0,
        [0xf0, ..] => RTL,
        _ => 0,
    };
    first & !not
}

const LETTERS: u8 = NOT_LATIN | NOT_CYRILLIC | NOT_HEBREW | NOT_ARABIC;

/// The flags of the characters that may begin with a byte.
const FIRST: [u8; 256] = {
    let (mut flags, mut byte) = ([0; 256], 0);
    while byte < 256 {
        flags[byte] = match byte as u8 {
            b'+' => TELEPHONE,
            b'0'..=b'9' => LTR,
            b'a'..=b'z' | b'A'..=b'Z' => LTR | LETTERS & !NOT_LATIN,
            // Continuation bytes, and symbols.
            ..=0xc1 => 0,
            // ª º µ.
            0xc2 => LTR,
            0xc3..=0xcb => LTR | LETTERS & !NOT_LATIN,
            // Marks that all scripts use.
            0xcc => LTR,
            0xcd..=0xcf | 0xd4..=0xd5 => LTR | LETTERS,
            0xd0..=0xd3 => LTR | LETTERS & !NOT_CYRILLIC,
            // Hebrew points.
            0xd6 => RTL | LTR | LETTERS,
            0xd7 => RTL | LETTERS & !NOT_HEBREW,
            0xd8..=0xda => RTL | LETTERS & !NOT_ARABIC,
            // Persian digits.
            0xdb => RTL | LTR | LETTERS & !NOT_ARABIC,
            0xdc..=0xdf => RTL | LETTERS,
            0xe0 => RTL | LTR | LETTERS,
            0xe2 => RTL | LTR | CONTROLS | LETTERS,
            0xef | 0xf0 => RTL | LTR | LETTERS,
            _ => LTR | LETTERS,
        };
        byte += 1;
    }
    flags
};

impl Direction {
    /// The flags of characters that may have to be isolated in a block of this direction.
    pub fn flags_against(self) -> u8 {
        match self {
            Direction::Ltr => RTL | TELEPHONE,
            Direction::Rtl => LTR,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Script, strong};

    #[test]
    fn missing_flags_are_certain() {
        let scripts = [("Latn", NOT_LATIN), ("Cyrl", NOT_CYRILLIC), ("Hebr", NOT_HEBREW), ("Arab", NOT_ARABIC)];
        for c in (0..=0x10ffff).filter_map(char::from_u32) {
            let mut expected = match (strong(c), c) {
                (Some(Direction::Rtl), _) => RTL,
                (Some(Direction::Ltr), _) | (_, '0'..='9' | '\u{6f0}'..='\u{6f9}') => LTR,
                _ => 0,
            };
            match c {
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => expected |= CONTROLS,
                // Marks of the alphabets.
                '\u{ff}'.. => {
                    for (code, sign) in scripts {
                        let own = |other: Script| other.as_str() == code;
                        expected |= if Script::of_char(c).is_some_and(|other| !own(other)) { sign } else { 0 };
                    }
                }
                _ => {}
            }
            assert_eq!(prescan(&format!("–{c}"), 0xff) & expected, expected, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn false_positives_are_rare() {
        for (text, expected) in [
            ("", 0),
            (" “C’est” – 1 + 1… €", LTR | NOT_CYRILLIC | NOT_HEBREW | NOT_ARABIC),
            ("Đà Nẵng, e\u{301}", LTR | NOT_CYRILLIC | NOT_HEBREW | NOT_ARABIC),
            ("+971", LTR | TELEPHONE),
            ("Москва", LTR | NOT_LATIN | NOT_HEBREW | NOT_ARABIC),
            ("שָׁלוֹם – ⚽🙂", RTL | NOT_LATIN | NOT_CYRILLIC | NOT_ARABIC),
            ("عَرَبِيّ، ٢٠٢٢؟ «کـ» 👍", RTL | NOT_LATIN | NOT_CYRILLIC | NOT_HEBREW),
            ("\u{2067}ب\u{2069}", RTL | CONTROLS | NOT_LATIN | NOT_CYRILLIC | NOT_HEBREW),
        ] {
            assert_eq!(prescan(text, 0xff), expected, "{text}");
        }
    }
}
