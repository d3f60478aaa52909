//! Tokens: words, numbers, signs, spaces.

use crate::text::Direction;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Letters of one direction with the signs and digits attached to them: `C++`, `.NET`, `COVID-19`, `۲۰م`, `צה"ל`.
    Word(Direction),
    /// A URL or path; mixed if it contains right-to-left letters.
    Address {
        mixed: bool,
    },
    /// `#وسم_tag`: letters of both directions; the first determines its direction.
    Hashtag(Direction),
    /// Digits whose position depends on their neighbours (UAX #9).
    Digits {
        native: bool,
    },
    /// Digits whose position must not depend on their neighbours, and whether they must stay on one line.
    Number {
        unbroken: bool,
    },
    /// Text that controls or links already isolate, with its direction.
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
    /// Whether its bytes identify it: it has nothing but letters or digits of one class.
    pub plain: bool,
    /// How many words the token contains.
    pub count: u32,
    /// How many words of each direction (left, right) precede it.
    pub words: [u32; 2],
    /// How many signs of right-to-left scripts precede it.
    pub rtl_signs: u32,
}
