//! Serializes a line: merges its elements and the spans that isolation adds into one tree.

use super::code::write_code;
use super::decisions::Decisions;
use super::inline_span::InlineSpan;
use super::line::{Line, OBJECT};
use super::link_directions::LinkDirection;
use super::mark::{Isolates, Mark};
use super::open_element::OpenElement;
use super::text_buffer::TextBuffer;
use crate::markup::{Attr, Part, Sink, SinkCall, Tag};
use crate::text::{Direction, Languages, Script, controlled, joins};
use std::mem::take;

/// Writes the text, elements and spans of a line.
pub struct LineSerializer<'a> {
    line: &'a Line,
    /// The links that are not open yet.
    links: &'a [LinkDirection],
    languages: &'a Languages<'a>,
    buffer: TextBuffer<'a>,
    open: Vec<OpenElement>,
    /// How many spans are open.
    open_spans: usize,
    /// How many bytes of the values are written.
    values: usize,
}

impl<'a> LineSerializer<'a> {
    /// Creates a serializer that begins at an offset of the line.
    pub fn new(line: &'a Line, at: usize, languages: &'a Languages<'a>, sink: &'a mut dyn Sink) -> LineSerializer<'a> {
        let buffer = TextBuffer::new(&line.text, at, sink);
        LineSerializer { line, links: &[], languages, buffer, open: Vec::new(), open_spans: 0, values: 0 }
    }

    pub fn write(mut self, Decisions { links, spans, open, .. }: &'a mut Decisions) {
        self.links = links;
        // Its memory is used again.
        open.clear();
        self.open = take(open);
        let mut next = 0;
        for (index, mark) in self.line.marks.iter().enumerate() {
            let (SinkCall::Open(_) | SinkCall::Close(_)) = mark.call else {
                // Attributes immediately follow their element.
                let value = &self.line.values[self.values..][..mark.call.length()];
                self.values += value.len();
                self.value(&mark.call, value);
                continue;
            };
            // A span that begins where an element begins is around it, unless it ends before it. An element without text
            // may be inside one that is not part of the line's own text.
            let opens = matches!(mark.call, SinkCall::Open(_)) && mark.end > mark.at;
            let first =
                |span: &&InlineSpan| span.range.start < mark.at || opens && span.range.start == mark.at && span.range.end >= mark.end;
            while let Some(span) = spans.get(next).filter(first) {
                self.begin(span);
                next += 1;
            }
            match mark.call {
                SinkCall::Open(tag) => self.open(tag, mark, index),
                _ => self.close(mark),
            }
        }
        for span in &spans[next..] {
            self.begin(span);
        }
        self.until(self.line.text.len());
        self.end_spans(self.line.text.len());
        self.buffer.flush();
        *open = self.open;
    }

    /// Opens a span. Emphasis that ends within it is split, because the span must stay one element.
    fn begin(&mut self, span: &InlineSpan) {
        self.until(span.range.start);
        self.end_spans(span.range.start);
        let from = self.open.iter().position(|open| open.authored && open.end < span.range.end).unwrap_or(self.open.len());
        if self.open[from..].iter().any(|open| open.attributes.is_none()) {
            return;
        }
        let split = self.split(from);
        self.buffer.open(span.tag());
        self.write_language(span.script, span.direction);
        if span.unbroken {
            self.buffer.sink.part(Part::Unbroken);
        }
        self.open.push(OpenElement { tag: span.tag(), authored: false, end: span.range.end, attributes: None });
        self.open_spans += 1;
        self.reopen(split);
    }

    /// Closes the spans that end at an offset, but not within an element that ends there, too: a formula has more elements at its end.
    fn end_spans(&mut self, at: usize) {
        while self.open_spans > 0
            && let Some(from) = self.open.iter().rposition(|open| !open.authored && open.end <= at)
            && self.open[from..].iter().all(|open| !open.authored || open.end != at)
        {
            let split = self.split(from + 1);
            if let Some(span) = self.open.pop() {
                self.close_span(span);
            }
            self.reopen(split);
        }
    }

    fn close_span(&mut self, span: OpenElement) {
        self.open_spans -= 1;
        self.buffer.close(span.tag);
    }

    /// Closes the open elements from an index on, and returns them to be reopened.
    fn split(&mut self, from: usize) -> Vec<OpenElement> {
        if from == self.open.len() {
            return Vec::new();
        }
        let split = self.open.split_off(from);
        for open in split.iter().rev() {
            self.buffer.close(open.tag);
        }
        split
    }

    fn reopen(&mut self, split: Vec<OpenElement>) {
        for open in split {
            self.buffer.open(open.tag);
            let (first, mut at) = open.attributes.unwrap_or((self.line.marks.len(), 0));
            for mark in &self.line.marks[first..] {
                let SinkCall::Attr(name, length) = mark.call else { break };
                // Only the first part has the id.
                if name != Attr::Id {
                    self.buffer.sink.attr(name, &self.line.values[at..at + length]);
                }
                at += length;
            }
            self.open.push(open);
        }
    }

    /// Appends the text up to an offset, and closes the spans that end before it.
    fn until(&mut self, place: usize) {
        while self.open_spans > 0
            && let Some(end) = self.open.iter().filter(|open| !open.authored).map(|open| open.end).min().filter(|end| *end < place)
        {
            self.buffer.push_range(end);
            self.end_spans(end);
        }
        self.buffer.push_range(place);
    }

    fn open(&mut self, tag: Tag, mark: &Mark, index: usize) {
        self.until(mark.at);
        self.end_spans(mark.at);
        self.buffer.at = mark.at + mark.stand_in;
        let joined = self.in_word(mark.at, self.buffer.at);
        self.buffer.join(joined);
        self.buffer.open(tag);
        if let Some((link, rest)) = self.links.split_first().filter(|(link, _)| link.mark == index) {
            self.links = rest;
            self.write_language(link.script, Some(link.direction));
        }
        // Attributes come before the text that is buffered now.
        self.buffer.join(joined && !tag.is_void());
        let splits = mark.isolates == Isolates::No && mark.stand_in == 0;
        let attributes = splits.then_some((index + 1, self.values));
        self.open.push(OpenElement { tag, authored: true, end: mark.end, attributes });
    }

    fn close(&mut self, mark: &Mark) {
        let inner = mark.at - mark.stand_in;
        self.until(inner);
        // The spans in the element end with it; those around it may continue.
        while let Some(open) = self.open.pop_if(|open| !open.authored) {
            self.close_span(open);
        }
        self.buffer.at = mark.at;
        let joined = self.in_word(inner, mark.at);
        if let Some(OpenElement { tag, .. }) = self.open.pop() {
            self.buffer.join(joined && !tag.is_void());
            self.buffer.close(tag);
        }
        self.buffer.join(joined);
    }

    /// Writes `lang` and `dir` of the element just opened.
    fn write_language(&mut self, script: Option<Script>, direction: Option<Direction>) {
        if let Some(script) = script {
            self.buffer.sink.attr(Attr::Lang, &self.languages.of(script));
        }
        if let Some(direction) = direction {
            self.buffer.sink.attr(Attr::Dir, direction.as_str());
        }
    }

    /// Writes an attribute, or text that is not part of the line's own.
    fn value(&mut self, call: &SinkCall, value: &str) {
        match call {
            SinkCall::Text(_) if self.open.iter().any(|open| open.tag == Tag::Code) => write_code(value, self.buffer.sink),
            SinkCall::Text(_) => self.buffer.push(&controlled(value)),
            _ => call.make(value, self.buffer.sink),
        }
    }

    /// Whether the letters before and after an element's start or end join: not across a line break, code or a picture. The
    /// reference to a note does not belong to the word before it.
    fn in_word(&self, before: usize, after: usize) -> bool {
        let text = &self.line.text;
        joins(&text[..before], &text[after..])
            && !matches!(&text[before..after], "\n" | OBJECT)
            && !self.open.iter().any(|open| open.tag == Tag::Sup)
    }
}
