//! Splits a text into tokens.

use super::address::{address, is_mixed, path};
use super::chars::{among, char_at, from, has, last, run, until};
use super::class::{Class, class_at, class_before, is_letter};
use super::number::number;
use super::pairs::{Pairs, Place, is_paired};
use super::scan::plain;
use super::token::{Kind, Token};
use crate::text::controls::{LRI, PDI, RLI, is_directional_mark, isolate_content};
use crate::text::{Direction, first_strong};
use std::ops::Range;

/// Splits a text into tokens, from start to end.
pub struct Tokenizer<'a> {
    pub text: &'a str,
    pub base: Direction,
    tokens: Vec<Token>,
    pairs: Pairs,
    /// No path begins before this offset.
    plain: usize,
}

impl<'a> Tokenizer<'a> {
    fn new(text: &'a str, base: Direction, mut tokens: Vec<Token>) -> Tokenizer<'a> {
        tokens.clear();
        tokens.reserve(text.len() / 4);
        Tokenizer { text, base, tokens, pairs: Pairs::default(), plain: 0 }
    }

    /// The token at an offset, and where it ends.
    fn next(&mut self, at: usize) -> (Kind, usize) {
        let Some(c) = char_at(self.text, at) else { return (Kind::Space, self.text.len()) };
        let after = at + c.len_utf8();
        let class = Class::of(c);
        match class {
            Class::Space => {
                return (Kind::Space, at + run(from(self.text, at), &|c| Class::of(c) == Class::Space));
            }
            Class::Break => {
                self.pairs.clear();
                return (Kind::Break, after);
            }
            Class::Opener => return self.isolate(at, c),
            Class::Mark | Class::Closer | Class::RtlPunctuation => return (Kind::Sign(c), after),
            _ => {}
        }
        if let Some(found) = self.structured(at, c) {
            return found;
        }
        match class {
            // A directional mark before a number or an address is not part of it.
            Class::Letter(direction) if is_directional_mark(c) && self.starts_structured(after) => (Kind::Word(direction), after),
            Class::Letter(direction) => self.word(at, after, direction),
            Class::Digit { native } => self.digits(at, native),
            _ => self.sign(at, c),
        }
    }

    /// The class of the character before an offset, or `None` if that is a space or a directional mark.
    pub fn before(&self, at: usize) -> Option<Class> {
        let class = class_before(self.text, at)?;
        let apart = match class {
            Class::Letter(_) => last(until(self.text, at)).is_some_and(is_directional_mark),
            class => matches!(class, Class::Space | Class::Break),
        };
        (!apart).then_some(class)
    }

    fn starts_structured(&mut self, at: usize) -> bool {
        char_at(self.text, at).is_some_and(|c| self.structured(at, c).is_some())
    }

    /// URLs, paths, hashtags and numbers.
    fn structured(&mut self, at: usize, c: char) -> Option<(Kind, usize)> {
        if !matches!(c, '#'..='~' | '۰'..='۹' | '−' | '±') {
            return None;
        }
        let rest = from(self.text, at);
        let before = self.before(at);
        let glued = matches!(before, Some(Class::Letter(Direction::Ltr) | Class::Digit { .. } | Class::Mark));
        match c {
            'a'..='z' | 'A'..='Z' | '/' | '~' | '.' if !glued => {
                if let Some(length) = address(rest) {
                    return Some((Kind::Address { mixed: is_mixed(until(rest, length)) }, at + length));
                }
                if at < self.plain || (!c.is_ascii_alphabetic() && matches!(before, Some(Class::Letter(_)))) {
                    return None;
                }
                let (length, mixed) = path(rest)?;
                self.plain = at + length;
                mixed.then_some((Kind::Address { mixed }, at + length))
            }
            '#' if !glued => hashtag(rest).map(|(direction, length)| (Kind::Hashtag(direction), at + length)).or_else(|| self.number(at)),
            '*' if matches!(before, None | Some(Class::Other)) => self.number(at),
            // Most brackets have words in them.
            '(' if !matches!(class_at(self.text, at + 1), Some(Class::Letter(_))) => self.number(at),
            '0'..='9' | '۰'..='۹' | '+' if !glued => self.number(at),
            '-' | '−' | '±'
                if matches!(before, None | Some(Class::Other)) && !last(until(self.text, at)).is_some_and(|c| among(c, "-−–%٪°")) =>
            {
                self.number(at)
            }
            _ => None,
        }
    }

    fn number(&self, at: usize) -> Option<(Kind, usize)> {
        let (unbroken, length) = number(from(self.text, at))?;
        let end = at + length;
        // `-5°C`, `-3dB`: letters attached to a signed number make it part of their word.
        if !unbroken && is_letter(class_at(self.text, end), Direction::Ltr) {
            return Some(self.word(at, end, Direction::Ltr));
        }
        Some((Kind::Number { unbroken }, end))
    }

    /// An isolate with its content.
    fn isolate(&mut self, at: usize, opener: char) -> (Kind, usize) {
        let Range { start, end } = isolate_content(self.text, at);
        let strong = first_strong(from(until(self.text, end), start));
        let base = match opener {
            LRI => Direction::Ltr,
            RLI => Direction::Rtl,
            _ => strong.unwrap_or_default(),
        };
        let closer = if end < self.text.len() { PDI.len_utf8() } else { 0 };
        (Kind::Isolate(base, strong.map(|_| base)), end + closer)
    }

    fn sign(&mut self, at: usize, c: char) -> (Kind, usize) {
        if let Some(length) = self.prefix(at, c) {
            let direction = if is_letter(class_at(self.text, at + length), Direction::Rtl) { Direction::Rtl } else { Direction::Ltr };
            return self.word(at, at + length, direction);
        }
        let after = at + c.len_utf8();
        if !is_paired(c) {
            return (Kind::Sign(c), after);
        }
        let next = class_at(self.text, after);
        let free = |class: Option<Class>| !matches!(class, Some(Class::Letter(_) | Class::Digit { .. } | Class::Mark));
        let place = Place {
            free_before: free(self.before(at)),
            free_after: free(next),
            space_after: matches!(next, None | Some(Class::Space | Class::Break)),
        };
        let index = self.tokens.len();
        let kind = match self.pairs.take(c, index, place) {
            Some(mate) => {
                self.tokens[mate].kind = Kind::Pair(index);
                Kind::Pair(mate)
            }
            None => Kind::Sign(c),
        };
        (kind, after)
    }
}

/// Splits a text into tokens; they replace `tokens`, whose memory is used again.
pub fn tokens(text: &str, base: Direction, tokens: Vec<Token>) -> Vec<Token> {
    let mut tokenizer = Tokenizer::new(text, base, tokens);
    let mut at = 0;
    let (mut count_before, mut rtl_signs) = ([0; 2], 0);
    while at < text.len() {
        let found = plain(&text.as_bytes()[at..], base);
        let plain = found.is_some();
        let (kind, end, count) = match found {
            Some((kind, length, count)) => (kind, at + length, count),
            None => {
                let (kind, end) = tokenizer.next(at);
                (kind, end + marks(text, end), 1)
            }
        };
        tokenizer.tokens.push(Token { kind, start: at, end, plain, words: count_before, rtl_signs, count });
        match kind {
            Kind::Word(direction) => count_before[direction as usize] += count,
            Kind::Sign(c) if Class::of(c) == Class::RtlPunctuation => rtl_signs += 1,
            _ => {}
        }
        at = end;
    }
    tokenizer.tokens
}

/// The length of the marks at an offset, which belong to the character before them.
fn marks(text: &str, at: usize) -> usize {
    if class_at(text, at) != Some(Class::Mark) {
        return 0;
    }
    run(from(text, at), &|c| Class::of(c) == Class::Mark)
}

/// `#وسم_tag`, if it has letters of both directions (decision: the first one determines where `#` is displayed).
fn hashtag(text: &str) -> Option<(Direction, usize)> {
    let length = 1 + run(from(text, 1), &|c| c == '_' || matches!(Class::of(c), Class::Letter(_) | Class::Mark | Class::Digit { .. }));
    let tag = until(text, length);
    let direction = first_strong(tag)?;
    has(tag, &|c| Class::of(c).direction() == Some(direction.opposite())).then_some((direction, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn bytes_identify_only_what_characters_do(text in "([abéאבشت]|[.:'’\"-]|[ ,!?;،؟()\n]|[0-9٣۳]|[_@#/+*٪«»“”–‐‑\u{64b}\u{301}\u{fffc}\u{2066}\u{2067}\u{2069}\u{200e}]){1,12}") {
            for (at, _) in text.char_indices() {
                for base in [Direction::Ltr, Direction::Rtl] {
                    let Some((kind, length, 1)) = plain(&text.as_bytes()[at..], base) else { continue };
                    // The tokenizer does not begin inside a word.
                    let inside = class_before(&text, at).is_some_and(|class| matches!(class, Class::Letter(_) | Class::Digit { .. } | Class::Mark));
                    if inside && !matches!(kind, Kind::Sign(_)) || text[..at].ends_with(['\'', '’', '"', '_', '@', '#', '/', '+', '*', '-', '.', ',', ':', '–', '‐', '‑']) {
                        continue;
                    }
                    let mut tokenizer = Tokenizer::new(&text, base, Vec::new());
                    let (expected, end) = tokenizer.next(at);
                    prop_assert_eq!((kind, at + length), (expected, end + marks(&text, end)), "{} at {}", text, at);
                }
            }
        }
    }
}
