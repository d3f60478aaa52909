//! The elements of a line and its runs, woven into one tree.

use super::code::write_code;
use super::language_spans::InlineSpan;
use super::line::Line;
use super::mark::{Isolates, Mark};
use super::text_buffer::TextBuffer;
use crate::markup::{Attr, Part, Sink, SinkCall, Tag};
use crate::text::{Languages, controlled, joins};

/// What is open while a line is written: the author's elements and runs, with the place where each ends.
struct Open {
    tag: Tag,
    /// Whether the author made it.
    authored: bool,
    end: usize,
    /// Where its attributes begin among the marks, and where their values; nothing if it cannot be parted.
    attributes: Option<(usize, usize)>,
}

/// Writes a line.
pub struct LineSerializer<'a> {
    line: &'a Line,
    languages: &'a Languages<'a>,
    pen: TextBuffer<'a>,
    open: Vec<Open>,
    /// How many runs are open.
    runs: usize,
    /// How far the values are written.
    values: usize,
}

impl<'a> LineSerializer<'a> {
    /// Begins at a place of the line.
    pub fn new(line: &'a Line, at: usize, languages: &'a Languages<'a>, sink: &'a mut dyn Sink) -> LineSerializer<'a> {
        LineSerializer { line, languages, pen: TextBuffer::new(&line.text, at, sink), open: Vec::new(), runs: 0, values: 0 }
    }

    pub fn write(mut self, runs: &[InlineSpan]) {
        let mut next = 0;
        for (index, mark) in self.line.marks.iter().enumerate() {
            let (SinkCall::Open(_) | SinkCall::Close(_)) = mark.call else {
                // Attributes follow their element at once.
                let value = &self.line.values[self.values..][..mark.call.length()];
                self.values += value.len();
                self.value(&mark.call, value);
                continue;
            };
            // A run that begins where an element begins is around it, unless it ends before it. One without text may be within what is
            // none of the line's own.
            let opens = matches!(mark.call, SinkCall::Open(_)) && mark.end > mark.at;
            let first = |run: &&InlineSpan| run.range.start < mark.at || opens && run.range.start == mark.at && run.range.end >= mark.end;
            while let Some(run) = runs.get(next).filter(first) {
                self.begin(run);
                next += 1;
            }
            match mark.call {
                SinkCall::Open(tag) => self.open(tag, mark, index),
                _ => self.close(mark),
            }
        }
        for run in &runs[next..] {
            self.begin(run);
        }
        self.until(self.line.text.len());
        self.end_runs(self.line.text.len());
        self.pen.settle();
    }

    /// Begins a run. Emphasis that ends within it is parted, for the run must stay one.
    fn begin(&mut self, run: &InlineSpan) {
        self.until(run.range.start);
        self.end_runs(run.range.start);
        let from = self.open.iter().position(|open| open.authored && open.end < run.range.end).unwrap_or(self.open.len());
        if self.open[from..].iter().any(|open| open.attributes.is_none()) {
            return;
        }
        let parted = self.part(from);
        self.pen.open(run.tag());
        if let Some(script) = run.script {
            self.pen.sink.attr(Attr::Lang, &self.languages.of(script));
        }
        if let Some(direction) = run.direction {
            self.pen.sink.attr(Attr::Dir, direction.as_str());
        }
        if run.unbroken {
            self.pen.sink.part(Part::Unbroken);
        }
        self.open.push(Open { tag: run.tag(), authored: false, end: run.range.end, attributes: None });
        self.runs += 1;
        self.resume(parted);
    }

    /// Ends the runs that end here.
    fn end_runs(&mut self, at: usize) {
        while self.runs > 0
            && let Some(from) = self.open.iter().rposition(|open| !open.authored && open.end <= at)
        {
            let parted = self.part(from + 1);
            if let Some(run) = self.open.pop() {
                self.close_run(run);
            }
            self.resume(parted);
        }
    }

    fn close_run(&mut self, run: Open) {
        self.runs -= 1;
        self.pen.close(run.tag);
    }

    /// Closes what is open from an index on.
    fn part(&mut self, from: usize) -> Vec<Open> {
        if from == self.open.len() {
            return Vec::new();
        }
        let parted = self.open.split_off(from);
        for open in parted.iter().rev() {
            self.pen.close(open.tag);
        }
        parted
    }

    fn resume(&mut self, parted: Vec<Open>) {
        for open in parted {
            self.pen.open(open.tag);
            let (first, mut at) = open.attributes.unwrap_or((self.line.marks.len(), 0));
            for mark in &self.line.marks[first..] {
                let SinkCall::Attr(name, length) = mark.call else { break };
                // The first piece has the id.
                if name != Attr::Id {
                    self.pen.sink.attr(name, &self.line.values[at..at + length]);
                }
                at += length;
            }
            self.open.push(open);
        }
    }

    /// Takes the text before a place, and ends the runs that end before it.
    fn until(&mut self, place: usize) {
        while self.runs > 0
            && let Some(end) = self.open.iter().filter(|open| !open.authored).map(|open| open.end).min().filter(|end| *end < place)
        {
            self.pen.take(end);
            self.end_runs(end);
        }
        self.pen.take(place);
    }

    fn open(&mut self, tag: Tag, mark: &Mark, index: usize) {
        self.until(mark.at);
        self.end_runs(mark.at);
        self.pen.at = mark.at + mark.stand_in;
        let joined = self.in_word(mark.at, self.pen.at);
        self.pen.join(joined);
        self.pen.open(tag);
        if let Some(script) = mark.script {
            self.pen.sink.attr(Attr::Lang, &self.languages.of(script));
        }
        if let Isolates::Decided(direction) = mark.isolates {
            self.pen.sink.attr(Attr::Dir, direction.as_str());
        }
        // Attributes come before what is kept now.
        self.pen.join(joined);
        let parts = mark.isolates == Isolates::Not && mark.stand_in == 0;
        let attributes = parts.then_some((index + 1, self.values));
        self.open.push(Open { tag, authored: true, end: mark.end, attributes });
    }

    fn close(&mut self, mark: &Mark) {
        let inner = mark.at - mark.stand_in;
        self.until(inner);
        // The runs in the element end with it; those around it may go on.
        while let Some(open) = self.open.pop_if(|open| !open.authored) {
            self.close_run(open);
        }
        self.pen.at = mark.at;
        let joined = self.in_word(inner, mark.at);
        self.pen.join(joined);
        if let Some(Open { tag, .. }) = self.open.pop() {
            self.pen.close(tag);
        }
        self.pen.join(joined);
    }

    /// Writes an attribute, or text that is none of the line's own.
    fn value(&mut self, call: &SinkCall, value: &str) {
        match call {
            SinkCall::Text(_) if self.open.iter().any(|open| open.tag == Tag::Code) => write_code(value, self.pen.sink),
            SinkCall::Text(_) => self.pen.push(&controlled(value)),
            _ => call.make(value, self.pen.sink),
        }
    }

    /// Whether the letters before and after an element's start or end join. The reference to a note is not of the word before it.
    fn in_word(&self, before: usize, after: usize) -> bool {
        let note = self.open.iter().any(|open| open.tag == Tag::Sup);
        !note && joins(&self.line.text[..before], &self.line.text[after..])
    }
}
