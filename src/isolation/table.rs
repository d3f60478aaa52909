//! A table takes the direction of its words as a whole, or its columns would stand in the wrong order.

use crate::markup::{Attr, Recording, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, block_direction};

/// A table while it is said.
#[derive(Default)]
pub struct Table {
    pub tape: Recording,
    /// Its words.
    pub text: String,
    /// Whether its author says its language.
    pub has_lang: bool,
    /// How many tables are open in it.
    depth: usize,
}

impl Table {
    /// Whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.depth == 0
    }

    /// Its direction in a text of this one.
    pub fn direction(&self, base: Direction) -> Direction {
        block_direction(&self.text, base)
    }
}

impl Sink for Table {
    fn open(&mut self, tag: Tag) {
        self.depth += usize::from(tag == Tag::Table);
        self.tape.open(tag);
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.has_lang |= name == Attr::Lang && self.text.is_empty() && self.depth == 1;
        self.tape.attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.tape.url(name, value);
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.tape.srcset(value);
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
        self.tape.text(text);
    }

    fn close(&mut self, tag: Tag) {
        self.depth -= usize::from(tag == Tag::Table);
        // The words of two cells are two.
        self.text.push(' ');
        self.tape.close(tag);
    }
}
