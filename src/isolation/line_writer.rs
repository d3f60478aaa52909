//! Writes a recorded line with the decisions about it.

use super::base::{Base, Block};
use super::decisions::Decisions;
use super::line::Line;
use super::line_serializer::LineSerializer;
use crate::markup::{Attr, Sink, Tag};
use crate::text::Languages;

/// Writes the line of a block in a text of this direction and script, and clears the record. Returns those of the lines after it in
/// the same block. `decisions` becomes those about the line.
pub fn write_line(
    line: &mut Line,
    decisions: &mut Decisions,
    mut base: Base,
    block: Block,
    languages: &Languages,
    sink: &mut dyn Sink,
) -> Base {
    line.finish();
    if line.is_plain() {
        sink.text(&line.text);
        line.clear();
        return base;
    }
    decisions.decide(line, base, block, languages);
    let turned = decisions.direction != base.direction;
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
    if let Some(script) = decisions.script {
        sink.attr(Attr::Lang, &languages.of(script));
    }
    if turned {
        sink.attr(Attr::Dir, decisions.direction.as_str());
    }
    LineSerializer::new(line, if wraps { start } else { 0 }, languages, sink).write(decisions);
    if wraps {
        sink.close(Tag::Bdi);
    } else {
        // Its block has them now.
        base.direction = decisions.direction;
        base.script = decisions.script.or(base.script);
    }
    line.clear();
    base
}
