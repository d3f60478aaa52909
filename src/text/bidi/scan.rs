//! Tokens that the bytes of a text identify, without decoding characters.

use super::token::Kind;
use crate::text::Direction;
use crate::text::prescan::{LTR, next_of};

/// The first token of a text, its length and its number of words, if its bytes identify it, as they do in most cases.
///
/// Plain words in the direction of the block form one token together with the spaces between them.
pub fn plain(bytes: &[u8], base: Direction) -> Option<(Kind, usize, u32)> {
    match *bytes {
        [b' ', b'!'..=b'~', ..] | [b' ', 0xd8, 0xa0..=0xff, ..] | [b' ', 0xd9, 0x80..=0x8a, ..] => Some((Kind::Space, 1, 1)),
        [b'0'..=b'9', ..] => {
            let length = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let ends = matches!(
                bytes[length..],
                [] | [b' ', b'a'..=b'z' | b'A'..=b'Z' | 0x80..=0xff, ..] | [0xd8, 0x8c | 0x9b | 0x9f, ..]
            );
            ends.then_some((Kind::Digits { native: false }, length, 1))
        }
        // They belong to the word before or after them only if nothing stands between.
        [b'.' | b',' | b'!' | b'?' | b':' | b';'] => Some((Kind::Sign(bytes[0] as char), 1, 1)),
        [sign @ (b'.' | b',' | b'!' | b'?' | b':' | b';'), b' ' | b'\n', ..] => Some((Kind::Sign(sign as char), 1, 1)),
        [0xd8, sign @ (0x8c | 0x9b | 0x9f)] | [0xd8, sign @ (0x8c | 0x9b | 0x9f), b' ' | b'\n', ..] => {
            let sign = match sign {
                0x8c => '،',
                0x9b => '؛',
                _ => '؟',
            };
            Some((Kind::Sign(sign), 2, 1))
        }
        // A vowel sign without a letter.
        [0xd9, 0x8b..=0x9f | 0xb0, ..] => None,
        [first, ..] => {
            let direction = if first < 0xd6 { Direction::Ltr } else { Direction::Rtl };
            let (mut end, mut count) = (word(bytes, 0, direction), 1);
            if end == 0 {
                return None;
            }
            while direction == base && bytes.get(end) == Some(&b' ') {
                let length = word(bytes, end + 1, direction);
                if length == 0 {
                    break;
                }
                end += 1 + length;
                count += 1;
            }
            Some((Kind::Word(direction), end, count))
        }
        [] => None,
    }
}

/// Whether each left-to-right word and number of a right-to-left text stands between two right-to-left words, or between one and a
/// comma, as most do, so that the bidi algorithm shows it as it is typed and nothing is isolated.
pub fn stand_alone(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_word = |at| word(bytes, at, Direction::Rtl) > 0;
    let mut end = 0;
    while let Some(start) = next_of(text, end, LTR) {
        let Some((Kind::Word(_) | Kind::Digits { .. }, length, _)) = plain(&bytes[start..], Direction::Rtl) else { return false };
        end = start + length;
        let ends = match bytes[end..] {
            [b' ', ..] => is_word(end + 1),
            [0xd8, 0x8c | 0x9b, ..] => true,
            _ => false,
        };
        if !ends || start < 3 || bytes[start - 1] != b' ' || !is_word(start - 3) {
            return false;
        }
    }
    // Arabic digits may be part of a sum or of a telephone number.
    end == 0 || !bytes.windows(2).any(|pair| matches!(pair, [0xd9, 0xa0..=0xa9]))
}

/// The length of the word at `start`, if it consists of letters of this direction and what follows cannot belong to it.
fn word(bytes: &[u8], start: usize, direction: Direction) -> usize {
    let letters = &LETTERS[direction as usize];
    let mut at = start;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii() {
            if direction == Direction::Rtl || !byte.is_ascii_alphabetic() {
                break;
            }
            at += 1;
            continue;
        }
        // Two bytes: the second one selects the bit of one of 64 characters.
        let lead = usize::from(byte).wrapping_sub(0xc0);
        if lead >= letters.len() || at + 1 >= bytes.len() || letters[lead] >> (bytes[at + 1] & 0x3f) & 1 == 0 {
            break;
        }
        at += 2;
    }
    // Most words end with a space.
    if bytes.get(at).is_none_or(|next| *next == b' ') || ends_word(&bytes[at..], direction) { at - start } else { 0 }
}

/// Whether what follows the letters cannot belong to their word; the tokenizer decides all other cases.
fn ends_word(rest: &[u8], direction: Direction) -> bool {
    match *rest {
        // An abbreviation ends with a full stop, but only in Latin letters.
        [b'.' | b':'] | [b'.' | b':', b' ' | b'\n', ..] => direction == Direction::Rtl,
        [b'\n' | b'!' | b'(' | b')' | b',' | b';' | b'?' | b'[' | b']', ..] => true,
        // ، ؛ ؟ « »
        [0xd8, 0x8c | 0x9b | 0x9f, ..] | [0xc2, 0xab | 0xbb, ..] => true,
        // Isolates, and U+FFFC, which represent links, code and images.
        [0xe2, 0x81, 0xa6..=0xa9, ..] | [0xef, 0xbf, 0xbc, ..] => true,
        _ => false,
    }
}

/// The letters of each direction among the characters of two bytes, by their first byte from 0xC0 on: Latin and Cyrillic;
/// Arabic without digits and signs, and Hebrew.
const LETTERS: [[u64; 32]; 2] =
    [letters(&[(0xc0, 0xd6), (0xd8, 0xf6), (0xf8, 0x23f), (0x400, 0x47f)]), letters(&[(0x5d0, 0x5ea), (0x620, 0x65f), (0x66e, 0x6d3)])];

const fn letters(ranges: &[(usize, usize)]) -> [u64; 32] {
    let (mut letters, mut range) = ([0; 32], 0);
    while range < ranges.len() {
        let (mut code, last) = ranges[range];
        while code <= last {
            letters[code >> 6] |= 1 << (code & 0x3f);
            code += 1;
        }
        range += 1;
    }
    letters
}
