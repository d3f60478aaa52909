//! A sink that records calls, for markup whose position or attributes are known only later.

use super::sink::Sink;
use super::sink_call::SinkCall;
use super::srcset::SrcSet;
use super::url::SafeUrl;
use super::vocabulary::{Attr, Tag, UrlAttr};

/// Recorded calls on a sink, to be replayed on another.
#[derive(Debug, Default)]
pub struct Recording {
    calls: Vec<SinkCall>,
    /// The text of all calls, in order.
    text: String,
}

impl Recording {
    /// Removes the end of a paragraph if that is the last call; returns whether it was.
    pub fn reopen_paragraph(&mut self) -> bool {
        self.calls.pop_if(|call| matches!(call, SinkCall::Close(Tag::P))).is_some()
    }

    /// Whether any call has a URL.
    pub fn has_address(&self) -> bool {
        self.calls.iter().any(|call| matches!(call, SinkCall::Url(..)))
    }

    /// Replays all calls on `sink`.
    pub fn play(&self, sink: &mut dyn Sink) {
        let mut at = 0;
        let mut text = |length: usize| {
            at += length;
            &self.text[at - length..at]
        };
        for call in &self.calls {
            call.make(text(call.length()), sink);
        }
    }
}

impl Sink for Recording {
    fn open(&mut self, tag: Tag) {
        self.calls.push(SinkCall::Open(tag));
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.calls.push(SinkCall::Attr(name, value.len()));
        self.text.push_str(value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.calls.push(SinkCall::Url(name, value.clone()));
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.calls.push(SinkCall::Srcset(value.clone()));
    }

    fn text(&mut self, text: &str) {
        match self.calls.last_mut() {
            Some(SinkCall::Text(length)) => *length += text.len(),
            _ => self.calls.push(SinkCall::Text(text.len())),
        }
        self.text.push_str(text);
    }

    fn close(&mut self, tag: Tag) {
        self.calls.push(SinkCall::Close(tag));
    }
}
