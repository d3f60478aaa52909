//! Links, and the titles of elements.

use super::deferred::Call;
use super::element::Element;
use super::elements::Attributes;
use super::state::{MAX_DEPTH, Writer};
use super::visible::is_visible;
use crate::markup::{SafeUrl, Tag};

impl Writer<'_> {
    /// Begins a link. If it is unsafe, only its text is written. The title, which only readers with a mouse would see,
    /// follows it in parentheses, unless it repeats the text (WCAG 1.3.1, 1.4.13).
    pub fn link(&mut self, url: &str, title: &str) {
        self.link_with(url, title, Attributes::new());
    }

    /// Begins a link with attributes.
    pub fn link_with(&mut self, url: &str, title: &str, attributes: Attributes) {
        self.output.flush_text();
        let fits = self.stack.len() < MAX_DEPTH && !self.is_in_link();
        let url = if fits { self.address(url) } else { None };
        let captured = self.output.capture.start();
        self.stack.push(Element::Link { title: title.to_owned(), captured, written: url.is_some() });
        if let Some(url) = url {
            self.output.defer_open(Call::Link(url, attributes));
        }
    }

    /// The URL of a link: that of its target, if this is in the body.
    pub(super) fn address(&self, url: &str) -> Option<SafeUrl> {
        let linked = self.targets.linked(url, self.context).map(|id| SafeUrl::fragment(id));
        linked.or_else(|| self.context.address(url))
    }

    /// Whether a link is open, in which no other link is allowed.
    pub fn is_in_link(&self) -> bool {
        self.stack.iter().any(|element| matches!(element, Element::Link { .. }))
    }

    pub(super) fn end_link(&mut self, title: &str, captured: usize, written: bool) {
        let text = self.output.capture.take(captured);
        let named = !self.output.is_deferred() || !written;
        if written {
            if !named && is_visible(title) {
                // The title is the only name of the link.
                self.text(title);
                self.output.flush_text();
            }
            self.output.close_inline(Tag::A);
        }
        if named {
            self.aside(title, &text);
        }
        for label in &self.notes.take_postponed() {
            self.note_reference(label);
        }
    }

    /// Writes a title in parentheses, unless it repeats `said`.
    pub(super) fn aside(&mut self, title: &str, said: &str) {
        if is_visible(title) && title.trim() != said.trim() {
            self.text(" (");
            self.text(title);
            self.text(")");
        }
    }
}
