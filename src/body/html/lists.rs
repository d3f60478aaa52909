//! The kind of numbers of a list.

use super::attributes::{declared, has, style};
use super::driver::Driver;
use crate::html::{StartTag, Token};

impl Driver<'_, '_, '_> {
    /// The `type` of a list that begins, if it is numbered with letters or in Roman numerals. Some editors write it on the
    /// items only.
    pub fn list_type(&self, start: StartTag) -> Option<&'static str> {
        let item = || {
            let next = self.tokens.clone().find(|token| !matches!(token, Token::Text(text) if text.decoded().trim_ascii().is_empty()));
            match next {
                Some(Token::Start(tag)) if tag.is("li") => numbers(tag),
                _ => None,
            }
        };
        numbers(start).or_else(item).filter(|kind| *kind != "1")
    }
}

/// The kinds of numbers, as a style and as a value of `type`.
const KINDS: [(&str, &str); 7] = [
    ("upper-roman", "I"),
    ("lower-roman", "i"),
    ("upper-alpha", "A"),
    ("upper-latin", "A"),
    ("lower-alpha", "a"),
    ("lower-latin", "a"),
    ("decimal", "1"),
];

/// The numbers that a list or an item declares, as a value of `type`.
pub fn numbers(tag: StartTag) -> Option<&'static str> {
    let style = style(tag);
    let declared = declared(&style, "list-style-type:").or_else(|| declared(&style, "list-style:")).unwrap_or_default();
    let by_type = || KINDS.iter().find(|(_, kind)| tag.raw("type") == Some(*kind));
    let (_, kind) = KINDS.iter().find(|(name, _)| has(declared, name)).or_else(by_type)?;
    Some(kind)
}
