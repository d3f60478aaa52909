//! The base direction of an article that does not state it.

use crate::text::runs_against;
use crate::{Body, BodyFormat, Direction, Variant, first_strong};

/// What the language says, or else the first strong character. If nine in ten letters of the body run against that,
/// the body is right, and the second value is true.
pub(crate) fn of_text(variant: &Variant) -> (Direction, bool) {
    let direction = variant.language.as_ref().and_then(Direction::of).or_else(|| first(variant)).unwrap_or_default();
    let opposite = match direction {
        Direction::Ltr => Direction::Rtl,
        Direction::Rtl => Direction::Ltr,
    };
    let contradicted = match &variant.body {
        Body::Text(text, BodyFormat::Markdown) => runs_against(prose(text), text.len(), direction),
        Body::Text(text, BodyFormat::Plain) => runs_against([text.as_str()], text.len(), direction),
        Body::None | Body::Unreadable => false,
    };
    (if contradicted { opposite } else { direction }, contradicted)
}

fn first(variant: &Variant) -> Option<Direction> {
    let texts = [&variant.headline, &variant.description].into_iter().flatten();
    texts.map(|text| text.value.as_str()).find_map(first_strong).or_else(|| match &variant.body {
        Body::Text(text, _) => prose(text).find_map(first_strong),
        Body::None | Body::Unreadable => None,
    })
}

/// The words of Markdown, without code and addresses, which are in Latin letters in every language.
fn prose(markdown: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    let lines = markdown.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        fenced ^= fence;
        !fence && !fenced
    });
    let outside_code = lines.flat_map(|line| line.split('`').step_by(2));
    outside_code.flat_map(str::split_whitespace).filter(|word| !word.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LanguageTag;

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
}
