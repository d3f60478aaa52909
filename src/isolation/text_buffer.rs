//! Buffers a line's text in front of a sink, so that adjacent parts are written as one.

use crate::markup::{Sink, Tag};
use std::ops::Range;

const ZWJ: char = '\u{200d}';

/// A buffer in front of a sink; text is written when an element opens or closes.
pub struct TextBuffer<'a> {
    text: &'a str,
    pub sink: &'a mut dyn Sink,
    /// The offset up to which the text was appended.
    pub at: usize,
    /// The buffered text, and the part of the line's text that follows it.
    buffered: String,
    pending: Range<usize>,
}

impl<'a> TextBuffer<'a> {
    /// Creates a buffer that begins at an offset of a text.
    pub fn new(text: &'a str, at: usize, sink: &'a mut dyn Sink) -> TextBuffer<'a> {
        TextBuffer { text, sink, at, buffered: String::new(), pending: at..at }
    }

    /// Appends the text up to `offset`.
    pub fn push_range(&mut self, offset: usize) {
        if offset <= self.at {
            return;
        }
        if self.pending.end != self.at {
            self.buffer_pending();
            self.pending.start = self.at;
        }
        self.pending.end = offset;
        self.at = offset;
    }

    /// Appends a text that is not part of the line's own.
    pub fn push(&mut self, text: &str) {
        self.buffer_pending();
        self.buffered.push_str(text);
    }

    /// Appends ZWJ, once, if the two halves of a cursive word must stay joined.
    pub fn join(&mut self, joined: bool) {
        if !joined {
            return;
        }
        self.buffer_pending();
        if !self.buffered.ends_with(ZWJ) {
            self.buffered.push(ZWJ);
        }
    }

    /// Moves the pending part of the line's text into the buffer.
    fn buffer_pending(&mut self) {
        self.buffered.push_str(&self.text[self.pending.clone()]);
        self.pending.start = self.pending.end;
    }

    /// Opens an element.
    pub fn open(&mut self, tag: Tag) {
        self.flush();
        self.sink.open(tag);
    }

    /// Closes an element.
    pub fn close(&mut self, tag: Tag) {
        self.flush();
        self.sink.close(tag);
    }

    /// Writes the buffered text.
    pub fn flush(&mut self) {
        if !self.buffered.is_empty() {
            self.buffer_pending();
            self.sink.text(&self.buffered);
            self.buffered.clear();
        } else if !self.pending.is_empty() {
            self.sink.text(&self.text[self.pending.clone()]);
            self.pending.start = self.pending.end;
        }
    }
}
