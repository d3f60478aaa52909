//! Code: its controls are seen, its right-to-left text is isolated.

use crate::markup::{Attr, Sink, Tag};
use crate::text::{Piece, code_runs, pieces, visible_controls};

/// Writes code line by line, with its controls to be seen and its right-to-left text isolated.
pub fn write_code(text: &str, sink: &mut dyn Sink) {
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if line.is_ascii() {
            kept.push_str(line);
            continue;
        }
        let line = visible_controls(line);
        pieces(&line, &code_runs(&line), &mut |piece| match piece {
            Piece::Text(text) => kept.push_str(text),
            Piece::Open(direction) => {
                write_kept(&mut kept, sink);
                sink.open(Tag::Bdi);
                sink.attr(Attr::Dir, direction.as_str());
            }
            Piece::Close => {
                write_kept(&mut kept, sink);
                sink.close(Tag::Bdi);
            }
        });
    }
    write_kept(&mut kept, sink);
}

fn write_kept(kept: &mut String, sink: &mut dyn Sink) {
    if !kept.is_empty() {
        sink.text(kept);
        kept.clear();
    }
}
