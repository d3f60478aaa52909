//! The kind of numbers of a list.

use super::attributes::{declared, has, style};
use super::driver::Driver;
use crate::html::{StartTag, Token, is_one_of};

impl Driver<'_, '_, '_> {
    /// The `type` of a list that begins, if it is numbered with letters or in Roman numerals. Some editors write it on the
    /// items only.
    pub fn list_type(&self, start: &StartTag) -> Option<&'static str> {
        let item = || {
            let next = self.tokens.clone().find(|token| !matches!(token, Token::Text(text) if text.trim_ascii().is_empty()));
            match next {
                Some(Token::Start(tag)) if is_one_of(tag.name, "li") => numbers(&tag),
                _ => None,
            }
        };
        numbers(start).or_else(item).filter(|kind| *kind != "1")
    }
}

/// The numbers that a list or an item declares, as a value of `type`.
pub fn numbers(tag: &StartTag) -> Option<&'static str> {
    let style = style(tag);
    let declared = ["list-style-type:", "list-style:"].iter().find_map(|property| declared(&style, property));
    match declared {
        Some(value) if has(value, "upper-roman") => Some("I"),
        Some(value) if has(value, "lower-roman") => Some("i"),
        Some(value) if has(value, "upper-alpha") || has(value, "upper-latin") => Some("A"),
        Some(value) if has(value, "lower-alpha") || has(value, "lower-latin") => Some("a"),
        Some(value) if has(value, "decimal") => Some("1"),
        _ => ["1", "A", "a", "I", "i"].into_iter().find(|kind| tag.raw("type") == Some(kind)),
    }
}
