//! Where a sequence that runs against its block begins and ends.

use super::Class;
use super::address::segment;
use super::chars::{has, is_alphanumeric};
use super::number::Number;
use super::run::{Run, collect};
use super::token::{Kind, Token};
use super::tokenizer::isolated;
use crate::text::Direction;
use std::ops::Range;

/// Finds the sequences that run against their block.
pub struct RunFinder<'a> {
    pub text: &'a str,
    /// Where the text begins in the whole.
    pub offset: usize,
    pub base: Direction,
    pub depth: usize,
    pub items: &'a [Token],
    /// Nothing before this item can be taken any more.
    pub done: usize,
    /// Whether the first right-to-left letter is a Hebrew one.
    pub hebrew: Option<bool>,
    pub runs: &'a mut Vec<Run>,
}
impl RunFinder<'_> {
    pub fn find(&mut self) {
        let mut at = 0;
        while at < self.items.len() {
            at = self.step(at);
        }
    }

    /// What stands at a place; past the end, the end of a line.
    #[inline(never)]
    pub fn kind(&self, at: usize) -> Kind {
        self.items.get(at).map_or(Kind::Break, |item| item.kind)
    }

    /// Looks at an item; where to go on.
    fn step(&mut self, at: usize) -> usize {
        match self.kind(at) {
            Kind::Space | Kind::Break | Kind::Sign(_) => at + 1,
            Kind::Word(direction) if direction == self.base => at + 1,
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
            // Without letters beside it WebKit does not turn it round, as the others do (measured).
            Kind::Digits { native: true } if self.base == Direction::Ltr && self.word(&self.items[at]).contains('-') => {
                self.push(at, at, Direction::Rtl, false);
                at + 1
            }
            _ => at + 1,
        }
    }

    /// The text of a piece.
    pub fn word(&self, item: &Token) -> &str {
        self.text.get(item.start..item.end).unwrap_or_default()
    }

    /// Whether a piece runs against the block (INLINE, opposite-direction phrases).
    pub fn is_opposite(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Word(direction) if direction != self.base => {
                // A mark alone is there to steer its neighbours.
                has(self.word(&self.items[at]), &is_alphanumeric)
            }
            Kind::Isolate(_, Some(direction)) | Kind::Hashtag(direction) => direction != self.base,
            Kind::Address { .. } => self.base == Direction::Rtl,
            _ => false,
        }
    }

    /// The words of the block's and of the other direction, and the signs that part its text, between two items.
    fn between(&self, from: usize, to: usize) -> (u32, u32, u32) {
        let (first, last) = (&self.items[from], &self.items[to]);
        let count = |direction: Direction| last.words[direction as usize] - first.words[direction as usize];
        let signs = if self.base == Direction::Rtl { last.rtl_signs - first.rtl_signs } else { 0 };
        (count(self.base), count(self.base.opposite()), signs)
    }

    /// A bracket or quotation opens (UAX #9, N0: what a pair encloses decides its direction).
    fn pair(&mut self, at: usize, mate: usize) -> usize {
        let (own, opposite, signs) = self.between(at, mate);
        if opposite == 0 || signs > 0 && own == 0 {
            return at + 1;
        }
        if own == 0 {
            let goes_on = self.kind(mate + 1) == Kind::Space && mate + 2 < self.items.len() && self.is_opposite(mate + 2);
            return if goes_on { self.span(at, mate) } else { self.content(at, mate) };
        }
        let is_word = |at: &usize| matches!(self.kind(*at), Kind::Word(_));
        let first = (at..mate).find(is_word).is_some_and(|at| self.is_opposite(at));
        let stops = matches!(self.kind(mate - 1), Kind::Sign(c) if Class::of(c) == Class::RtlPunctuation && self.base == Direction::Ltr);
        let last = stops || (at..mate).rev().find(is_word).is_some_and(|at| self.is_opposite(at));
        if first && last && opposite > own { self.content(at, mate) } else { at + 1 }
    }

    /// Isolates what a pair encloses.
    fn content(&mut self, at: usize, mate: usize) -> usize {
        let space = |at: &usize| self.kind(*at) == Kind::Space;
        let (mut first, mut last) = (at + 1, mate - 1);
        while first < last && space(&first) {
            first += 1;
        }
        while first < last && space(&last) {
            last -= 1;
        }
        self.push(first, last, self.base.opposite(), false);
        self.done = mate + 1;
        mate + 1
    }

    /// The longest sequence from `first`, of which the items up to `last` are known (INLINE, tight wrapping).
    fn span(&mut self, mut first: usize, mut last: usize) -> usize {
        let mut at = last + 1;
        while at < self.items.len() {
            let kind = self.kind(at);
            match kind {
                _ if self.is_opposite(at) => last = at,
                Kind::Digits { .. } if self.enumerates(at) => break,
                Kind::Space | Kind::Digits { .. } | Kind::Number(_) | Kind::Isolate(_, None) => {}
                Kind::Sign(c) if !self.parts(at, c) => {}
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
            // It is isolated already.
            Kind::Isolate(direction, _) if first == last => self.inner(first, direction),
            Kind::Address { .. } | Kind::Hashtag(_) if first == last => self.leaf(first),
            _ => self.push(first, last, self.base.opposite(), false),
        }
        self.done = last + 1;
        last + 1
    }

    /// An address or hashtag; the parts of an address keep their order (UAX #9, HL4).
    fn leaf(&mut self, at: usize) {
        let item = self.items[at];
        let direction = if let Kind::Hashtag(direction) = item.kind { direction } else { Direction::Ltr };
        self.add(item.start, item.end, direction, false);
        if let Kind::Address { mixed: true } = item.kind {
            let mut at = 0;
            while let Some(part) = segment(self.word(&item), at) {
                at = part.end;
                self.add(item.start + part.start, item.start + part.end, Direction::Rtl, false);
            }
        }
    }

    /// Looks into what is isolated already (INLINE, nested phrases).
    fn inner(&mut self, at: usize, direction: Direction) {
        let Range { start, end } = isolated(&self.text[..self.items[at].end], self.items[at].start);
        collect(&self.text[start..end], self.offset + start, direction, self.depth + 1, self.runs);
    }

    fn push(&mut self, first: usize, last: usize, direction: Direction, unbroken: bool) {
        // A number in brackets was pushed before its unit was seen.
        let (start, end) = (self.items[first].start, self.items[last].end);
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
