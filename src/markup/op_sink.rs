//! The sink that writes operations, for `www/library/apply.js` to replay as DOM nodes.
//!
//! Each operation is one `u32`: bits 0–1 are its kind (0 open, 1 attribute, 2 text, 3 close), bits 2–9 the number of the
//! tag or attribute, and bits 10–31 the number of UTF-16 units that it takes from the text. If these are all ones, the next
//! word has the number.
//!
//! An element opens either with a tag, which takes no text, and its attributes; or like one with the same tag and attributes
//! that was opened before: then bits 2–9 are all ones, and the number is that of the elements with attributes before that
//! one, without those that opened like another. Cloning an element is faster than setting its attributes.

use super::sink::Sink;
use super::srcset::SrcSet;
use super::start_tags::StartTags;
use super::url::SafeUrl;
use super::vocabulary::{Attr, Tag, UrlAttr};
use crate::text::{concat, without_hidden};

const OPEN: u32 = 0;
const ATTRIBUTE: u32 = 1;
const TEXT: u32 = 2;
const CLOSE: u32 = 3;
/// In place of a tag's number.
const AGAIN: u32 = 255;
const LONG: u32 = (1 << 22) - 1;

/// A stream of operations, and the text that they take, in order.
#[derive(Debug, Default)]
pub struct OpSink {
    /// The operations.
    pub ops: Vec<u32>,
    /// The text of all operations.
    pub text: String,
    start_tags: StartTags,
    /// Where the operations and the text of the start tag begin that may get another attribute.
    start_tag: Option<(usize, usize)>,
    /// Whether it has an id or a URL.
    is_unique: bool,
}

impl OpSink {
    /// The names of the numbers: the tags on one line, those of MathML last, and the attributes on the next; each with a space
    /// after it.
    pub fn vocabulary() -> String {
        concat(&[Tag::NAMES, "\n", Attr::NAMES, UrlAttr::NAMES])
    }

    fn push(&mut self, kind: u32, number: u32, text: &str) {
        self.push_op(kind | number << 2, units(text.as_bytes()));
        self.text.push_str(text);
    }

    fn push_op(&mut self, op: u32, number: u32) {
        self.ops.push(op | number.min(LONG) << 10);
        if number >= LONG {
            self.ops.push(number);
        }
    }

    /// Writes an attribute that makes its element unlike any other.
    fn unique_attribute(&mut self, number: u32, value: &str) {
        self.is_unique = true;
        self.push(ATTRIBUTE, number, value);
    }

    /// Ends the start tag, because something other than an attribute follows.
    fn end_start_tag(&mut self) {
        let Some((first_op, start)) = self.start_tag.take() else { return };
        if self.ops.len() - first_op == 1 {
            return;
        }
        if std::mem::take(&mut self.is_unique) {
            self.start_tags.add_unique();
        } else if let Some(index) = self.start_tags.add(&self.ops, first_op, &self.text, start) {
            self.ops.truncate(first_op);
            self.text.truncate(start);
            self.push_op(OPEN | AGAIN << 2, index as u32);
        }
    }
}

impl Sink for OpSink {
    fn open(&mut self, tag: Tag) {
        self.end_start_tag();
        self.start_tag = Some((self.ops.len(), self.text.len()));
        self.push(OPEN, tag as u32, "");
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.is_unique |= name == Attr::Id;
        self.push(ATTRIBUTE, name as u32, &name.shown(value));
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        if name.allows(value) {
            self.unique_attribute(url_number(name), value.as_str());
        }
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.unique_attribute(url_number(UrlAttr::Srcset), value.as_str());
    }

    fn text(&mut self, text: &str) {
        let text = &*without_hidden(text);
        if !text.is_empty() {
            self.end_start_tag();
            self.push(TEXT, 0, text);
        }
    }

    fn close(&mut self, _: Tag) {
        self.end_start_tag();
        self.push(CLOSE, 0, "");
    }
}

/// The number of UTF-16 units of a text in UTF-8: one for each byte that is not a continuation byte, and another for each
/// that begins a sequence of four bytes. Every text passes through here, so it processes eight bytes at a time.
fn units(text: &[u8]) -> u32 {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let mut units = text.len() as u32;
    let mut count = |eight: [u8; 8]| {
        let bits = u64::from_le_bytes(eight);
        let continues = bits >> 7 & !(bits >> 6);
        let begins_four = bits >> 7 & bits >> 6 & bits >> 5 & bits >> 4;
        units = units + (begins_four & LOWEST).count_ones() - (continues & LOWEST).count_ones();
    };
    let (eights, rest) = text.as_chunks();
    eights.iter().for_each(|eight| count(*eight));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    count(last);
    units
}

/// The numbers of URL attributes follow those of the other attributes.
fn url_number(name: UrlAttr) -> u32 {
    Attr::ALL.len() as u32 + name as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_one_word() {
        let mut ops = OpSink::default();
        ops.open(Tag::P);
        ops.attr(Attr::Id, "م𞤀");
        ops.text("ab");
        ops.close(Tag::P);
        assert_eq!(ops.ops, [(Tag::P as u32) << 2, 1 | (Attr::Id as u32) << 2 | 3 << 10, 2 | 2 << 10, 3]);
        assert_eq!(ops.text, "م𞤀ab");
    }

    #[test]
    fn an_equal_start_tag_is_written_once() {
        let mut ops = OpSink::default();
        let element = |ops: &mut OpSink, language: &str, id: &str| {
            ops.open(Tag::Bdi);
            ops.attr(Attr::Lang, language);
            if !id.is_empty() {
                ops.attr(Attr::Id, id);
            }
            ops.close(Tag::Bdi);
        };
        for (language, id) in [("en", "a"), ("en", ""), ("ar", ""), ("en", ""), ("en", "a"), ("ar", "")] {
            element(&mut ops, language, id);
        }
        ops.open(Tag::Bdi);
        ops.close(Tag::Bdi);
        let (open, language, id) = ((Tag::Bdi as u32) << 2, 1 | (Attr::Lang as u32) << 2 | 2 << 10, 1 | (Attr::Id as u32) << 2 | 1 << 10);
        let again = |index: u32| AGAIN << 2 | index << 10;
        let expected: [&[u32]; 7] =
            [&[open, language, id], &[open, language], &[open, language], &[again(1)], &[open, language, id], &[again(2)], &[open]];
        assert_eq!(ops.ops, expected.map(|op| [op, &[CLOSE]].concat()).concat());
        assert_eq!(ops.text, "enaenarena");
    }

    #[test]
    fn units_match_the_standard_library() {
        let text = "a\u{7f}\u{80}é߿ࠀع中\u{ffff}𞤀😀\u{10ffff}b".repeat(2);
        for start in 0..text.len() {
            for part in (start..=text.len()).filter_map(|end| text.get(start..end)) {
                assert_eq!(units(part.as_bytes()) as usize, part.encode_utf16().count(), "{part:?}");
            }
        }
    }

    #[test]
    fn a_long_text_has_its_length_in_the_next_word() {
        let mut ops = OpSink::default();
        let long = "a".repeat(LONG as usize);
        ops.text(&long);
        assert_eq!(ops.ops, [2 | LONG << 10, LONG]);
        let mut ops = OpSink::default();
        ops.text(&long[1..]);
        assert_eq!(ops.ops, [2 | (LONG - 1) << 10]);
    }

    #[test]
    fn numbers_fit_their_bits_and_name_the_vocabulary() {
        let vocabulary = OpSink::vocabulary();
        let (tags, attributes) = vocabulary.split_once('\n').unwrap();
        let attributes: Vec<_> = attributes.split(' ').collect();
        assert_eq!(tags.split(' ').nth(Tag::Ul as usize), Some("ul"));
        // The script finds by it where MathML begins.
        assert_eq!(tags.split(' ').position(|tag| tag == "math"), Some(Tag::Math as usize));
        assert_eq!(attributes[Attr::Lang as usize], "lang");
        assert_eq!(attributes[url_number(UrlAttr::Src) as usize], "src");
        assert!(attributes.len() < 256 && tags.split(' ').count() <= AGAIN as usize);
    }
}
