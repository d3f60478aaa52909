//! Code: its controls are seen, its right-to-left text is isolated.

use crate::markup::{Attr, Sink, Tag};
use crate::text::{Direction, code_runs, isolated, visible_controls};

/// Writes code line by line, with its controls to be seen and its right-to-left text isolated.
pub fn write_code(text: &str, sink: &mut dyn Sink) {
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if line.is_ascii() {
            kept.push_str(line);
            continue;
        }
        let line = visible_controls(line);
        // All isolates that are in it now are ours.
        for c in isolated(&line, &code_runs(&line)).chars() {
            let direction = match c {
                '\u{2066}' => Some(Direction::Ltr),
                '\u{2067}' => Some(Direction::Rtl),
                '\u{2069}' => None,
                _ => {
                    kept.push(c);
                    continue;
                }
            };
            write_kept(&mut kept, sink);
            match direction {
                Some(direction) => {
                    sink.open(Tag::Bdi);
                    sink.attr(Attr::Dir, direction.as_str());
                }
                None => sink.close(Tag::Bdi),
            }
        }
    }
    write_kept(&mut kept, sink);
}

fn write_kept(kept: &mut String, sink: &mut dyn Sink) {
    if !kept.is_empty() {
        sink.text(kept);
        kept.clear();
    }
}
