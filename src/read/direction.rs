//! Infers the direction of a variant that does not declare one.

use crate::article::{Body, BodyFormat, Text, Variant};
use crate::body::Letters;
use crate::text::{Direction, first_strong};

/// The length in bytes of the shortest beginning of a body that is scanned. Each further one is three times as long.
const FIRST_BEGINNING: usize = 256;

/// The direction of the language, or else of the first strong character. If at least nine in ten letters of the body have
/// the opposite direction, the body decides, because text in the wrong direction is unreadable; the second value is then true.
pub fn infer_direction(variant: &Variant) -> (Direction, bool) {
    let direction = variant.language.as_ref().and_then(Direction::of).or_else(|| first_in(variant)).unwrap_or_default();
    let contradicted = match &variant.body {
        Body::Text(text, format) => is_contradicted(text, *format, direction),
        _ => false,
    };
    (if contradicted { direction.opposite() } else { direction }, contradicted)
}

/// The direction of the first strong character of the headline, description and body.
fn first_in(variant: &Variant) -> Option<Direction> {
    let of = |title: &Option<Text>| title.as_ref().and_then(|text| first_strong(&text.value));
    of(&variant.headline).or_else(|| of(&variant.description)).or_else(|| match &variant.body {
        Body::Text(text, format) => beginnings(text, FIRST_BEGINNING).find_map(|beginning| Letters::of(beginning, *format).first),
        _ => None,
    })
}

/// Whether at least nine in ten letters have the direction opposite to `direction`.
fn contradict(letters: &Letters, direction: Direction) -> bool {
    let against = letters.count(direction.opposite());
    against > 0 && against >= letters.count(direction) * 9
}

/// Whether the letters of a body contradict a direction. The scan ends as soon as the rest cannot contradict it.
fn is_contradicted(text: &str, format: BodyFormat, direction: Direction) -> bool {
    let all = max_letters(text, direction.opposite());
    if all == 0 {
        return false;
    }
    // A ninth as many letters of its own decide, which two bytes each and a few spaces make a quarter in bytes; half as much
    // again, because some are in markup.
    for beginning in beginnings(text, FIRST_BEGINNING + all * 3 / 8) {
        let letters = Letters::of(beginning, format);
        if beginning.len() == text.len() {
            return contradict(&letters, direction);
        }
        let rest = all - max_letters(beginning, direction.opposite());
        if letters.count(direction) * 9 > letters.count(direction.opposite()) + rest {
            return false;
        }
    }
    false
}

/// Increasingly long beginnings of a text, the first of about so many bytes, each of whole paragraphs; the last is the whole text.
fn beginnings(text: &str, first: usize) -> impl Iterator<Item = &str> {
    let (mut length, mut wanted) = (0, first);
    std::iter::from_fn(move || {
        if length == text.len() {
            return None;
        }
        let rest = text.as_bytes().get(wanted..).unwrap_or_default();
        length = rest.windows(2).position(|pair| pair == b"\n\n").map_or(text.len(), |at| wanted + at + 2);
        wanted = length * 3;
        Some(&text[..length])
    })
}

/// An upper bound of the letters of a direction that a text shows: it includes those in markup, and counts each numeric
/// character reference as one.
fn max_letters(text: &str, direction: Direction) -> usize {
    let (bytes, table) = (text.as_bytes(), &MAY_BE[direction as usize]);
    // A plain loop: in a small build an iterator costs a call per byte.
    let (mut count, mut at) = (0, 0);
    while at < bytes.len() {
        count += usize::from(table[bytes[at] as usize]);
        at += 1;
    }
    count
}

/// For each direction, the bytes that may begin a letter of it.
const MAY_BE: [[bool; 256]; 2] = {
    let (mut table, mut byte) = ([[false; 256]; 2], 0);
    while byte < 256 {
        table[Direction::Ltr as usize][byte] = matches!(byte as u8, b'#' | b'A'..=b'Z' | b'a'..=b'z' | 0xc2..=0xd6 | 0xe0..);
        // The lead bytes in UTF-8 of the blocks with right-to-left letters: U+0590 to U+08FF, U+FB1D to U+FEFC and U+10800 to U+1EFFF.
        table[Direction::Rtl as usize][byte] = matches!(byte as u8, b'#' | 0xd6..=0xe0 | 0xef | 0xf0);
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LanguageTag;

    fn variant(language: Option<&str>, headline: &str, body: &str) -> Variant {
        Variant {
            language: language.and_then(LanguageTag::parse),
            headline: Some(headline.into()),
            body: Body::Text(body.to_owned(), BodyFormat::Markdown),
            ..Variant::default()
        }
    }

    #[test]
    fn the_language_then_the_text_decides() {
        for (language, headline, body, expected) in [
            (Some("ar"), "CSS", "لغة", (Direction::Rtl, false)),
            (Some("en"), "مقال", "It is in English", (Direction::Ltr, false)),
            (Some("en"), "مقال", "هذا المقال بالعربية", (Direction::Rtl, true)),
            (Some("ar"), "مقال", "This one is not", (Direction::Ltr, true)),
            (None, "2024: مقال", "نص", (Direction::Rtl, false)),
            (None, "2024", "https://example.com/ نص", (Direction::Rtl, false)),
            (None, "CSS: مغامرة", "مغامرة طويلة جدا في عالم الخطوط", (Direction::Rtl, true)),
            (None, "2024", "51", (Direction::Ltr, false)),
            (Some("und"), "שלום", "שלום", (Direction::Rtl, false)),
            (Some("ar"), "مهام", "- [x]\n- [ ] ١\n- [X] ٢", (Direction::Rtl, false)),
            // An Arabic text that is mostly code stays Arabic.
            (
                Some("ar"),
                "شرح",
                "انظر `let x = first_strong(text)`:\n\n```rust\nfn long_function_name_in_latin() {}\n```\n",
                (Direction::Rtl, false),
            ),
        ] {
            assert_eq!(infer_direction(&variant(language, headline, body)), expected, "{headline} {body}");
        }
    }

    #[test]
    fn nine_in_ten_opposite_letters_reverse_the_direction() {
        for (language, body, contradicted) in [
            ("en", "2024 (51)!", false),
            ("en", "אבגדהוזחט a", true),
            ("en", "a אבגדהוזחט", true),
            ("en", "אבגדהוזח a", false),
            ("he", "אבגדהוזחט a", false),
            ("he", "abcdefghi א", true),
            // Directional marks are not letters.
            ("en", "\u{200f}\u{200f}\u{200f}a", false),
            ("he", "\u{200f}\u{200f}\u{200f}a", true),
        ] {
            assert_eq!(infer_direction(&variant(Some(language), "2024", body)).1, contradicted, "{body}");
        }
    }

    #[test]
    fn a_long_body_is_decided_by_all_of_it() {
        let [hebrew, english] = ["אבגדהוזחט אבגדהוזחט\n\n", "abcdefghi abcdefghi\n\n"].map(|line| line.repeat(200));
        for (language, body, contradicted) in [
            ("he", [hebrew.clone(), english.clone()].concat(), false),
            ("he", [hebrew[..38].to_owned(), english.repeat(2)].concat(), true),
            ("en", [english.clone(), hebrew.repeat(8)].concat(), false),
            ("en", [english[..21].to_owned(), hebrew.repeat(2)].concat(), true),
        ] {
            assert_eq!(infer_direction(&variant(Some(language), "2024", &body)).1, contradicted, "{language}");
        }
    }

    #[test]
    fn beginnings_are_whole_paragraphs() {
        let text = "א\n\n".repeat(1000);
        let lengths: Vec<_> = beginnings(&text, 1024).map(str::len).collect();
        assert_eq!(lengths, [1028, 3088, 4000]);
        assert_eq!(beginnings("one\n\ntwo", 1024).collect::<Vec<_>>(), ["one\n\ntwo"]);
        assert_eq!(beginnings("", 1024).count(), 0);
    }

    #[test]
    fn the_upper_bound_includes_every_letter() {
        use crate::text::strong;
        for c in (0..=0x10ffff).filter_map(char::from_u32) {
            if let Some(direction) = strong(c).filter(|_| !matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')) {
                assert!(max_letters(c.encode_utf8(&mut [0; 4]), direction) > 0, "U+{:04X}", c as u32);
            }
        }
    }
}
