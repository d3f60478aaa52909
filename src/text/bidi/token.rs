//! Tokens: words, numbers, signs, spaces.

use super::number::Number;
use crate::text::Direction;

/// The kind of a token.
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
    /// Digits whose place depends on their neighbours (UAX #9).
    Digits {
        native: bool,
    },
    /// Digits whose place must not depend on their neighbours.
    Number(Number),
    /// Text that controls or links isolate already, with its direction.
    Isolate(Direction, Option<Direction>),
    /// A bracket or quotation mark and the index of its counterpart.
    Pair(usize),
    Space,
    Break,
    Sign(char),
}

/// A part of a text; the tokens of a text cover it without gaps.
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
