//! A call on a sink, kept to be made later.

use super::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};

/// A call. Its text is kept elsewhere, together with that of others: this is its length in bytes.
#[derive(Debug)]
pub enum Call {
    Open(Tag),
    Attr(Attr, usize),
    Url(UrlAttr, SafeUrl),
    Srcset(SrcSet),
    Text(usize),
    Close(Tag),
}

impl Call {
    /// The length of its text.
    pub fn length(&self) -> usize {
        match self {
            Call::Attr(_, length) | Call::Text(length) => *length,
            _ => 0,
        }
    }

    /// Makes the call with its text.
    pub fn make(&self, text: &str, sink: &mut dyn Sink) {
        match self {
            Call::Open(tag) => sink.open(*tag),
            Call::Attr(name, _) => sink.attr(*name, text),
            Call::Url(name, url) => sink.url(*name, url),
            Call::Srcset(set) => sink.srcset(set),
            Call::Text(_) => sink.text(text),
            Call::Close(tag) => sink.close(*tag),
        }
    }
}
