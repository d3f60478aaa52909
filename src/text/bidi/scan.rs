//! Scans of bytes that spare most texts the work.

use crate::text::Direction;

/// Whether a text has nothing in it that could be isolated in a block of this direction. `false` may be wrong, `true` never is.
pub fn is_plain(text: &str, base: Direction) -> bool {
    let bytes = text.as_bytes();
    match base {
        // Telephone numbers begin with `+`.
        Direction::Ltr if text.is_ascii() => !bytes.contains(&b'+'),
        Direction::Ltr => !(0..bytes.len()).any(|at| bytes[at] == b'+' || bytes[at] >= 0xd6 && is_rtl_sign(&bytes[at..])),
        Direction::Rtl => !(0..bytes.len()).any(|at| bytes[at].is_ascii_alphanumeric() || bytes[at] >= 0xc3 && is_ltr_sign(&bytes[at..])),
    }
}

/// Whether there are no right-to-left letters, marks or isolates in a text. `false` may be wrong, `true` never is.
pub fn is_ltr(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.is_ascii() || !(0..bytes.len()).any(|at| bytes[at] >= 0xd6 && is_rtl_sign(&bytes[at..]))
}

/// Whether a character of right-to-left text may begin here: from U+0590 on, RLM, RLI, FSI, embeddings.
fn is_rtl_sign(bytes: &[u8]) -> bool {
    match *bytes {
        [0xd6, second, ..] => second >= 0x90,
        [0xd7..=0xdf, ..] | [0xef, 0xac..=0xbb, ..] | [0xf0, 0x90 | 0x9e, ..] => true,
        [0xe0, second, ..] => second < 0xa4,
        [0xe2, 0x80, third, ..] => third == 0x8f || third >= 0xaa,
        [0xe2, 0x81, third, ..] => matches!(third, 0xa7 | 0xa8),
        _ => false,
    }
}

/// Whether a character may begin here that has to be looked at in right-to-left text: a left-to-right letter, an isolate, a sign
/// before a number, a Persian digit.
fn is_ltr_sign(bytes: &[u8]) -> bool {
    match *bytes {
        [0xdb, second, ..] => second >= 0xb0,
        [0xd6..=0xdf, ..] | [0xef, 0xac..=0xbb, ..] | [0xef, 0xbf, 0xbc, ..] => false,
        // General punctuation without LRM; RLI and PDI.
        [0xe2, 0x80, third, ..] => third == 0x8e || third >= 0xaa,
        [0xe2, 0x81, third, ..] => !matches!(third, 0xa7 | 0xa9),
        [first, ..] => first >= 0xc3,
        [] => false,
    }
}

/// Whether there are embeddings, overrides or isolates in a text.
pub fn has_controls(text: &str) -> bool {
    let bytes = text.as_bytes();
    // LRE to RLO are E2 80 AA to AE, LRI to PDI E2 81 A6 to A9.
    let control = |at: usize| matches!(bytes[at..], [0xe2, 0x80, 0xaa..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..]);
    bytes.contains(&0xe2) && (0..bytes.len()).any(|at| bytes[at] == 0xe2 && control(at))
}

/// The length of the plain words at the start of `text`, letters of this direction only, with the spaces between them, and their number.
/// A word counts if a space follows it.
pub fn words(text: &str, direction: Direction) -> (usize, u32) {
    let bytes = text.as_bytes();
    let (mut at, mut end, mut count) = (0, 0, 0);
    loop {
        let start = at;
        while let length @ 1.. = letter(&bytes[at..], direction) {
            at += length;
        }
        if at == start || bytes.get(at) != Some(&b' ') {
            return (end, count);
        }
        end = at;
        count += 1;
        at += 1;
    }
}

/// The length of the common letter or vowel sign that begins here, else zero.
fn letter(bytes: &[u8], direction: Direction) -> usize {
    match (direction, bytes) {
        (Direction::Ltr, [b'a'..=b'z' | b'A'..=b'Z', ..]) => 1,
        // Latin with accents, Cyrillic.
        (Direction::Ltr, [0xc3, second, ..]) if !matches!(second, 0x97 | 0xb7) => 2,
        (Direction::Ltr, [0xc4..=0xc8 | 0xd0 | 0xd1, _, ..]) => 2,
        // Arabic from U+0620 on, digits and signs left out; Hebrew.
        (Direction::Rtl, [0xd8, 0xa0..=0xbf, ..] | [0xd9, 0x80..=0x9f | 0xae..=0xbf, ..] | [0xda, ..] | [0xdb, 0x80..=0x93, ..]) => 2,
        (Direction::Rtl, [0xd7, 0x90..=0xaa, ..]) => 2,
        _ => 0,
    }
}
