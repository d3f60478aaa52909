//! The attributes `lang` and `dir` of an element.

use crate::markup::{Attr, Sink};
use crate::text::{Direction, Script};

/// The language and direction of a text.
pub struct TextAttributes {
    pub language: Option<String>,
    pub direction: Direction,
    pub script: Option<Script>,
}

impl TextAttributes {
    /// Writes `lang` and `dir` of the element just opened.
    pub fn write(&self, sink: &mut dyn Sink) {
        write_language(sink, self.language.as_deref(), self.direction);
    }
}

/// Writes `lang`, if the language is known, and `dir`.
pub fn write_language(sink: &mut dyn Sink, language: Option<&str>, direction: Direction) {
    if let Some(language) = language {
        sink.attr(Attr::Lang, language);
    }
    sink.attr(Attr::Dir, direction.as_str());
}
