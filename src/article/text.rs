//! A string that knows its language and direction.

use crate::text::{Direction, LanguageTag};

/// A natural-language string; in JSON-LD a string or `{"@value", "@language", "@direction"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The string, its entities decoded and the space around it gone.
    pub value: String,
    /// Its language, where it says another one than the article's.
    pub language: Option<LanguageTag>,
    /// Its direction, where it says one.
    pub direction: Option<Direction>,
}

impl From<&str> for Text {
    fn from(value: &str) -> Text {
        Text { value: value.to_owned(), ..Text::default() }
    }
}
