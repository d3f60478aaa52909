//! Links, and the titles of what has one.

use super::deferred::Call;
use super::element::Element;
use super::elements::Attributes;
use super::state::{MAX_DEPTH, Writer};
use super::visible::is_visible;
use crate::markup::Tag;

impl Writer<'_> {
    /// Begins a link. One that is not safe is its text. The title, of which sighted readers without a mouse would learn
    /// nothing, comes after it in parentheses, unless it says the same (WCAG 1.3.1, 1.4.13).
    pub fn link(&mut self, url: &str, title: &str) {
        self.link_with(url, title, Attributes::new());
    }

    /// Begins a link that has attributes.
    pub fn link_with(&mut self, url: &str, title: &str, attributes: Attributes) {
        self.output.flush_text();
        let fits = self.stack.len() < MAX_DEPTH && !self.is_in_link();
        let url = if fits { self.context.address(url) } else { None };
        let captured = self.output.start_capture();
        self.stack.push(Element::Link { title: title.to_owned(), captured, written: url.is_some() });
        if let Some(url) = url {
            self.output.defer_open(Call::Link(url, attributes));
        }
    }

    /// Whether a link is open, in which there can be no other.
    pub fn is_in_link(&self) -> bool {
        self.stack.iter().any(|element| matches!(element, Element::Link { .. }))
    }

    pub(in crate::body::writer) fn end_link(&mut self, title: &str, captured: usize, written: bool) {
        let text = self.output.take_capture(captured);
        let named = !self.output.is_deferred() || !written;
        if written {
            if !named && is_visible(title) {
                // The title is the only name there is.
                self.text(title);
                self.output.flush_text();
            }
            self.output.close_inline(Tag::A);
        }
        if named {
            self.aside(title, &text);
        }
        for label in self.notes.take_postponed() {
            self.note_reference(&label);
        }
    }

    /// Adds a title in parentheses, unless it says what was said.
    pub(in crate::body::writer) fn aside(&mut self, title: &str, said: &str) {
        if is_visible(title) && title.trim() != said.trim() {
            self.text(" (");
            self.text(title);
            self.text(")");
        }
    }
}
