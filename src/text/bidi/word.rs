//! Words, with the signs and digits attached to their letters.

use super::chars::{Signs, among, char_at, first, from, last, listed, run, starts, until};
use super::class::{Class, class_at, is_alphanumeric, is_letter};
use super::number::{fraction, is_taken_apart, number};
use super::token::Kind;
use super::tokenizer::Tokenizer;
use crate::text::Direction;
use crate::text::controls::is_directional_mark;

/// The length of the signs at an offset, three at most; zero if there are more.
fn leading(text: &str, start: usize, signs: &Signs) -> usize {
    let mut at = start;
    for _ in 0..4 {
        match signs.at(text, at) {
            0 => return at - start,
            length => at += length,
        }
    }
    0
}

/// Signs that connect what is before them to the letter or digit after them (INLINE; HLREQ for geresh, gershayim and
/// maqaf).
const LINKS: [Signs; 2] = [Signs::new("-.'’&/:@+=\\~%·*^|$#<>–—‐‑"), Signs::new("-'’\"״׳.־‐‑/")];
/// Signs between digits, and between digits and letters.
const DIGITS: [Signs; 2] = [Signs::new(".,:/-–‐‑٫٬'’°′″"), Signs::new("°′″-‐‑:_@+&/")];
/// Signs that begin a word, and signs that end one.
const PREFIXES: Signs = Signs::new(".@#$~/\\-&¿¡°_⌘⌥⇧⌃");
/// Those that begin one before any letter.
const KNOWN: &str = r"@ $ ~/ ~/. ./ ../ -- \ \\ ¿ ¡ & ° _ __";
/// The names of keys.
const KEYS: &str = "⌘⌥⇧⌃";
const SUFFIXES: Signs = Signs::new("+#®™©");

impl Tokenizer<'_> {
    /// The word that begins at `start`, read up to `at`.
    pub fn word(&self, start: usize, mut at: usize, direction: Direction) -> (Kind, usize) {
        while let Some(class) = class_at(self.text, at) {
            let inner = match class {
                // No sign follows. Checked first, because most words end like this.
                Class::Space => return (Kind::Word(direction), at),
                // `و4K`, `ב-37.5°C`: the digits belong to the word after them. In a right-to-left block they may begin an expression.
                Class::Digit { native: false } if direction == Direction::Rtl => {
                    if self.base == direction || self.begins_ltr_word(at) {
                        break;
                    }
                    at += run(from(self.text, at), &|c| c.is_ascii_digit());
                    continue;
                }
                Class::Mark | Class::Digit { native: false } => true,
                Class::Letter(letter) => letter == direction,
                Class::Digit { native: true } => direction == Direction::Rtl,
                _ => self.text.as_bytes()[at] == b'_',
            };
            at += match inner {
                true => char_at(self.text, at).map_or(1, char::len_utf8),
                false => match self.link(at, direction) {
                    0 => break,
                    length => length,
                },
            };
        }
        let word = from(until(self.text, at), start);
        (Kind::Word(direction), at + suffix(word, from(self.text, at), last(until(self.text, start)), direction))
    }

    /// The length of the signs that connect what is before them to the letter or digit after them.
    fn link(&self, at: usize, direction: Direction) -> usize {
        let length = leading(self.text, at, &LINKS[direction as usize]);
        let next = class_at(self.text, at + length);
        let sign = self.text.as_bytes().get(at);
        let linked = match direction {
            _ if length == 0 => false,
            Direction::Ltr => is_letter(next, direction) || next == Some(Class::Digit { native: false }),
            Direction::Rtl if sign == Some(&b'"') => is_letter(next, direction) && self.acronym(at),
            Direction::Rtl if matches!(next, Some(Class::Digit { .. })) => {
                sign == Some(&b'-') && self.base != direction && number(from(self.text, at + length)).is_none()
            }
            Direction::Rtl => is_letter(next, direction),
        };
        if linked { length } else { 0 }
    }

    /// Whether the quotation mark at `at`, between letters, belongs to an acronym: צה"ל, not ה"שלום" (HLREQ).
    fn acronym(&self, at: usize) -> bool {
        let letter = |c: &char| matches!(Class::of(*c), Class::Letter(_) | Class::Mark);
        let before = until(self.text, at).chars().rev().take(4).take_while(letter).count();
        let after = from(self.text, at + 1).chars().take(3).take_while(letter).count();
        after == 1 || before > 2
    }

    /// Whether the digits at an offset, with the signs between and after them, begin a left-to-right word.
    fn begins_ltr_word(&self, mut at: usize) -> bool {
        // Degrees, minutes, seconds and a fraction: the bound keeps this linear.
        for _ in 0..4 {
            at += run(from(self.text, at), &|c| c.is_ascii_digit());
            at += leading(self.text, at, &DIGITS[0]);
        }
        is_letter(class_at(self.text, at + leading(self.text, at, &DIGITS[1])), Direction::Ltr)
    }

    /// Digits, and the word that they begin: `5G`, `7-Eleven`, `37.5°C`, `2022م` (INLINE).
    pub fn digits(&self, start: usize, native: bool) -> (Kind, usize) {
        let digit = |c| matches!(Class::of(c), Class::Digit { .. } | Class::Mark);
        let mut at = start;
        loop {
            at += run(from(self.text, at), &digit);
            let signs = leading(self.text, at, &DIGITS[0]);
            if signs == 0 || !matches!(class_at(self.text, at + signs), Some(Class::Digit { .. } | Class::Mark)) {
                break;
            }
            at += signs;
        }
        at += fraction(from(self.text, at));
        let signs = leading(self.text, at, &DIGITS[1]);
        match class_at(self.text, at + signs) {
            Some(Class::Letter(Direction::Ltr)) => self.word(start, at + signs, Direction::Ltr),
            Some(Class::Letter(Direction::Rtl)) if signs == 0 => self.word(start, at, Direction::Rtl),
            _ if is_taken_apart(from(until(self.text, at), start)) => (Kind::Number { unbroken: false }, at),
            _ => (Kind::Digits { native }, at),
        }
    }

    /// Whether the word before an offset is a single Arabic letter that is attached to the next word: `و.NET`.
    fn is_clitic(&self, at: usize) -> bool {
        let mut before = until(self.text, at).chars().rev();
        before.next().is_some_and(|c| among(c, "وفبكل")) && before.next().is_none_or(char::is_whitespace)
    }

    /// The length of the signs that begin a word: `.NET`, `@bbc_ar`, `#tag`, `$HOME`, `~/x`, `/etc`, `--flag`, `-v`, `¿Qué`
    /// (INLINE; which ones is a decision).
    pub fn prefix(&self, at: usize, c: char) -> Option<usize> {
        let length = leading(self.text, at, &PREFIXES);
        if length == 0 {
            return None;
        }
        let after = at + length;
        let next = class_at(self.text, after);
        let signs = until(from(self.text, at), length);
        let before = last(until(self.text, at));
        let to_letter = is_letter(next, Direction::Ltr);
        let known = match signs {
            "#" => matches!(next, Some(Class::Letter(_))),
            "." | "/" => {
                let free = before.is_none_or(|c| c.is_whitespace() || is_directional_mark(c) || among(c, "([{<«“\"'–—-־"));
                to_letter && (free || self.is_clitic(at))
            }
            "-" => to_letter && self.before(at).is_none() && !char_at(self.text, after + 1).is_some_and(is_alphanumeric),
            _ if starts(signs, KEYS) => to_letter || matches!(next, Some(Class::Digit { .. })),
            _ => to_letter && listed(KNOWN, signs, true),
        };
        let doubled = before == Some(c);
        (known && !doubled).then_some(length)
    }
}

/// Whether the full stop after a word belongs to it: `U.S.`, `M.Sc.`, `Inc.`
fn is_abbreviated(word: &str) -> bool {
    match word.as_bytes() {
        [_, .., b'.', last] => last.is_ascii_alphabetic(),
        [_, .., b'.', first, last] => first.is_ascii_uppercase() && last.is_ascii_alphabetic(),
        _ => listed("Inc Ltd Co Corp Jr Sr Dr Mr Mrs Prof St No Vol al vs etc", word, true),
    }
}

/// The length of the signs that end a word: `C++`, `C#`, `Disney+`, `U.S.`, `src/`, `וכו'` (INLINE; HLREQ for
/// geresh).
fn suffix(word: &str, rest: &str, before: Option<char>, direction: Direction) -> usize {
    if direction == Direction::Rtl {
        let geresh = starts(rest, "'’׳") && before != Some('\'') && last(word).is_some_and(|c| ('א'..='ת').contains(&c));
        return if geresh { first(rest).map_or(0, char::len_utf8) } else { 0 };
    }
    let belongs = match rest.as_bytes().first() {
        Some(b'.') => is_abbreviated(word),
        // `BBB-`: a rating.
        Some(b'-') => listed("AA BB BBB CCC", word, true),
        Some(b'/') => matches!(class_at(rest, 1), None | Some(Class::Space | Class::Break)),
        _ => false,
    };
    if belongs {
        return 1;
    }
    let signs = leading(rest, 0, &SUFFIXES);
    // `C#`; elsewhere authors type `name#` to see `#name`, and before a letter it begins a hashtag.
    let hash = rest.starts_with('#') && word.len() > 1;
    let next = class_at(rest, signs);
    if hash || matches!(next, Some(Class::Digit { .. } | Class::Letter(_))) { 0 } else { signs }
}
