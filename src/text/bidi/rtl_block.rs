//! Right-to-left blocks: finds the expressions in Latin letters, digits and signs that the bidi algorithm would take apart.
//!
//! What it shows in one piece, `shown`, is never cut, but at a comma of the block's own language, and is isolated only if it
//! needs more than the algorithm gives: signs that are glued to it, or a number beside it that is part of the same expression.

use super::chars::has;
use super::class::is_alphanumeric;
use super::run_finder::RunFinder;
use super::token::Kind;
use super::uax9::shown_ltr;
use crate::text::Direction;

impl RunFinder<'_> {
    /// Finds the expressions of a right-to-left block.
    pub fn find_expressions(&mut self) {
        shown_ltr(self.text, self.tokens, &mut self.runs.items, &mut self.shown);
        let mut at = 0;
        while at < self.tokens.len() {
            at = match self.tokens[at].kind {
                // Most tokens.
                Kind::Word(Direction::Rtl) | Kind::Space => at + 1,
                Kind::Address { mixed: true } | Kind::Hashtag(_) => {
                    self.leaf(at);
                    at + 1
                }
                Kind::Isolate(direction, strong) if strong != Some(Direction::Ltr) => {
                    self.inner(at, direction);
                    at + 1
                }
                // Most digits.
                Kind::Digits { .. } if self.is_alone(at) => at + 1,
                Kind::Digits { .. } | Kind::Number { .. } => self.number(at),
                Kind::Pair(mate) if mate > at => self.quotation(at, mate).unwrap_or_else(|| self.number(at)),
                Kind::Sign(_) if self.has_lost_context(at) => self.expression(at, at),
                Kind::Sign('،' | '؛') if self.is_one_piece(self.tokens[at].start) => self.rest(at + 1),
                Kind::Sign(_) | Kind::Pair(_) => at + 1,
                _ if self.is_opposite(at) => self.expression(at, at),
                _ => at + 1,
            };
        }
    }

    /// Whether nothing but a right-to-left word or a comma of the block's own language follows digits, so that no expression begins with
    /// them.
    fn is_alone(&self, at: usize) -> bool {
        let is_plain = |at: usize| self.tokens.get(at).is_some_and(|token| token.plain);
        is_plain(at)
            && match self.kind(at + 1) {
                Kind::Space => self.kind(at + 2) == Kind::Word(Direction::Rtl) && is_plain(at + 1) && is_plain(at + 2),
                Kind::Sign('،' | '؛') => true,
                _ => false,
            }
    }

    /// Isolates what a comma parts from the text before it, which the algorithm shows in one piece with it.
    fn rest(&mut self, at: usize) -> usize {
        let at = if self.kind(at) == Kind::Space { at + 1 } else { at };
        let Some(token) = self.tokens.get(at).filter(|token| self.is_one_piece(token.start) && !self.parts(at)) else { return at };
        let last = self.grown(at, at);
        if self.is_digits(at, last) || !has(&self.text[token.start..self.tokens[last].end], &is_alphanumeric) {
            at
        } else {
            self.expression(at, last)
        }
    }

    /// Whether these tokens are nothing but digits, which have only one order.
    pub fn is_digits(&self, first: usize, last: usize) -> bool {
        !has(self.part(first, last), &|c| !c.is_ascii_digit())
    }

    /// Isolates the expression whose tokens from `first` to `last` are known, if that is needed; returns the token after it.
    pub fn expression(&mut self, first: usize, last: usize) -> usize {
        let (first, last) = self.extended(first, last);
        self.isolate(first, last);
        self.done = last + 1;
        last + 1
    }

    /// Isolates the tokens from `first` to `last`, unless the algorithm shows them as they are.
    pub fn isolate(&mut self, first: usize, last: usize) {
        if let Kind::Isolate(direction, _) = self.kind(first)
            && first == last
        {
            // It is already isolated.
            self.inner(first, direction);
            self.pushed = last + 1;
            return;
        }
        let (start, end) = (self.tokens[first].start, self.tokens[last].end);
        let is_shown = self.shown.binary_search_by_key(&start, |run| run.start).is_ok_and(|at| self.shown[at].end == end);
        let is_number = first == last && self.kind(first) == Kind::Number { unbroken: true };
        // The algorithm takes an isolate for a neutral, and breaks a telephone number.
        let is_broken = (first..=last).any(|at| match self.kind(at) {
            Kind::Isolate(..) => true,
            Kind::Number { unbroken } => unbroken && self.part(at, at).starts_with('+'),
            _ => false,
        });
        // Digits that belong to a right-to-left word cannot be isolated with what they are shown with.
        if (!is_shown || is_number || is_broken || self.has_lost_context(first)) && !self.ends_in_word(end) {
            self.push(first, last, is_number);
            self.pushed = last + 1;
        }
    }

    /// Whether the algorithm shows a number, with the sign before it, from the left only because of the letters before it (W7), which
    /// are isolated now.
    pub fn has_lost_context(&self, at: usize) -> bool {
        let start = self.tokens[at].start;
        let is_shown = || self.shown.binary_search_by_key(&start, |run| run.start).is_ok();
        let is_neutral = |at: usize| matches!(self.kind(at), Kind::Space | Kind::Sign(_) | Kind::Pair(_));
        self.pushed > 0 && !self.is_opposite(at) && is_shown() && (self.pushed..at).rev().all(is_neutral)
    }

    /// Whether the algorithm shows what is before and after an offset in one piece.
    pub fn is_one_piece(&self, at: usize) -> bool {
        self.shown.get(self.shown.partition_point(|run| run.end <= at)).is_some_and(|run| run.start < at)
    }

    /// Whether what the algorithm shows in one piece with the text before and after an offset ends in a right-to-left word, as the
    /// digits of `5ب` do.
    fn ends_in_word(&self, at: usize) -> bool {
        let Some(run) = self.shown.get(self.shown.partition_point(|run| run.end <= at)).filter(|run| run.start < at) else { return false };
        let last = self.tokens.partition_point(|token| token.start < run.end);
        self.kind(last - 1) == Kind::Word(Direction::Rtl)
    }
}
