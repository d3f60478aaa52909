//! Splits HTML text into tokens (HTML, "Tokenization").
//!
//! It reads the text once, from left to right. Comments and document types are skipped, because no caller needs them. Names
//! and values are slices of the text, decoded on demand. An unterminated tag is dropped, as browsers do.

use super::start_tag::{StartTag, ends_name};
use crate::html::entities::{Context, decode};
use std::borrow::Cow;

/// A token. A run of text may be split into several `Text` tokens.
#[derive(Clone, Copy, Debug)]
pub enum Token<'a> {
    /// Characters.
    Text(Text<'a>),
    /// A start tag.
    Start(StartTag<'a>),
    /// An end tag: its name, as written.
    End(&'a str),
}

/// Characters as they are in the source: most of those that are read ahead are never needed.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    source: &'a str,
    context: Context,
}

impl<'a> Text<'a> {
    /// The characters, with their references decoded.
    pub fn decoded(&self) -> Cow<'a, str> {
        decode(self.source, self.context)
    }
}

/// Reads the tokens of a text.
#[derive(Clone)]
pub struct Tokenizer<'a> {
    rest: &'a str,
    /// Whether the innermost element belongs to SVG or MathML, where `<![CDATA[` starts a section.
    pub foreign: bool,
}

impl<'a> Tokenizer<'a> {
    /// Starts at the beginning of `text`, in the data state.
    pub fn new(text: &'a str) -> Self {
        Tokenizer { rest: text, foreign: false }
    }

    /// The source of an element that contains no markup; must be called right after its start tag, and leaves its end tag
    /// as the next token. (RCDATA, RAWTEXT and, for the name `script`, the script data states.)
    pub fn raw_text(&mut self, name: &str) -> &'a str {
        let end = if name.eq_ignore_ascii_case("script") { script_end(self.rest) } else { raw_end(self.rest, name) };
        self.take(end)
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// The token of the markup at the current position, if it has one.
    fn markup(&mut self) -> Option<Token<'a>> {
        match self.rest.as_bytes() {
            [_, b'a'..=b'z' | b'A'..=b'Z', ..] => self.tag(1).map(Token::Start),
            [_, b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => self.tag(2).map(|tag| Token::End(tag.name())),
            [_, b'!', b'-', b'-', rest @ ..] => {
                self.take(4 + comment_end(rest));
                None
            }
            _ if self.foreign && self.rest.starts_with("<![CDATA[") => {
                self.take(9);
                let text = self.take(self.rest.as_bytes().windows(3).position(|end| end == b"]]>").unwrap_or(self.rest.len()));
                self.take(self.rest.len().min(3));
                Some(Token::Text(Text { source: text, context: Context::Cdata }))
            }
            // A bogus comment or a document type; quotes have no meaning in either.
            _ => {
                self.take(self.rest.find('>').map_or(self.rest.len(), |end| end + 1));
                None
            }
        }
    }

    /// The tag whose name starts at `start`; `None` if the text ends inside it.
    fn tag(&mut self, start: usize) -> Option<StartTag<'a>> {
        self.take(start);
        let mut attributes = StartTag::new(self.rest).attributes();
        while attributes.next().is_some() {}
        let tag = StartTag::new(self.take(attributes.position()));
        let ended = !self.rest.is_empty();
        self.take(usize::from(ended));
        ended.then_some(tag)
    }
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while !self.rest.is_empty() {
            let text = self.take(markup_start(self.rest.as_bytes()));
            if !text.is_empty() {
                return Some(Token::Text(Text { source: text, context: Context::Data }));
            }
            if let Some(token) = self.markup() {
                return Some(token);
            }
        }
        None
    }
}

/// The offset of the first `<` that starts markup (HTML, "tag open state" and "end tag open state").
fn markup_start(text: &[u8]) -> usize {
    (0..text.len())
        .find(|&at| matches!(text[at..], [b'<', b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?', ..] | [b'<', b'/', _, ..]))
        .unwrap_or(text.len())
}

/// The length of the comment that follows `<!--`.
fn comment_end(text: &[u8]) -> usize {
    match text {
        [b'>', ..] => return 1,
        [b'-', b'>', ..] => return 2,
        _ => {}
    }
    let end = (0..text.len()).find_map(|at| match text[at..] {
        [b'-', b'-', b'>', ..] => Some(at + 3),
        [b'-', b'-', b'!', b'>', ..] => Some(at + 4),
        _ => None,
    });
    end.unwrap_or(text.len())
}

/// The offset of the end tag that ends RCDATA or RAWTEXT.
fn raw_end(text: &str, name: &str) -> usize {
    let text = text.as_bytes();
    (0..text.len()).find(|&at| is_tag(&text[at..], b"</", name)).unwrap_or(text.len())
}

/// The offset of the end tag that ends a script. The end tag of a script inside a comment inside it does not.
fn script_end(text: &str) -> usize {
    #[derive(PartialEq, PartialOrd)]
    enum State {
        Plain,
        Escaped,
        DoubleEscaped,
    }
    let mut state = State::Plain;
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        at += 1;
        if state < State::DoubleEscaped && is_tag(rest, b"</", "script") {
            return at - 1;
        } else if state == State::Plain && rest.starts_with(b"<!--") {
            state = State::Escaped;
            // The two dashes may be part of `-->`.
            at += 1;
        } else if rest.starts_with(b"-->") {
            state = State::Plain;
        } else if state == State::Escaped && is_tag(rest, b"<", "script") {
            state = State::DoubleEscaped;
        } else if state == State::DoubleEscaped && is_tag(rest, b"</", "script") {
            state = State::Escaped;
        }
    }
    text.len()
}

/// Whether the text starts with a tag of this name.
fn is_tag(text: &[u8], opening: &[u8], name: &str) -> bool {
    let Some((start, rest)) = text.split_at_checked(opening.len() + name.len()) else { return false };
    let (bracket, start) = start.split_at(opening.len());
    bracket == opening && start.eq_ignore_ascii_case(name.as_bytes()) && rest.first().is_some_and(|&byte| ends_name(byte))
}
