//! Writes a recorded line: decides its direction, runs and languages, then serializes it.

use super::base::{Base, Block};
use super::block_script::block_script;
use super::language_spans::inline_spans;
use super::line::Line;
use super::line_serializer::LineSerializer;
use super::link_directions::decide_link_directions;
use crate::markup::{Attr, Sink, Tag};
use crate::text::{Languages, block_direction, runs};

/// Writes the line of a block in a text of this direction and script, and clears the record.
pub fn write_line(line: &mut Line, base: Base, block: Block, languages: &Languages, sink: &mut dyn Sink) {
    line.finish();
    let decides = line.mixed && block != Block::Has;
    let direction = if decides { block_direction(&line.text, base.direction) } else { base.direction };
    let turned = direction != base.direction;
    let own = match block {
        Block::Takes if line.foreign && !base.has_lang => block_script(&line.text, direction, turned, base.script),
        Block::Keeps if turned => block_script(&line.text, direction, turned, base.script),
        _ => None,
    };
    decide_link_directions(line, direction);
    let runs = if line.mixed { runs(&line.text, direction) } else { Vec::new() };
    let spans = inline_spans(line, &runs, own.or(base.script));
    // Leading space of a line that gets an element of its own stays outside that element.
    let start = if turned { line.text.len() - line.text.trim_ascii_start().len() } else { 0 };
    let start = if line.marks.first().is_some_and(|mark| mark.at < start) { 0 } else { start };
    let wraps = turned && block != Block::Takes;
    if wraps {
        if start > 0 {
            sink.text(&line.text[..start]);
        }
        sink.open(Tag::Bdi);
    }
    if let Some(own) = own {
        sink.attr(Attr::Lang, &languages.of(own));
    }
    if turned {
        sink.attr(Attr::Dir, direction.as_str());
    }
    LineSerializer::new(line, if wraps { start } else { 0 }, languages, sink).write(&spans);
    if wraps {
        sink.close(Tag::Bdi);
    }
    line.clear();
}
