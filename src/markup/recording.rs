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

/// An element whose end is not known yet.
#[derive(Default)]
struct Opened {
    calls: usize,
    text: usize,
    lacks_image: bool,
    is_needed: bool,
}

impl Recording {
    /// Removes the end of a paragraph if that is the last call; returns whether it was.
    pub fn reopen_paragraph(&mut self) -> bool {
        self.calls.pop_if(|call| matches!(call, SinkCall::Close(Tag::P))).is_some()
    }

    /// Whether there are no calls.
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
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
        // The open elements: where they begin, and whether they had an image and have something else.
        let mut open: Vec<Opened> = Vec::new();
        let mut at = 0;
        for call in &self.calls {
            let text = &self.text[at..at + call.length()];
            at += call.length();
            if let SinkCall::Open(_) = call {
                open.push(Opened { calls: kept.calls.len(), text: kept.text.len(), ..Opened::default() });
            } else if let Some(element) = open.last_mut() {
                element.lacks_image |= call.has_picture(is_it);
                element.is_needed |= matches!(call, SinkCall::Text(_));
            }
            call.make(text, &mut kept);
            let SinkCall::Close(tag) = call else { continue };
            let Some(element) = open.pop() else { continue };
            let is_caption = || {
                let has_media = kept.calls[element.calls..].iter().any(|call| call.has_picture(&|_| true));
                *tag == Tag::Figure && !has_media && is_elsewhere(&kept.words_from(element.calls, element.text))
            };
            let is_removed = element.lacks_image && (!element.is_needed || is_caption());
            if is_removed {
                kept.calls.truncate(element.calls);
                kept.text.truncate(element.text);
            }
            if let Some(parent) = open.last_mut() {
                parent.lacks_image |= is_removed;
                parent.is_needed |= !is_removed && *tag != Tag::Source;
            }
        }
        kept
    }

    /// Replays all calls on `sink`. The images for which `is_it` is true get a set of files, unless they have one.
    pub fn play_with_files(&self, is_it: &dyn Fn(&SafeUrl) -> bool, set: &SrcSet, sizes: &str, sink: &mut dyn Sink) {
        let (mut at, mut lacks_set) = (0, false);
        for call in &self.calls {
            match call {
                SinkCall::Url(UrlAttr::Src, url) => lacks_set = is_it(url),
                SinkCall::Srcset(_) | SinkCall::Attr(Attr::Sizes, _) => lacks_set = false,
                SinkCall::Attr(..) | SinkCall::Url(..) => {}
                _ if std::mem::take(&mut lacks_set) => {
                    sink.srcset(set);
                    sink.attr(Attr::Sizes, sizes);
                }
                _ => {}
            }
            call.make(&self.text[at..at + call.length()], sink);
            at += call.length();
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
