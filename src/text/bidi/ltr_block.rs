//! Left-to-right blocks: finds where a sequence of right-to-left words begins and ends.

use super::class::Class;
use super::run_finder::RunFinder;
use super::token::Kind;
use crate::text::Direction;

impl RunFinder<'_> {
    /// Finds the right-to-left sequences of a left-to-right block. No word of the block's own is inside them, but in a
    /// quotation.
    pub fn find_rtl_runs(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = match self.tokens[at].kind {
                // Most tokens.
                Kind::Word(Direction::Ltr) | Kind::Space => at + 1,
                _ => self.step(at),
            };
        }
    }

    /// Processes the token at an index; returns the index to continue at.
    fn step(&mut self, at: usize) -> usize {
        match self.kind(at) {
            _ if self.is_opposite(at) => return self.sequence(at, at),
            Kind::Pair(mate) if mate > at => return self.pair(at, mate),
            Kind::Address { mixed: true } | Kind::Hashtag(_) => self.leaf(at),
            Kind::Number { unbroken: true } if self.part(at, at).starts_with('+') => self.push(at, at, true),
            Kind::Isolate(direction, _) => self.inner(at, direction),
            // Without adjacent letters WebKit does not reverse it, unlike the other engines (measured).
            Kind::Digits { native: true } if self.part(at, at).contains('-') => self.push(at, at, false),
            _ => {}
        }
        at + 1
    }

    /// Finds the longest sequence from `first`, whose tokens up to `last` are known to belong to it (INLINE, tight
    /// wrapping).
    fn sequence(&mut self, mut first: usize, mut last: usize) -> usize {
        let mut at = last + 1;
        while at < self.tokens.len() {
            match self.kind(at) {
                _ if self.is_opposite(at) => last = at,
                Kind::Digits { .. } if self.enumerates(at) => break,
                Kind::Space | Kind::Digits { .. } | Kind::Number { .. } | Kind::Isolate(_, None) => {}
                Kind::Sign(c) if !self.separates(at, c) => {}
                Kind::Pair(mate) if mate > at => match self.between(at, mate) {
                    (0, 0, _) => at = mate,
                    (0, ..) => {
                        last = mate;
                        at = mate;
                    }
                    _ => break,
                },
                _ => break,
            }
            at += 1;
        }
        last = self.after(last);
        // The number of a date or an amount (CLDR, unit patterns).
        if first >= self.done + 2 && (self.kind(first - 1), self.kind(first - 2)) == (Kind::Space, Kind::Digits { native: true }) {
            first -= 2;
        }
        match self.kind(first) {
            // It is already isolated.
            Kind::Isolate(direction, _) if first == last => self.inner(first, direction),
            Kind::Hashtag(_) if first == last => self.leaf(first),
            _ => self.push(first, last, false),
        }
        self.done = last + 1;
        last + 1
    }

    /// Whether a sign ends the sequence, because it separates the items of a list (INLINE, spillover).
    fn separates(&self, at: usize, c: char) -> bool {
        matches!(c, '|' | '•' | '·' | ',' | ';') && self.kind(at + 1) == Kind::Space
    }

    /// Whether digits number an item of a list: `1. أحمد 2. بدر` (our rule).
    fn enumerates(&self, at: usize) -> bool {
        let short = self.tokens[at].end - self.tokens[at].start < 3;
        short && matches!(self.kind(at + 1), Kind::Sign('.' | ')')) && self.kind(at + 2) == Kind::Space
    }

    /// Extends a sequence at its end by what belongs to its last token: `؟`, digits of its script (INLINE, tight wrapping). A
    /// comma there may be the sentence's own.
    fn after(&self, mut last: usize) -> usize {
        loop {
            last += match (self.kind(last + 1), self.kind(last + 2)) {
                (Kind::Sign(c), _) if c != '،' && Class::of(c) == Class::RtlPunctuation => 1,
                (Kind::Space, Kind::Digits { native: true }) => 2,
                _ => return last,
            };
        }
    }

    /// Handles a bracket or quotation mark that opens (UAX #9, N0: the content of a pair determines its direction).
    fn pair(&mut self, at: usize, mate: usize) -> usize {
        match self.between(at, mate) {
            (_, 0, _) => at + 1,
            (0, ..) => {
                let goes_on = self.kind(mate + 1) == Kind::Space && mate + 2 < self.tokens.len() && self.is_opposite(mate + 2);
                if goes_on { self.sequence(at, mate) } else { self.content(at, mate) }
            }
            _ => self.quotation(at, mate).unwrap_or(at + 1),
        }
    }
}
