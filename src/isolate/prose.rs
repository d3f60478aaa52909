//! Texts of the article that have no elements in them: headlines, captions, names.

use super::Block;
use super::line::Line;
use crate::markup::Sink;
use crate::text::Direction;

/// Writes a text in an element that has its direction.
pub fn write_prose(text: &str, direction: Direction, sink: &mut dyn Sink) {
    let mut line = Line::default();
    line.text(text, direction);
    line.write(direction, Block::Has, sink);
}
