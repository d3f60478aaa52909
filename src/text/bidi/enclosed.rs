//! Runs inside brackets and quotation marks.

use super::class::Class;
use super::run_finder::RunFinder;
use super::token::Kind;
use crate::text::Direction;

impl RunFinder<'_> {
    /// Handles a bracket or quotation mark that opens (UAX #9, N0: the content of a pair determines its direction).
    pub fn pair(&mut self, at: usize, mate: usize) -> usize {
        let (own, opposite, signs) = self.between(at, mate);
        if opposite == 0 || signs > 0 && own == 0 {
            return at + 1;
        }
        if own == 0 {
            let goes_on = self.kind(mate + 1) == Kind::Space && mate + 2 < self.tokens.len() && self.is_opposite(mate + 2);
            return if goes_on { self.span(at, mate) } else { self.content(at, mate) };
        }
        let is_word = |at: &usize| matches!(self.kind(*at), Kind::Word(_));
        let first = (at..mate).find(is_word).is_some_and(|at| self.is_opposite(at));
        let stops = matches!(self.kind(mate - 1), Kind::Sign(c) if Class::of(c) == Class::RtlPunctuation && self.base == Direction::Ltr);
        let last = stops || (at..mate).rev().find(is_word).is_some_and(|at| self.is_opposite(at));
        if first && last && opposite > own { self.content(at, mate) } else { at + 1 }
    }

    /// Isolates the content of a pair.
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

    /// The number of words in the block's direction, of words in the other one, and of right-to-left punctuation marks
    /// between two tokens.
    pub fn between(&self, from: usize, to: usize) -> (u32, u32, u32) {
        let (first, last) = (&self.tokens[from], &self.tokens[to]);
        let count = |direction: Direction| last.words[direction as usize] - first.words[direction as usize];
        let signs = if self.base == Direction::Rtl { last.rtl_signs - first.rtl_signs } else { 0 };
        (count(self.base), count(self.base.opposite()), signs)
    }
}
