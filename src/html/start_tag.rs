//! A start tag and its attributes (HTML, from the "before attribute name state" to the "self-closing start tag state").

use crate::html::entities::{Context, decode};
use crate::text::split;

/// A start tag: its source, without the brackets, so that it is as small as a string and is passed like one.
#[derive(Clone, Copy, Debug)]
pub struct StartTag<'a> {
    source: &'a str,
}

impl<'a> StartTag<'a> {
    /// The start tag of an implied element.
    pub const EMPTY: Self = StartTag { source: "" };

    /// A tag, from its source.
    pub fn new(source: &'a str) -> Self {
        StartTag { source }
    }

    /// Its name, as written.
    pub fn name(self) -> &'a str {
        Attributes::new(self.source, 0).take_until(ends_name)
    }

    /// Its address in memory, which identifies it in the text.
    pub fn place(self) -> *const u8 {
        self.source.as_ptr()
    }

    /// The length of the tag in bytes.
    pub fn length(self) -> usize {
        self.source.len()
    }

    /// Whether it ends with `/>`.
    pub fn is_self_closing(self) -> bool {
        let mut attributes = self.attributes();
        while attributes.next().is_some() {}
        attributes.self_closing
    }

    /// The value of an attribute, with its references decoded. The first of several attributes with the same name wins.
    pub fn attribute(self, name: &str) -> Option<String> {
        Some(decode(self.raw(name)?, Context::Attribute).into_owned())
    }

    /// The value of the first of these attributes that it has; empty if it has none.
    pub fn text(self, names: &str) -> String {
        for name in split(names, ' ') {
            if let Some(value) = self.attribute(name) {
                return value;
            }
        }
        String::new()
    }

    /// The value of an attribute as written, for attributes whose valid values contain no references.
    pub fn raw(self, name: &str) -> Option<&'a str> {
        let (_, value) = self.attributes().find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// Whether an attribute has this value, as written.
    pub fn has(self, name: &str, value: &str) -> bool {
        self.raw(name) == Some(value)
    }

    /// All names and values as written.
    pub fn attributes(self) -> Attributes<'a> {
        Attributes::new(self.source, self.name().len())
    }
}

/// Reads attributes of the text after a tag's name, up to `>` or the end of the text.
pub struct Attributes<'a> {
    text: &'a str,
    at: usize,
    /// Whether the tag ends with `/>`; valid after the last attribute.
    self_closing: bool,
}

impl<'a> Attributes<'a> {
    /// Starts at an offset.
    pub fn new(text: &'a str, at: usize) -> Self {
        Attributes { text, at, self_closing: false }
    }

    /// How far it has read.
    pub fn position(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    // Inlining would make seven copies.
    #[inline(never)]
    fn take_until(&mut self, ends: fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !ends(byte)) {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    fn value(&mut self) -> &'a str {
        self.take_until(|byte| !is_space(byte));
        let ends: fn(u8) -> bool = match self.peek() {
            Some(b'"') => |byte| byte == b'"',
            Some(b'\'') => |byte| byte == b'\'',
            _ => return self.take_until(|byte| is_space(byte) || byte == b'>'),
        };
        self.at += 1;
        let value = self.take_until(ends);
        // Without a closing quote the text has ended.
        self.at = self.text.len().min(self.at + 1);
        value
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let gap = self.take_until(|byte| !is_space(byte) && byte != b'/');
        if matches!(self.peek(), None | Some(b'>')) {
            self.self_closing = gap.ends_with('/');
            return None;
        }
        let start = self.at;
        // An equals sign at the start belongs to the name.
        self.at += usize::from(self.peek() == Some(b'='));
        self.take_until(|byte| ends_name(byte) || byte == b'=');
        let name = &self.text[start..self.at];
        self.take_until(|byte| !is_space(byte));
        if self.peek() != Some(b'=') {
            return Some((name, ""));
        }
        self.at += 1;
        Some((name, self.value()))
    }
}

/// HTML's white space; the input stream turns carriage returns into newlines.
fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

/// Whether a byte ends the name of a tag.
pub fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}
