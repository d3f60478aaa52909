//! What the writer says for formats that know elements: any of the vocabulary, with its attributes.

use super::flow::Pending;
use super::writer::{Element, Writer};
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
        }
    }

    /// Begins an element of a line.
    pub fn span(&mut self, tag: Tag, attributes: Attributes) {
        if self.enter(Element::Inline(tag), false) {
            self.wait(Pending::Element(tag, attributes));
        }
    }

    /// Where to write an element of a line that shows and has no text.
    pub fn object(&mut self) -> &mut dyn Sink {
        self.settle();
        self.show();
        self.out()
    }
}

pub(super) fn open_element(tag: Tag, attributes: &[(Attr, String)], out: &mut dyn Sink) {
    out.open(tag);
    for (name, value) in attributes {
        out.attr(*name, value);
    }
}
