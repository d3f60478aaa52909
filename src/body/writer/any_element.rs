//! Elements of any kind with their attributes, for formats that have them.

use super::cell_budget::is_span;
use super::deferred::Call;
use super::element::Element;
use super::elements::Attributes;
use super::state::Writer;
use super::visible::is_visible;
use crate::markup::{Attr, Tag};

impl Writer<'_> {
    /// Begins a block.
    pub fn block(&mut self, tag: Tag, attributes: Attributes) {
        if self.enter(Element::Block(tag), true) {
            self.output.defer_open(Call::Element(tag, attributes));
        }
    }

    /// Begins a part of the innermost table or table part. It is written even if it is empty.
    pub fn part(&mut self, tag: Tag, attributes: &[(Attr, String)]) {
        if self.enter_part(Element::Block(tag)) {
            self.output.write_deferred();
            let may_span = self.cells.may_span(attributes);
            let out = self.output.sink();
            out.open(tag);
            for (name, value) in attributes {
                if may_span || !is_span(*name) {
                    out.attr(*name, value);
                }
            }
            self.output.mark_anchor();
        }
    }

    /// Begins an inline element.
    pub fn span(&mut self, tag: Tag, mut attributes: Attributes) {
        let mut element = Element::Inline(tag);
        if let (Tag::Abbr, Some(title)) = (tag, attributes.iter().find(|(name, _)| *name == Attr::Title)) {
            let title = title.1.clone();
            attributes.retain(|(name, _)| *name != Attr::Title);
            self.output.flush_text();
            element =
                Element::Abbreviation { title: title.clone(), language: attributes.clone(), captured: self.output.capture.position() };
            // Last, because the other attributes declare its language.
            attributes.push((Attr::Title, title));
        }
        let is_captured = matches!(element, Element::Abbreviation { .. });
        if self.enter(element, false) {
            self.output.defer_open(Call::Element(tag, attributes));
            if is_captured {
                self.output.capture.start();
            }
        }
    }

    /// Ends an abbreviation. Its expansion, which a title would show only to readers with a mouse, follows its first use in
    /// parentheses (WCAG 1.3.1, 1.4.13, 3.1.4).
    pub(super) fn end_abbreviation(&mut self, title: &str, language: &Attributes, captured: usize) {
        let text = self.output.capture.take(captured);
        let shows = !self.output.is_deferred();
        self.output.close_inline(Tag::Abbr);
        if !shows || !is_visible(title) || title.trim() == text.trim() {
            return;
        }
        if self.expansions.insert(title, 1).is_some() {
            return;
        }
        let is_marked = !language.is_empty();
        self.text(" (");
        if is_marked {
            self.span(Tag::Span, language.clone());
        }
        self.text(title);
        if is_marked {
            self.end();
        }
        self.text(")");
    }
}
