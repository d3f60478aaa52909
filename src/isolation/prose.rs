//! Texts of the article that have no elements in them: headlines, captions, names.

use super::line::Line;
use super::{Base, Block};
use crate::markup::Sink;
use crate::text::{Direction, Languages, Script};

/// Writes a text in an element that has its direction and its language, which is written in `script`.
pub fn write_prose(text: &str, direction: Direction, script: Option<Script>, languages: &Languages, sink: &mut dyn Sink) {
    let base = Base { direction, script, has_lang: true };
    let mut line = Line::default();
    line.text(text, base);
    line.write(base, Block::Has, languages, sink);
}
