//! Calls that are not written because nothing in their elements is visible yet.

use super::elements::{Attributes, open_element, write_void};
use super::table::{Align, open_cell};
use crate::markup::{Part, SafeUrl, Sink, Tag, UrlAttr};

/// A deferred call.
#[derive(Debug)]
pub enum Call {
    Open(Tag),
    Element(Tag, Attributes),
    Quote,
    Link(SafeUrl, Attributes),
    Cell(Tag, Option<Align>),
    Text(String),
    Void(Tag),
    /// An element that ended with nothing in it.
    Nothing,
}

impl Call {
    /// Whether it opens an element that other calls may follow in.
    pub fn is_element(&self) -> bool {
        !matches!(self, Call::Text(_) | Call::Void(_) | Call::Nothing)
    }

    /// Makes the call.
    pub fn write(&self, out: &mut dyn Sink) {
        match self {
            Call::Open(tag) => out.open(*tag),
            Call::Element(tag, attributes) => open_element(*tag, attributes, out),
            Call::Quote => {
                out.open(Tag::Blockquote);
                out.part(Part::Quote);
            }
            Call::Link(url, attributes) => {
                open_element(Tag::A, attributes, out);
                out.url(UrlAttr::Href, url);
            }
            Call::Cell(tag, align) => open_cell(*tag, *align, out),
            Call::Text(text) => out.text(text),
            Call::Void(tag) => write_void(*tag, out),
            Call::Nothing => {}
        }
    }
}

/// The deferred calls, in order.
#[derive(Debug, Default)]
pub struct Deferred {
    calls: Vec<Call>,
    /// Where in `calls` the elements are that are still open.
    open: Vec<usize>,
}

impl Deferred {
    /// Whether an element is open that is not written.
    pub fn has_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// How many calls there are.
    pub fn len(&self) -> usize {
        self.calls.len()
    }

    /// Opens an element.
    pub fn open(&mut self, element: Call) {
        self.open.push(self.calls.len());
        self.calls.push(element);
    }

    /// Adds a call in the element that is open.
    pub fn push(&mut self, call: Call) {
        self.calls.push(call);
    }

    /// Takes all calls.
    pub fn take(&mut self) -> Vec<Call> {
        self.open.clear();
        std::mem::take(&mut self.calls)
    }

    /// Drops the innermost open element with all that is in it; whether there was one.
    pub fn drop_innermost(&mut self) -> bool {
        let Some(place) = self.open.pop() else { return false };
        self.calls.truncate(place);
        true
    }

    /// Drops the innermost open element and keeps what is in it; whether there was one.
    pub fn unwrap_innermost(&mut self) -> bool {
        let Some(place) = self.open.pop() else { return false };
        self.calls[place] = Call::Nothing;
        true
    }
}
