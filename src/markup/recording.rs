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

/// An open element: where it begins, and whether an image in it was removed.
#[derive(Default)]
struct Opened {
    calls: usize,
    text: usize,
    lacks_image: bool,
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

    /// The text of elements, without that of attributes.
    pub fn words(&self) -> String {
        self.words_from(0, 0)
    }

    fn words_from(&self, start: usize, mut at: usize) -> String {
        let mut words = String::new();
        for call in &self.calls[start..] {
            let end = at + call.length();
            if let SinkCall::Text(_) = call {
                words.push_str(&self.text[at..end]);
            }
            at = end;
        }
        words
    }

    /// Whether any picture `is_it`, in one of its sizes.
    pub fn has_picture(&self, is_it: &dyn Fn(&SafeUrl) -> bool) -> bool {
        self.calls.iter().any(|call| call.has_picture(is_it))
    }

    /// Removes the images for which `is_it` is true, and the elements that contain nothing else, or only words that are
    /// written elsewhere.
    pub fn without_images(&self, is_it: &dyn Fn(&SafeUrl) -> bool, is_elsewhere: &dyn Fn(&str) -> bool) -> Recording {
        let mut kept = Recording::default();
        let mut open: Vec<Opened> = Vec::new();
        let mut at = 0;
        for call in &self.calls {
            let text = &self.text[at..at + call.length()];
            at += call.length();
            match call {
                SinkCall::Open(_) => open.push(Opened { calls: kept.calls.len(), text: kept.text.len(), lacks_image: false }),
                SinkCall::Close(tag) => {
                    let element = open.pop().unwrap_or_default();
                    if element.lacks_image && !kept.needs(&element, *tag, is_elsewhere) {
                        kept.calls.truncate(element.calls);
                        kept.text.truncate(element.text);
                        if let Some(parent) = open.last_mut() {
                            parent.lacks_image = true;
                        }
                        continue;
                    }
                }
                _ => {
                    if let Some(element) = open.last_mut() {
                        element.lacks_image |= call.has_picture(is_it);
                    }
                }
            }
            call.make(text, &mut kept);
        }
        kept
    }

    /// Whether an element has anything besides the images that were removed, and besides a caption that is written elsewhere.
    fn needs(&self, element: &Opened, tag: Tag, is_elsewhere: &dyn Fn(&str) -> bool) -> bool {
        let mut inside = self.calls[element.calls..].iter();
        match tag {
            Tag::Figure => inside.any(SinkCall::is_picture) || !is_elsewhere(&self.words_from(element.calls, element.text)),
            _ => inside.any(|call| match call {
                SinkCall::Text(_) => true,
                SinkCall::Close(tag) => *tag != Tag::Source,
                _ => false,
            }),
        }
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
