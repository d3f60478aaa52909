//! The edges of an expression in a right-to-left block: what the algorithm shows in one piece with it, and what is glued to it.

use super::run_finder::RunFinder;
use super::token::Kind;
use crate::text::Direction;

impl RunFinder<'_> {
    /// The first and the last token of the expression whose tokens from `first` to `last` are known.
    pub fn extended(&self, mut first: usize, mut last: usize) -> (usize, usize) {
        last = self.grown(first, last);
        first = self.shown_before(first);
        while let Some(before) = self.opener(first, last) {
            first = before;
            last = self.grown(first, last);
        }
        if first > self.done {
            match self.kind(first - 1) {
                // The currency of an amount (CLDR, currency patterns).
                Kind::Sign('$' | '€' | '£' | '¥' | '₪') if self.part(first, first).starts_with(|c: char| c.is_ascii_digit()) => {
                    first -= 1
                }
                Kind::Sign('<') => {
                    if let Some(end) = self.tag_end(last) {
                        first -= 1;
                        last = self.grown(first, end);
                    }
                }
                _ => {}
            }
        }
        (first, self.ended(first, last))
    }

    /// The last token of the expression from `first` on, whose tokens up to `last` are known.
    pub fn grown(&self, first: usize, mut last: usize) -> usize {
        while let Some(more) = self.shown_after(last).or_else(|| self.glued(first, last)) {
            last = more;
        }
        last
    }

    /// The last token of what the algorithm shows in one piece with the end of `last`.
    fn shown_after(&self, last: usize) -> Option<usize> {
        let end = self.tokens[last].end;
        let run = self.shown.get(self.shown.partition_point(|run| run.end <= end)).filter(|run| run.start < end)?;
        let (mut found, mut at) = (last, last + 1);
        while self.tokens.get(at).is_some_and(|token| token.start < run.end) && !self.parts(at) {
            // What is in brackets is not cut.
            if let Kind::Pair(mate) = self.kind(at)
                && self.is_bracket(at)
                && self.tokens[mate].end <= run.end
            {
                at = at.max(mate);
            }
            if self.kind(at) != Kind::Space {
                found = at;
            }
            at += 1;
        }
        (found > last).then_some(found)
    }

    /// The first token of what the algorithm shows in one piece with the start of `first`.
    fn shown_before(&self, mut first: usize) -> usize {
        let from = self.shown_from(first);
        let mut at = first;
        while at > self.done && self.tokens[at - 1].end > from && !self.parts(at - 1) {
            at -= 1;
            if self.kind(at) != Kind::Space {
                first = at;
            }
        }
        first
    }

    /// Whether a token parts what the algorithm shows in one piece: a comma of the block's own language, what is isolated as a
    /// whole, the end of a quotation before a number that belongs to the next word.
    pub fn parts(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Sign('،' | '؛') | Kind::Address { mixed: true } | Kind::Hashtag(_) | Kind::Word(Direction::Rtl) => true,
            Kind::Pair(mate) => mate < at && !self.is_bracket(at) && self.shown_from(at) > self.tokens[mate].start && self.counts_next(at),
            Kind::Sign('\'') => self.text[..self.shown_from(at)].ends_with('\'') && self.counts_next(at),
            _ => false,
        }
    }

    /// The start of what the algorithm shows in one piece with a token.
    fn shown_from(&self, at: usize) -> usize {
        let start = self.tokens[at].start;
        self.shown.get(self.shown.partition_point(|run| run.end <= start)).map_or(start, |run| run.start.min(start))
    }

    /// Whether a number follows a token, and a right-to-left word follows that: `"Dune" 5 مرات`.
    fn counts_next(&self, at: usize) -> bool {
        let number = at + 2 + usize::from(self.kind(at + 1) == Kind::Sign(','));
        self.kind(number - 1) == Kind::Space
            && self.is_number(number)
            && self
                .operand(number)
                .is_some_and(|last| self.kind(last + 1) == Kind::Space && self.kind(last + 2) == Kind::Word(Direction::Rtl))
    }

    /// The last token of what is glued to `last`: empty brackets, what closes a bracket or quotation mark of the expression, the sign
    /// after a version.
    fn glued(&self, first: usize, last: usize) -> Option<usize> {
        let next = last + 1;
        match self.kind(next) {
            Kind::Pair(mate) if mate >= first && mate < next => Some(next),
            Kind::Pair(mate) if mate > next => {
                let empty = (next + 1..mate).all(|at| matches!(self.kind(at), Kind::Sign(_) | Kind::Space | Kind::Pair(_)));
                (empty && self.is_bracket(next)).then_some(mate)
            }
            Kind::Sign('>') => (self.count(first, last, '<') > self.count(first, last, '>')).then_some(next),
            Kind::Sign('\'') => self.has_open_quote(first, last).then_some(next),
            Kind::Sign('+') => matches!(self.kind(last), Kind::Digits { .. }).then_some(next),
            _ => None,
        }
    }

    /// The bracket or quotation mark before `first` that is closed in the expression.
    fn opener(&self, first: usize, last: usize) -> Option<usize> {
        let before = first.checked_sub(1).filter(|before| *before >= self.done)?;
        let is_open = match self.kind(before) {
            Kind::Pair(mate) => (first..=last).contains(&mate),
            Kind::Sign('\'') => self.has_open_quote(first, last),
            _ => false,
        };
        is_open.then_some(before)
    }

    /// Whether the expression has one single quotation mark without its counterpart.
    fn has_open_quote(&self, first: usize, last: usize) -> bool {
        self.count(first, last, '\'') % 2 == 1
    }

    fn count(&self, first: usize, last: usize, sign: char) -> usize {
        let mut count = 0;
        for c in self.part(first, last).chars() {
            count += usize::from(c == sign);
        }
        count
    }

    /// The `>` of a tag whose name ends at `last`: `<hr/>`.
    fn tag_end(&self, last: usize) -> Option<usize> {
        let is_glued = |at: &usize| matches!(self.kind(*at), Kind::Sign('/' | '>' | '\'') | Kind::Pair(_));
        (last + 1..last + 4).take_while(is_glued).find(|at| self.kind(*at) == Kind::Sign('>'))
    }

    /// Extends an expression that is all of a quotation or of what is in brackets by the signs that end it: `(Apple Inc.)`; else by
    /// the sign of a name: `Yahoo!` (INLINE, tight wrapping).
    fn ended(&self, first: usize, last: usize) -> usize {
        let Some(before) = first.checked_sub(1) else { return self.named(last) };
        match self.kind(before) {
            Kind::Pair(mate)
                if mate > last
                    && (last + 1..mate).all(|at| matches!(self.kind(at), Kind::Sign('.' | ',' | '!' | '?' | '…' | ';' | ':'))) =>
            {
                mate - 1
            }
            _ => self.named(last),
        }
    }

    fn named(&self, last: usize) -> usize {
        let goes_on = self.kind(last + 1) == Kind::Sign('!') && self.kind(last + 2) == Kind::Space && last + 3 < self.tokens.len();
        if goes_on && matches!(self.kind(last), Kind::Word(_)) { last + 1 } else { last }
    }
}
