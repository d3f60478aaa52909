//! Writes a line's text and the elements amid it.

use crate::markup::{Sink, Tag};
use std::ops::Range;

const ZWJ: char = '\u{200d}';

/// Writes in front of a sink; text is written once no more comes to it.
pub struct TextBuffer<'a> {
    text: &'a str,
    pub sink: &'a mut dyn Sink,
    /// How far the text is taken.
    pub at: usize,
    /// Text that is to be written, to which more may come; and the part of the line that comes after it.
    kept: String,
    pending: Range<usize>,
}

impl<'a> TextBuffer<'a> {
    /// Begins at a place of a text.
    pub fn new(text: &'a str, at: usize, sink: &'a mut dyn Sink) -> TextBuffer<'a> {
        TextBuffer { text, sink, at, kept: String::new(), pending: at..at }
    }

    /// Takes the text before a place.
    pub fn take(&mut self, place: usize) {
        if place <= self.at {
            return;
        }
        if self.pending.end != self.at {
            self.keep();
            self.pending.start = self.at;
        }
        self.pending.end = place;
        self.at = place;
    }

    /// Takes a text that is none of the line's own.
    pub fn push(&mut self, text: &str) {
        self.keep();
        self.kept.push_str(text);
    }

    /// Keeps the two halves of a cursive word joined.
    pub fn join(&mut self, joined: bool) {
        if !joined {
            return;
        }
        self.keep();
        if !self.kept.ends_with(ZWJ) {
            self.kept.push(ZWJ);
        }
    }

    /// Takes the part of the line to what is kept before it.
    fn keep(&mut self) {
        self.kept.push_str(&self.text[self.pending.clone()]);
        self.pending.start = self.pending.end;
    }

    /// Begins an element.
    pub fn open(&mut self, tag: Tag) {
        self.settle();
        self.sink.open(tag);
    }

    /// Ends an element.
    pub fn close(&mut self, tag: Tag) {
        self.settle();
        self.sink.close(tag);
    }

    /// Writes the text that is kept.
    pub fn settle(&mut self) {
        if !self.kept.is_empty() {
            self.keep();
            self.sink.text(&self.kept);
            self.kept.clear();
        } else if !self.pending.is_empty() {
            self.sink.text(&self.text[self.pending.clone()]);
            self.pending.start = self.pending.end;
        }
    }
}
