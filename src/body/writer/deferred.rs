//! Deferred calls, whose elements have no visible content yet.

use super::elements::{Attributes, open_element, write_void};
use super::table::{Align, open_cell, write_empty_cells};
use crate::markup::{Part, SafeUrl, Sink, Tag, UrlAttr};

/// A deferred call.
#[derive(Debug)]
pub enum Call {
    Open(Tag),
    Element(Tag, Attributes),
    Quote,
    Link(SafeUrl, Attributes),
    /// A cell after so many empty ones.
    Cell(Tag, Option<Align>, usize),
    Text(String),
    Void(Tag),
    /// An element that ended without content.
    Nothing,
}

impl Call {
    /// Whether it opens an element that later calls may be inside of.
    pub fn is_element(&self) -> bool {
        !matches!(self, Call::Text(_) | Call::Void(_) | Call::Nothing)
    }

    /// Makes the call.
    pub fn write(&self, out: &mut dyn Sink) {
        match self {
            Call::Open(tag) => out.open(*tag),
            Call::Element(tag, attributes) => open_element(*tag, attributes, out),
            Call::Quote => {
                out.open_part(Tag::Blockquote, Part::Quote);
            }
            Call::Link(url, attributes) => {
                open_element(Tag::A, attributes, out);
                out.url(UrlAttr::Href, url);
            }
            Call::Cell(tag, align, empty) => {
                write_empty_cells(*empty, out);
                open_cell(*tag, *align, out);
            }
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
    /// The indices in `calls` of the elements that are still open.
    open: Vec<usize>,
}

impl Deferred {
    /// Whether an unwritten element is open.
    pub fn has_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// The number of calls.
    pub fn len(&self) -> usize {
        self.calls.len()
    }

    /// Whether nothing is deferred.
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    /// Opens an element.
    pub fn open(&mut self, element: Call) {
        self.open.push(self.calls.len());
        self.calls.push(element);
    }

    /// Adds a call to the innermost open element.
    pub fn push(&mut self, call: Call) {
        self.calls.push(call);
    }

    /// Takes all calls.
    pub fn take(&mut self) -> Vec<Call> {
        self.open.clear();
        std::mem::take(&mut self.calls)
    }

    /// Drops the innermost open element with its content; returns whether there was one.
    pub fn drop_innermost(&mut self) -> bool {
        let Some(place) = self.open.pop() else { return false };
        self.calls.truncate(place);
        true
    }

    /// Drops the innermost open element and keeps its content; returns whether there was one.
    pub fn unwrap_innermost(&mut self) -> bool {
        let Some(place) = self.open.pop() else { return false };
        self.calls[place] = Call::Nothing;
        true
    }
}
