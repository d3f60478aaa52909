//! The sink that writes operations, for `www/apply.js` to replay as DOM nodes.
//!
//! One `u32` an operation: bits 0–1 are its kind (0 open, 1 attribute, 2 text, 3 close), bits 2–9 the number of
//! the tag or attribute, bits 10–31 how many UTF-16 units of the one text it takes; all ones: the next word says.

use super::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};

const OPEN: u32 = 0;
const ATTRIBUTE: u32 = 1;
const TEXT: u32 = 2;
const CLOSE: u32 = 3;
const LONG: u32 = (1 << 22) - 1;

/// A stream of operations and the text they take, in order.
#[derive(Debug, Default)]
pub struct Ops {
    /// The operations.
    pub ops: Vec<u32>,
    /// All their text.
    pub text: String,
}

impl Ops {
    /// The names behind the numbers: the tags on one line, the attributes on the next.
    pub fn vocabulary() -> String {
        let tags: Vec<_> = Tag::ALL.iter().map(|tag| tag.name()).collect();
        let attributes: Vec<_> = Attr::ALL.iter().map(|attr| attr.name()).chain(UrlAttr::ALL.iter().map(|attr| attr.name())).collect();
        [tags.join(" "), attributes.join(" ")].join("\n")
    }

    fn push(&mut self, kind: u32, number: u32, text: &str) {
        // UTF-8 begins each character with one byte that is no continuation; the four-byte ones are two units.
        let units: u32 = text.bytes().map(|byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0)).sum();
        self.ops.push(kind | number << 2 | units.min(LONG) << 10);
        if units >= LONG {
            self.ops.push(units);
        }
        self.text.push_str(text);
    }
}

impl Sink for Ops {
    fn open(&mut self, tag: Tag) {
        self.push(OPEN, tag as u32, "");
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.push(ATTRIBUTE, name as u32, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.push(ATTRIBUTE, url_number(name), value.as_str());
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.push(ATTRIBUTE, url_number(UrlAttr::Srcset), value.as_str());
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.push(TEXT, 0, text);
        }
    }

    fn close(&mut self, _: Tag) {
        self.push(CLOSE, 0, "");
    }
}

/// Addresses are numbered after the other attributes.
fn url_number(name: UrlAttr) -> u32 {
    Attr::ALL.len() as u32 + name as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_one_word() {
        let mut ops = Ops::default();
        ops.open(Tag::P);
        ops.attr(Attr::Id, "م𞤀");
        ops.text("ab");
        ops.close(Tag::P);
        assert_eq!(ops.ops, [(Tag::P as u32) << 2, 1 | (Attr::Id as u32) << 2 | 3 << 10, 2 | 2 << 10, 3]);
        assert_eq!(ops.text, "م𞤀ab");
    }

    #[test]
    fn a_long_text_has_its_length_in_the_next_word() {
        let mut ops = Ops::default();
        let long = "a".repeat(LONG as usize);
        ops.text(&long);
        assert_eq!(ops.ops, [2 | LONG << 10, LONG]);
        let mut ops = Ops::default();
        ops.text(&long[1..]);
        assert_eq!(ops.ops, [2 | (LONG - 1) << 10]);
    }

    #[test]
    fn numbers_fit_their_bits_and_name_the_vocabulary() {
        let vocabulary = Ops::vocabulary();
        let (tags, attributes) = vocabulary.split_once('\n').unwrap();
        let attributes: Vec<_> = attributes.split(' ').collect();
        assert_eq!(tags.split(' ').nth(Tag::Ul as usize), Some("ul"));
        assert_eq!(attributes[Attr::Lang as usize], "lang");
        assert_eq!(attributes[url_number(UrlAttr::Src) as usize], "src");
        assert!(attributes.len() < 256 && tags.split(' ').count() < 256);
    }
}
