//! Code: its controls are seen, its right-to-left text is isolated.

use crate::markup::{Attr, Sink, Tag};
use crate::text::{code_runs, visible_controls};

/// Writes code line by line, with its controls to be seen and its right-to-left text isolated.
pub fn write_code(text: &str, sink: &mut dyn Sink) {
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        let line = visible_controls(line);
        let mut at = 0;
        let mut open: Vec<usize> = Vec::new();
        let runs = code_runs(&line);
        let starts = runs.iter().map(|run| (run.range.start, Some(run))).chain([(line.len(), None)]);
        for (start, run) in starts {
            while let Some(end) = open.pop_if(|end| *end <= start) {
                kept.push_str(&line[at..end]);
                write_kept(&mut kept, sink);
                sink.close(Tag::Bdi);
                at = end;
            }
            kept.push_str(&line[at..start]);
            at = start;
            if let Some(run) = run {
                write_kept(&mut kept, sink);
                sink.open(Tag::Bdi);
                sink.attr(Attr::Dir, run.direction.as_str());
                open.push(run.range.end);
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
