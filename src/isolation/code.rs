//! Writes code with its bidi controls visible and its right-to-left text isolated.

use crate::markup::{Attr, Sink, Tag};
use crate::text::{Piece, code_runs, pieces, visible_controls};

/// Writes code line by line, with its bidi controls visible and its right-to-left text isolated.
pub fn write_code(text: &str, sink: &mut dyn Sink) {
    let mut buffered = String::new();
    for line in text.split_inclusive('\n') {
        if line.is_ascii() {
            buffered.push_str(line);
            continue;
        }
        let line = visible_controls(line);
        pieces(&line, &code_runs(&line), &mut |piece| match piece {
            Piece::Text(text) => buffered.push_str(text),
            Piece::Open(direction) => {
                write_buffered(&mut buffered, sink);
                sink.open(Tag::Bdi);
                sink.attr(Attr::Dir, direction.as_str());
            }
            Piece::Close => {
                write_buffered(&mut buffered, sink);
                sink.close(Tag::Bdi);
            }
        });
    }
    write_buffered(&mut buffered, sink);
}

fn write_buffered(buffered: &mut String, sink: &mut dyn Sink) {
    if !buffered.is_empty() {
        sink.text(buffered);
        buffered.clear();
    }
}
