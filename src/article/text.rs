//! A string with its language and direction.

use crate::text::{Direction, LanguageTag};

/// A natural-language string; in JSON-LD a string or `{"@value", "@language", "@direction"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The string, with entities decoded and surrounding white space trimmed.
    pub value: String,
    /// Its language, if it declares another one than the article's.
    pub language: Option<LanguageTag>,
    /// Its direction, if it declares one.
    pub direction: Option<Direction>,
}

impl From<&str> for Text {
    fn from(value: &str) -> Text {
        Text { value: value.to_owned(), ..Text::default() }
    }
}
