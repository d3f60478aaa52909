//! Expressions that begin with a number, in right-to-left blocks: amounts, sums, sizes, coordinates.

use super::chars::{among, char_at, divide, first, from, has, listed};
use super::pairs::bracket;
use super::run_finder::RunFinder;
use super::token::Kind;
use crate::text::Direction;
use crate::text::letters::is_capital;

/// Signs between the parts of a sum.
fn is_operator(c: char) -> bool {
    is_of_sum(c) || matches!(c, '·' | '-' | '−' | '–' | '/' | ':')
}

/// Those that make it one: the others are also those of ranges, scores and dates.
fn is_of_sum(c: char) -> bool {
    matches!(c, '=' | '+' | '×' | '÷' | '*' | '<' | '>' | '≤' | '≥' | '≈' | '^' | '±')
}

/// The beginnings of words for degrees and points.
const DEGREES: &str = "درج نقط מעל נקוד ڈگری";

impl RunFinder<'_> {
    /// Isolates the expression that begins with the number or bracket at `at`, if that is needed; returns the token to continue at.
    pub fn number(&mut self, at: usize) -> usize {
        let is_number = self.is_number(at);
        let grown = if is_number { self.grown(at, at) } else { at };
        let is_parted = || self.has_lost_context(at) || self.is_one_piece(self.tokens[grown].end);
        if is_number && ((at..=grown).any(|at| self.is_opposite(at)) || !self.is_digits(at, grown) && is_parted()) {
            return self.expression(at, grown);
        }
        if let Some((last, is_whole)) = self.sum(at) {
            return if is_whole { self.figures(at, last) } else { self.expression(at, last) };
        }
        if let Some(last) = self.place(at) {
            return self.figures(at, last);
        }
        if matches!(self.kind(at), Kind::Number { .. }) && !self.is_designation(at) {
            return self.figures(at, at);
        }
        at + 1
    }

    /// Isolates an expression without letters, if that is needed.
    fn figures(&mut self, at: usize, last: usize) -> usize {
        self.isolate(at, last);
        self.done = last + 1;
        last + 1
    }

    /// The last token of the sum or amount that begins at `at`, and whether it has no letters.
    fn sum(&mut self, at: usize) -> Option<(usize, bool)> {
        if at < self.tried {
            return None;
        }
        let mut last = self.operand(at)?;
        while let Some((sign, next)) = self.operator(last) {
            match self.operand(next) {
                Some(end) => last = end,
                None if self.is_opposite(next) => {
                    let end = self.grown(at, next);
                    let is_sum = self.part(at, end).contains('=') || sign != '-' && is_of_sum(sign);
                    return is_sum.then_some((end, false));
                }
                None if sign == '=' && self.kind(next) == Kind::Sign('?') => last = next,
                None => break,
            }
        }
        self.tried = last + 1;
        match self.unit(last) {
            Some(unit) => Some((unit, false)),
            None => (last > at && self.is_one(at, last)).then_some((last, true)),
        }
    }

    pub fn is_number(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Digits { .. } | Kind::Number { .. })
    }

    /// The last token of a number, or of a sum in brackets.
    pub fn operand(&self, at: usize) -> Option<usize> {
        match self.kind(at) {
            Kind::Pair(mate) if mate > at && self.is_bracket(at) && self.between(at, mate) == (0, 0, 0) => {
                (at..mate).any(|at| self.is_number(at)).then_some(mate)
            }
            _ if self.is_number(at) => {
                // Signs that belong to the number before them.
                let is_marked = matches!(self.kind(at + 1), Kind::Sign('°' | '%' | '′' | '″' | '!'));
                Some(if is_marked { at + 1 } else { at })
            }
            _ => None,
        }
    }

    /// The sign of a sum after `last`, and the token after it.
    fn operator(&self, last: usize) -> Option<(char, usize)> {
        let mut at = last + 1;
        let space = |at: usize| usize::from(self.kind(at) == Kind::Space);
        at += space(at);
        let Kind::Sign(sign) = self.kind(at) else { return None };
        let doubled = matches!(self.kind(at + 1), Kind::Sign('='));
        at += 1 + usize::from(doubled);
        is_operator(sign).then_some((sign, at + space(at)))
    }

    /// Whether a sum is one expression in the language of the text: with a power in all of them.
    fn is_one(&mut self, at: usize, last: usize) -> bool {
        let text = self.part(at, last);
        let power = has(text, &|c| matches!(c, '⁻' | '^')) || has(text, &|c| c == '×') && has(text, &is_raised);
        power || has(text, &is_of_sum) && self.sums_run_ltr()
    }

    /// The unit after a number: `50 MP`, `24.7° N`, `$2.4 billion`. A unit is in small letters, or short; a name begins with a capital.
    fn unit(&self, last: usize) -> Option<usize> {
        let unit = last + 2;
        if self.kind(last + 1) != Kind::Space || self.kind(unit) != Kind::Word(Direction::Ltr) {
            return None;
        }
        let word = self.part(unit, unit);
        let (mut letters, mut capitals) = (0, 0);
        for c in word.chars() {
            letters += 1;
            capitals += usize::from(is_capital(c));
        }
        let is_unit = match first(word) {
            Some(c) if !is_capital(c) => true,
            // `GMT`, `EUR`, `BCE`.
            Some(_) if capitals == letters => letters < 4 || letters < 6 && self.part(last, last).contains(':'),
            // `Hz`, `Mbps`, `MB/s`, `GWh`.
            _ => {
                letters < 3
                    || capitals > 1 && letters < 6
                    || word.contains('/')
                    || !has(from(word, 1), &|c| among(c, "aeiouy")) && letters < 6
            }
        };
        is_unit.then_some(unit)
    }

    /// The last token of an interval, `[2, 5]`, or of coordinates, `32.79, 34.99`, in languages that write them from the left.
    fn place(&mut self, at: usize) -> Option<usize> {
        let last = match self.kind(at) {
            Kind::Pair(mate) => {
                let [.., last] = self.two(at + 1)?;
                (self.part(at, at) == "[" && last + 1 == mate).then_some(mate)?
            }
            _ => {
                let [end, second, last] = self.two(at)?;
                let is_list = self.kind(last + 1) == Kind::Sign(',') || at > 1 && self.kind(at - 2) == Kind::Sign(',');
                (!is_list && has_decimals(self.part(at, end)) && has_decimals(self.part(second, last))).then_some(last)?
            }
        };
        self.sums_run_ltr().then_some(last)
    }

    /// Two numbers with a comma between them: the last token of the first, the first and the last of the second.
    fn two(&self, at: usize) -> Option<[usize; 3]> {
        let end = self.operand(at)?;
        let second = if self.kind(end + 2) == Kind::Space { end + 3 } else { end + 2 };
        if !matches!(self.kind(end + 1), Kind::Sign(',' | ';')) {
            return None;
        }
        Some([end, second, self.operand(second)?])
    }

    /// Whether the language of the text writes sums from the left to the right: all but Arabic do. Without a language, the letters
    /// and digits of the text tell.
    fn sums_run_ltr(&mut self) -> bool {
        let own = |c| matches!(c, '\u{590}'..='\u{5ff}' | '\u{671}'..='\u{6d3}' | '۰'..='۹');
        let of_text = || if has(self.text, &own) { Direction::Ltr } else { Direction::Rtl };
        *self.sums.get_or_insert_with(of_text) == Direction::Ltr
    }

    /// Whether a number with a hyphen before it stands after a name: `كوفيد -19`. A temperature has a unit or one digit.
    fn is_designation(&self, at: usize) -> bool {
        let number = self.part(at, at);
        let after_word = at > 1 && self.kind(at - 1) == Kind::Space && self.kind(at - 2) == Kind::Word(Direction::Rtl);
        let whole = number.starts_with('-') && number.len() > 2 && !has(from(number, 1), &|c| !c.is_ascii_digit());
        let unit = self.kind(at + 1) == Kind::Space && listed(DEGREES, self.part(at + 2, at + 2), false);
        after_word && whole && !unit
    }

    /// Whether a token is a bracket, not a quotation mark.
    pub fn is_bracket(&self, at: usize) -> bool {
        char_at(self.text, self.tokens[at].start).and_then(bracket).is_some()
    }
}

/// Whether a number has two or more decimals.
fn has_decimals(number: &str) -> bool {
    divide(number, ".").1.is_some_and(|decimals| decimals.len() > 1)
}

fn is_raised(c: char) -> bool {
    matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹')
}
