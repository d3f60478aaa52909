//! What the writer says for formats that know elements: any of the vocabulary, with its attributes.

use super::output::{Pending, is_visible};
use super::{Element, Writer};
use crate::markup::{Attr, Sink, Tag};

/// The attributes of an element.
pub type Attributes = Vec<(Attr, String)>;

impl Writer<'_> {
    /// Begins a block.
    pub fn block(&mut self, tag: Tag, attributes: Attributes) {
        if self.enter(Element::Block(tag), true) {
            self.wait(Pending::Element(tag, attributes));
        }
    }

    /// Begins a part of the table or part that was begun last. It is written even with nothing in it.
    pub fn part(&mut self, tag: Tag, attributes: &[(Attr, String)]) {
        if self.enter_part(Element::Block(tag)) {
            self.release();
            open_element(tag, attributes, self.out());
            self.mark_anchor();
        }
    }

    /// Begins an element of a line.
    pub fn span(&mut self, tag: Tag, mut attributes: Attributes) {
        let mut element = Element::Inline(tag);
        if let (Tag::Abbr, Some(title)) = (tag, attributes.iter().find(|(name, _)| *name == Attr::Title)) {
            let title = title.1.clone();
            attributes.retain(|(name, _)| *name != Attr::Title);
            self.settle();
            element = Element::Abbreviation { title: title.clone(), language: attributes.clone(), heard: self.heard.len() };
            // After them, for it is in the language that they say.
            attributes.push((Attr::Title, title));
        }
        let listens = matches!(element, Element::Abbreviation { .. });
        if self.enter(element, false) {
            self.wait(Pending::Element(tag, attributes));
            self.listeners += usize::from(listens);
        }
    }

    /// Ends an abbreviation. What it stands for, of which readers without a mouse would learn nothing, comes after its
    /// first use in parentheses (WCAG 1.3.1, 1.4.13, 3.1.4).
    pub(super) fn end_abbreviation(&mut self, title: String, language: Attributes, heard: usize) {
        let text = self.heard(heard);
        let shows = self.waiting.is_empty();
        self.close_inline(Tag::Abbr);
        if !shows || !is_visible(&title) || title.trim() == text.trim() {
            return;
        }
        let uses = self.expansions.entry(title.clone()).or_default();
        *uses += 1;
        if *uses > 1 {
            return;
        }
        let is_marked = !language.is_empty();
        self.text(" (");
        if is_marked {
            self.span(Tag::Span, language);
        }
        self.text(&title);
        if is_marked {
            self.end();
        }
        self.text(")");
    }

    /// Where to write an element of a line that shows and has no text.
    pub fn object(&mut self) -> &mut dyn Sink {
        self.settle();
        self.show();
        self.write_anchors();
        self.out()
    }
}

pub(super) fn open_element(tag: Tag, attributes: &[(Attr, String)], out: &mut dyn Sink) {
    out.open(tag);
    for (name, value) in attributes {
        out.attr(*name, value);
    }
}
