//! The base direction of an article that does not state it.

#[cfg(feature = "portable-text")]
use crate::body::portable_text::words;
use crate::text::runs_against;
use crate::{Body, Direction, Variant, first_strong};

/// What the language says, or else the first strong character. If nine in ten letters of the body run against that,
/// the body is right, and the second value is true.
pub(crate) fn of_text(variant: &Variant) -> (Direction, bool) {
    let direction = variant.language.as_ref().and_then(Direction::of).or_else(|| first(variant)).unwrap_or_default();
    let opposite = match direction {
        Direction::Ltr => Direction::Rtl,
        Direction::Rtl => Direction::Ltr,
    };
    let contradicted = match &variant.body {
        Body::Text(text, _) => runs_against(&mut Prose::of(text), text.len(), direction),
        #[cfg(feature = "portable-text")]
        Body::Blocks(blocks) => {
            let words = words(blocks);
            runs_against(&mut Prose::of(&words), words.len(), direction)
        }
        Body::None | Body::Unreadable => false,
    };
    (if contradicted { opposite } else { direction }, contradicted)
}

fn first(variant: &Variant) -> Option<Direction> {
    let titles = [&variant.headline, &variant.description].into_iter().flatten();
    titles.map(|text| text.value.as_str()).find_map(first_strong).or_else(|| match &variant.body {
        Body::Text(text, _) => Prose::of(text).find_map(first_strong),
        #[cfg(feature = "portable-text")]
        Body::Blocks(blocks) => first_strong(&words(blocks)),
        Body::None | Body::Unreadable => None,
    })
}

/// The words of a body, but for code and addresses, which are in Latin letters in every language.
struct Prose<'a> {
    rest: &'a str,
    /// Within a fenced block of code.
    fenced: bool,
    /// Within a span of code, which we let end with its line.
    code: bool,
}

impl<'a> Prose<'a> {
    fn of(text: &'a str) -> Prose<'a> {
        Prose { rest: text, fenced: false, code: false }
    }
}

impl<'a> Iterator for Prose<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            let text = self.rest.trim_ascii_start();
            self.code &= !self.rest[..self.rest.len() - text.len()].contains('\n');
            let (mut end, mut ticks, mut is_address) = (0, 0, false);
            for &byte in text.as_bytes() {
                match byte {
                    b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' => break,
                    b'`' => ticks += 1,
                    b':' => is_address |= text.as_bytes()[end..].starts_with(b"://"),
                    _ => {}
                }
                end += 1;
            }
            let (word, rest) = text.split_at(end);
            self.rest = rest;
            if word.is_empty() {
                return None;
            }
            if word.starts_with("~~~") || word.starts_with("```") && ticks == 3 {
                self.fenced = !self.fenced;
                continue;
            }
            let code = self.code || ticks > 0;
            self.code ^= ticks % 2 == 1;
            // The box of a task that is done.
            let is_box = matches!(word, "[x]" | "[X]");
            if !code && !self.fenced && !is_address && !is_box {
                return Some(word);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BodyFormat, LanguageTag};

    fn variant(language: Option<&str>, headline: &str, body: &str) -> Variant {
        Variant {
            language: language.and_then(LanguageTag::parse),
            headline: Some(headline.into()),
            body: Body::Text(body.to_owned(), BodyFormat::Markdown),
            ..Variant::default()
        }
    }

    #[test]
    fn the_language_then_the_words_decide() {
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
            assert_eq!(of_text(&variant(language, headline, body)), expected, "{headline} {body}");
        }
    }

    #[test]
    fn code_and_addresses_are_no_prose() {
        let text = "a `b` c `d e` f https://g.example h\n~~~\ni\n~~~\nj `k\nl ```m``` n \u{b}o";
        assert_eq!(Prose::of(text).collect::<Vec<_>>(), ["a", "c", "f", "h", "j", "l", "n", "\u{b}o"]);
    }
}
