//! A text in pieces: words, numbers, signs, spaces.

use super::Class;
use super::chars::{from, run};
use super::number::Number;
use super::scan::plain;
use super::tokenizer::Tokenizer;
use crate::text::Direction;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Letters of one direction and what is written together with them: `C++`, `.NET`, `COVID-19`, `۲۰م`, `צה"ל`.
    Word(Direction),
    /// A URL or path; mixed if there are right-to-left letters in it.
    Address {
        mixed: bool,
    },
    /// `#وسم_tag`: letters of both directions; the first decides.
    Hashtag(Direction),
    /// Digits that their neighbours steer.
    Digits {
        native: bool,
    },
    /// Digits that nobody steers.
    Number(Number),
    /// What controls or links isolate already, with the direction of its text.
    Isolate(Direction, Option<Direction>),
    /// A bracket or quotation mark and the item that belongs to it; itself if none does.
    Pair(usize),
    Space,
    Break,
    Sign(char),
}

/// A piece of text; the pieces cover it without gaps.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// How many words a word stands for.
    pub count: u32,
    /// How many words of each direction (left, right) stand before it.
    pub words: [u32; 2],
    /// How many signs of right-to-left scripts stand before it.
    pub rtl_signs: u32,
}

/// Cuts a text into pieces.
pub fn tokens(text: &str, base: Direction) -> Vec<Token> {
    let mut cutter = Tokenizer::new(text);
    let mut at = 0;
    let (mut count_before, mut rtl_signs) = ([0; 2], 0);
    while at < text.len() {
        let (kind, end, count) = match plain(&text.as_bytes()[at..], base) {
            Some((kind, length, count)) => (kind, at + length, count),
            None => {
                let (kind, end) = cutter.next(at);
                (kind, end + marks(from(text, end)), 1)
            }
        };
        cutter.items.push(Token { kind, start: at, end, words: count_before, rtl_signs, count });
        match kind {
            Kind::Word(direction) => count_before[direction as usize] += count,
            Kind::Sign(c) if Class::of(c) == Class::RtlPunctuation => rtl_signs += 1,
            _ => {}
        }
        at = end;
    }
    cutter.items
}

/// How much of the text's beginning belongs to the character before it.
fn marks(text: &str) -> usize {
    if text.as_bytes().first().is_none_or(u8::is_ascii) {
        return 0;
    }
    run(text, &|c| Class::of(c) == Class::Mark)
}
