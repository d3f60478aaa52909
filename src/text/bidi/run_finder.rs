//! Finds where a sequence that runs against its block begins and ends.

use super::address::segment;
use super::chars::has;
use super::class::is_alphanumeric;
use super::number::Number;
use super::run::Run;
use super::token::{Kind, Token};
use super::tokenizer::tokens;
use crate::text::Direction;
use crate::text::controls::isolate_content;
use crate::text::prescan::prescan;
use std::ops::Range;

/// The maximum nesting depth of runs; deeper ones are left to the bidi algorithm.
const DEPTH: usize = 8;

/// The runs of a block's text, in the order of their starts, outer runs before inner ones.
///
/// Its controls must be balanced. An isolate (LRI, RLI … PDI) counts as a word of its direction; callers represent links as
/// isolates, and code and images as U+FFFC.
pub fn runs(text: &str, base: Direction) -> Vec<Run> {
    let mut runs = Vec::new();
    collect(text, 0, base, 0, &mut runs);
    runs
}

/// Adds the runs of the part of a text that begins at `offset`, inside `depth` other runs.
pub fn collect(text: &str, offset: usize, base: Direction, depth: usize, runs: &mut Vec<Run>) {
    if depth < DEPTH && prescan(text, base.flags_against()) != 0 {
        find(text, offset, base, depth, runs);
    }
}

/// Like [`collect`], without the prescan.
pub fn find(text: &str, offset: usize, base: Direction, depth: usize, runs: &mut Vec<Run>) {
    let tokens = tokens(text, base);
    RunFinder { text, offset, base, depth, tokens: &tokens, done: 0, hebrew: None, runs }.find();
}

/// Finds the sequences that run against their block.
pub struct RunFinder<'a> {
    pub text: &'a str,
    /// The offset of `text` in the whole text.
    pub offset: usize,
    pub base: Direction,
    pub depth: usize,
    pub tokens: &'a [Token],
    /// No run may begin before this token.
    pub done: usize,
    /// Whether the first right-to-left letter is a Hebrew one.
    pub hebrew: Option<bool>,
    pub runs: &'a mut Vec<Run>,
}

impl RunFinder<'_> {
    fn find(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = match self.tokens[at].kind {
                // Most tokens.
                Kind::Word(direction) if direction == self.base => at + 1,
                Kind::Space => at + 1,
                _ => self.step(at),
            };
        }
    }

    /// The kind of the token at an index; past the end, the end of a line.
    #[inline(never)]
    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Break, |token| token.kind)
    }

    /// Processes the token at an index; returns the index to continue at.
    fn step(&mut self, at: usize) -> usize {
        match self.kind(at) {
            _ if self.is_opposite(at) => self.span(at, at),
            Kind::Pair(mate) if mate > at => self.pair(at, mate),
            Kind::Address { mixed: true } | Kind::Hashtag(_) => {
                self.leaf(at);
                at + 1
            }
            Kind::Number(number) => {
                if self.base == Direction::Rtl || number == Number::Telephone {
                    self.push(at, at, Direction::Ltr, number == Number::Telephone);
                }
                at + 1
            }
            Kind::Isolate(direction, _) => {
                self.inner(at, direction);
                at + 1
            }
            // Without adjacent letters WebKit does not reverse it, unlike the other engines (measured).
            Kind::Digits { native: true } if self.base == Direction::Ltr && self.word(&self.tokens[at]).contains('-') => {
                self.push(at, at, Direction::Rtl, false);
                at + 1
            }
            _ => at + 1,
        }
    }

    /// The text of a token.
    pub fn word(&self, token: &Token) -> &str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    /// Whether a token runs against the block (INLINE, opposite-direction phrases).
    pub fn is_opposite(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Word(direction) if direction != self.base => {
                // A directional mark alone does not count.
                has(self.word(&self.tokens[at]), &is_alphanumeric)
            }
            Kind::Isolate(_, Some(direction)) | Kind::Hashtag(direction) => direction != self.base,
            Kind::Address { .. } => self.base == Direction::Rtl,
            _ => false,
        }
    }

    /// Finds the longest sequence from `first`, whose tokens up to `last` are known to belong to it (INLINE, tight
    /// wrapping).
    pub fn span(&mut self, mut first: usize, mut last: usize) -> usize {
        let mut at = last + 1;
        while at < self.tokens.len() {
            let kind = self.kind(at);
            match kind {
                _ if self.is_opposite(at) => last = at,
                Kind::Digits { .. } if self.enumerates(at) => break,
                Kind::Space | Kind::Digits { .. } | Kind::Number(_) | Kind::Isolate(_, None) => {}
                Kind::Sign(c) if !self.separates(at, c) => {}
                Kind::Pair(mate) if mate > at => match self.between(at, mate) {
                    (0, 0, _) => at = mate,
                    (0, _, 0) => {
                        last = mate;
                        at = mate;
                    }
                    _ => break,
                },
                _ if self.is_term(at) => {}
                _ => break,
            }
            at += 1;
        }
        last = self.after(last);
        first = self.before(first);
        match self.kind(first) {
            // It is already isolated.
            Kind::Isolate(direction, _) if first == last => self.inner(first, direction),
            Kind::Address { .. } | Kind::Hashtag(_) if first == last => self.leaf(first),
            _ => self.push(first, last, self.base.opposite(), false),
        }
        self.done = last + 1;
        last + 1
    }

    /// An address or hashtag; the parts of an address keep their order (UAX #9, HL4).
    fn leaf(&mut self, at: usize) {
        let token = self.tokens[at];
        let direction = if let Kind::Hashtag(direction) = token.kind { direction } else { Direction::Ltr };
        self.add(token.start, token.end, direction, false);
        if let Kind::Address { mixed: true } = token.kind {
            let mut at = 0;
            while let Some(part) = segment(self.word(&token), at) {
                at = part.end;
                self.add(token.start + part.start, token.start + part.end, Direction::Rtl, false);
            }
        }
    }

    /// Finds the runs inside an isolate (INLINE, nested phrases).
    fn inner(&mut self, at: usize, direction: Direction) {
        let Range { start, end } = isolate_content(&self.text[..self.tokens[at].end], self.tokens[at].start);
        collect(&self.text[start..end], self.offset + start, direction, self.depth + 1, self.runs);
    }

    pub fn push(&mut self, first: usize, last: usize, direction: Direction, unbroken: bool) {
        // A number in brackets was pushed before its unit was reached.
        let (start, end) = (self.tokens[first].start, self.tokens[last].end);
        while self.runs.last().is_some_and(|run| run.range.start >= self.offset + start) {
            self.runs.pop();
        }
        self.add(start, end, direction, unbroken);
        if !unbroken {
            collect(&self.text[start..end], self.offset + start, direction, self.depth + 1, self.runs);
        }
    }

    fn add(&mut self, start: usize, end: usize, direction: Direction, unbroken: bool) {
        self.runs.push(Run { range: self.offset + start..self.offset + end, direction, unbroken });
    }
}
