//! Writes texts without inline elements: headlines, captions, names.

use super::base::{Base, Block};
use super::decisions::Decisions;
use super::line::Line;
use super::line_writer::write_line;
use crate::markup::Sink;
use crate::text::{Direction, Languages, Script};

/// Writes a text into an element that already has the text's direction and language; `script` is the script of the
/// language.
pub fn write_prose(text: &str, direction: Direction, script: Option<Script>, languages: &Languages, sink: &mut dyn Sink) {
    let base = Base { direction, script, has_lang: true };
    let mut line = Line::default();
    line.text(text, base);
    write_line(&mut line, &mut Decisions::new(), base, Block::Has, languages, sink);
}
