//! A recorded call on a sink.

use super::sink::Sink;
use super::srcset::SrcSet;
use super::url::SafeUrl;
use super::vocabulary::{Attr, Tag, UrlAttr};

/// A recorded call. Its text is stored elsewhere, together with that of other calls; the call has its length in bytes.
#[derive(Debug)]
pub enum SinkCall {
    Open(Tag),
    Attr(Attr, usize),
    Url(UrlAttr, SafeUrl),
    Srcset(SrcSet),
    Text(usize),
    Close(Tag),
}

impl SinkCall {
    /// The length of its text.
    pub fn length(&self) -> usize {
        match self {
            SinkCall::Attr(_, length) | SinkCall::Text(length) => *length,
            _ => 0,
        }
    }

    /// Whether it is the file of a picture that `is_it`, or a set with such a file.
    pub fn has_picture(&self, is_it: &dyn Fn(&SafeUrl) -> bool) -> bool {
        match self {
            SinkCall::Url(UrlAttr::Src, url) => is_it(url),
            SinkCall::Srcset(set) => set.has_url(is_it),
            _ => false,
        }
    }

    /// Makes the call, with its text.
    pub fn make(&self, text: &str, sink: &mut dyn Sink) {
        match self {
            SinkCall::Open(tag) => sink.open(*tag),
            SinkCall::Attr(name, _) => sink.attr(*name, text),
            SinkCall::Url(name, url) => sink.url(*name, url),
            SinkCall::Srcset(set) => sink.srcset(set),
            SinkCall::Text(_) => sink.text(text),
            SinkCall::Close(tag) => sink.close(*tag),
        }
    }
}
