//! Finds the runs of a block: what `ltr_block` and `rtl_block` have in common.

use super::address::segment;
use super::chars::has;
use super::class::{Class, is_alphanumeric};
use super::run::Run;
use super::scan::stand_alone;
use super::token::{Kind, Token};
use super::tokenizer::tokens;
use super::uax9::Items;
use crate::text::Direction;
use crate::text::controls::isolate_content;
use crate::text::prescan::prescan;
use std::mem::take;
use std::ops::Range;

/// The maximum nesting depth of runs; deeper ones are left to the bidi algorithm.
const DEPTH: usize = 8;

/// The runs of a block's text, in the order of their starts, outer runs before inner ones. `sums` is the direction in which
/// the text's language writes sums; if it is unknown, the letters tell.
///
/// Its controls must be balanced. An isolate (LRI, RLI … PDI) counts as a word of its direction; callers represent links as
/// isolates, and code and images as U+FFFC.
#[inline(never)]
pub fn runs(text: &str, base: Direction, sums: Option<Direction>) -> Vec<Run> {
    let mut runs = Runs::default();
    runs.find(text, base, sums);
    runs.found
}

/// The runs that are found, and the memory that finding them takes, kept for the next block.
#[derive(Default)]
pub struct Runs {
    pub found: Vec<Run>,
    tokens: Vec<Token>,
    pub items: Items,
    shown: Vec<Range<usize>>,
}

impl Runs {
    /// Finds the runs of another block, like [`runs`].
    pub fn find(&mut self, text: &str, base: Direction, sums: Option<Direction>) {
        self.found.clear();
        collect(text, 0, base, sums, 0, self);
    }
}

/// Adds the runs of the part of a text that begins at `offset`, inside `depth` other runs.
pub fn collect(text: &str, offset: usize, base: Direction, sums: Option<Direction>, depth: usize, runs: &mut Runs) {
    if depth < DEPTH && may_have_runs(text, base) {
        find(text, offset, base, sums, depth, runs);
    }
}

/// Whether a block may have runs. Most have none, and a look at the bytes tells.
pub fn may_have_runs(text: &str, base: Direction) -> bool {
    match base {
        Direction::Ltr => prescan(text, base.flags_against()) != 0,
        Direction::Rtl => !stand_alone(text),
    }
}

/// Like [`collect`], without the look at the bytes.
pub fn find(text: &str, offset: usize, base: Direction, sums: Option<Direction>, depth: usize, runs: &mut Runs) {
    let tokens = tokens(text, base, take(&mut runs.tokens));
    let shown = take(&mut runs.shown);
    let mut finder = RunFinder { text, offset, base, sums, depth, tokens: &tokens, shown, done: 0, pushed: 0, tried: 0, runs };
    match base {
        Direction::Ltr => finder.find_rtl_runs(),
        Direction::Rtl => finder.find_expressions(),
    }
    finder.runs.shown = finder.shown;
    runs.tokens = tokens;
}

/// Finds the runs of a block.
pub struct RunFinder<'a> {
    pub text: &'a str,
    /// The offset of `text` in the whole text.
    offset: usize,
    pub base: Direction,
    pub sums: Option<Direction>,
    depth: usize,
    pub tokens: &'a [Token],
    /// What the bidi algorithm shows from the left to the right in a right-to-left block.
    pub shown: Vec<Range<usize>>,
    /// No run may begin before this token.
    pub done: usize,
    /// The token after the last expression that was isolated.
    pub pushed: usize,
    /// No sum begins before this token.
    pub tried: usize,
    pub runs: &'a mut Runs,
}

impl RunFinder<'_> {
    /// The kind of the token at an index; past the end, the end of a line.
    #[inline(never)]
    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Break, |token| token.kind)
    }

    /// The text of the tokens from `first` to `last`.
    #[inline(never)]
    pub fn part(&self, first: usize, last: usize) -> &str {
        let end = self.tokens.get(last).map_or(0, |token| token.end);
        self.tokens.get(first).and_then(|token| self.text.get(token.start..end)).unwrap_or_default()
    }

    /// An address or hashtag; the parts of an address keep their order (UAX #9, HL4).
    pub fn leaf(&mut self, at: usize) {
        let token = self.tokens[at];
        let direction = if let Kind::Hashtag(direction) = token.kind { direction } else { Direction::Ltr };
        self.add(token.start, token.end, direction, false);
        if let Kind::Address { mixed: true } = token.kind {
            let mut from = 0;
            while let Some(part) = segment(self.part(at, at), from) {
                from = part.end;
                self.add(token.start + part.start, token.start + part.end, Direction::Rtl, false);
            }
        }
    }

    /// Finds the runs inside an isolate (INLINE, nested phrases).
    pub fn inner(&mut self, at: usize, direction: Direction) {
        let Range { start, end } = isolate_content(&self.text[..self.tokens[at].end], self.tokens[at].start);
        self.collect(start, end, direction);
    }

    /// Adds a run from `first` to `last`, and those inside it.
    pub fn push(&mut self, first: usize, last: usize, unbroken: bool) {
        let (start, end) = (self.tokens[first].start, self.tokens[last].end);
        let direction = if unbroken { Direction::Ltr } else { self.base.opposite() };
        self.add(start, end, direction, unbroken);
        if !unbroken {
            self.collect(start, end, direction);
        }
    }

    fn collect(&mut self, start: usize, end: usize, direction: Direction) {
        collect(&self.text[start..end], self.offset + start, direction, self.sums, self.depth + 1, self.runs);
    }

    fn add(&mut self, start: usize, end: usize, direction: Direction, unbroken: bool) {
        self.runs.found.push(Run { range: self.offset + start..self.offset + end, direction, unbroken });
    }

    /// Whether a token runs against the block (INLINE, opposite-direction phrases).
    pub fn is_opposite(&self, at: usize) -> bool {
        match self.kind(at) {
            // A directional mark alone does not count.
            Kind::Word(direction) if direction != self.base => self.tokens[at].plain || has(self.part(at, at), &is_alphanumeric),
            Kind::Isolate(_, Some(direction)) | Kind::Hashtag(direction) => direction != self.base,
            Kind::Address { .. } => self.base == Direction::Rtl,
            _ => false,
        }
    }

    /// Isolates the content of a quotation whose words mostly run against the block, with the first and the last of them, although
    /// others are the block's own (INLINE, nested phrases; the share is a decision). Returns the token after it.
    pub fn quotation(&mut self, at: usize, mate: usize) -> Option<usize> {
        let (own, opposite, _) = self.between(at, mate);
        if own == 0 || opposite <= own || self.is_bracket(at) {
            return None;
        }
        let is_word = |at: &usize| matches!(self.kind(*at), Kind::Word(_));
        // `؟`
        let ends_rtl = matches!(self.kind(mate - 1), Kind::Sign(c) if Class::of(c) == Class::RtlPunctuation) && self.base == Direction::Ltr;
        if !(at..mate).find(is_word).is_some_and(|at| self.is_opposite(at))
            || !ends_rtl && !(at..mate).rev().find(is_word).is_some_and(|at| self.is_opposite(at))
        {
            return None;
        }
        Some(self.content(at, mate))
    }

    /// Isolates the content of a pair; returns the token after it.
    pub fn content(&mut self, at: usize, mate: usize) -> usize {
        let space = |at: &usize| self.kind(*at) == Kind::Space;
        let (mut first, mut last) = (at + 1, mate - 1);
        while first < last && space(&first) {
            first += 1;
        }
        while first < last && space(&last) {
            last -= 1;
        }
        self.push(first, last, false);
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
