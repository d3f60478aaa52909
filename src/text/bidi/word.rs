//! Words, and what is written together with their letters.

use super::Class;
use super::chars::{among, first, from, is_alphanumeric, last, run, starts, until};
use super::cutter::Cutter;
use super::item::Kind;
use super::number::number;
use crate::text::Direction;

/// The class of the first character.
pub fn class_at(text: &str) -> Option<Class> {
    first(text).map(Class::of)
}

/// The signs a text begins with, three at most, and what follows; none if there are more.
fn leading<'a>(text: &'a str, signs: &str) -> (&'a str, &'a str) {
    let mut at = 0;
    for _ in 0..4 {
        match first(from(text, at)) {
            Some(c) if among(c, signs) => at += c.len_utf8(),
            _ => return text.split_at_checked(at).unwrap_or_default(),
        }
    }
    ("", text)
}

/// Whether a class is that of a letter of this direction.
pub fn is_letter(class: Option<Class>, direction: Direction) -> bool {
    class == Some(Class::Letter(direction))
}
impl Cutter<'_> {
    /// A word from `start`, read as far as `at`.
    pub fn word(&self, start: usize, mut at: usize, direction: Direction) -> (Kind, usize) {
        loop {
            let rest = from(self.text, at);
            let Some(c) = first(rest) else { break };
            match Class::of(c) {
                // No sign follows; asked early, because most words end so.
                Class::Space => return (Kind::Word(direction), at),
                Class::Mark => {}
                Class::Letter(letter) if letter == direction => {}
                Class::Digit { native: false } => {}
                Class::Digit { native: true } if direction == Direction::Rtl => {}
                _ if c == '_' => {}
                _ => match self.link(at, direction) {
                    0 => break,
                    length => {
                        at += length;
                        continue;
                    }
                },
            }
            at += c.len_utf8();
        }
        let word = from(until(self.text, at), start);
        (Kind::Word(direction), at + suffix(word, from(self.text, at), last(until(self.text, start)), direction))
    }

    /// The length of the signs that link what is before them to the letter or digit after them.
    fn link(&self, at: usize, direction: Direction) -> usize {
        let rest = from(self.text, at);
        let signs = match direction {
            Direction::Ltr => "-.'’&/:@+=\\~%·*^|$#<>–—‑",
            Direction::Rtl => "-'’\"״׳.־‑/",
        };
        let (found, after) = leading(rest, signs);
        let length = found.len();
        let next = class_at(after);
        let linked = match direction {
            _ if length == 0 => false,
            Direction::Ltr => is_letter(next, direction) || next == Some(Class::Digit { native: false }),
            Direction::Rtl if starts(rest, "\"") => is_letter(next, direction) && self.acronym(at),
            Direction::Rtl if matches!(next, Some(Class::Digit { .. })) => starts(rest, "-") && number(after).is_none(),
            Direction::Rtl => is_letter(next, direction),
        };
        if linked { length } else { 0 }
    }

    /// Whether the quotation mark at `at`, between letters, is that of an acronym: צה"ל, not ה"שלום".
    fn acronym(&self, at: usize) -> bool {
        let letter = |c: &char| matches!(Class::of(*c), Class::Letter(_) | Class::Mark);
        let before = until(self.text, at).chars().rev().take(4).take_while(letter).count();
        let after = from(self.text, at + 1).chars().take(3).take_while(letter).count();
        after == 1 || before > 2
    }

    /// Digits, and the word they begin: `5G`, `7-Eleven`, `37.5°C`, `2022م`.
    pub fn digits(&self, start: usize, native: bool) -> (Kind, usize) {
        let digit = |c| matches!(Class::of(c), Class::Digit { .. } | Class::Mark);
        let mut at = start;
        loop {
            at += run(from(self.text, at), &digit);
            let (signs, after) = leading(from(self.text, at), ".,:/-–٫٬'’");
            if signs.is_empty() || !first(after).is_some_and(digit) {
                break;
            }
            at += signs.len();
        }
        let (signs, after) = leading(from(self.text, at), "°-:_@+&");
        match class_at(after) {
            Some(Class::Letter(Direction::Ltr)) => self.word(start, at + signs.len(), Direction::Ltr),
            Some(Class::Letter(Direction::Rtl)) if signs.is_empty() => self.word(start, at, Direction::Rtl),
            _ => (Kind::Digits { native }, at),
        }
    }

    /// The length of the signs that begin a word: `.NET`, `@bbc_ar`, `#tag`, `$HOME`, `~/x`, `/etc`, `--flag`, `-v`, `¿Qué`.
    pub fn prefix(&self, at: usize, c: char) -> Option<usize> {
        let rest = from(self.text, at);
        let (signs, after) = leading(rest, ".@#$~/\\-&¿¡°");
        let next = class_at(after);
        let known = match signs {
            "@" | "$" | "~/" | "./" | "../" | "--" | "\\" | "\\\\" | "¿" | "¡" | "&" | "°" => is_letter(next, Direction::Ltr),
            "#" => matches!(next, Some(Class::Letter(_))),
            "." | "/" => is_letter(next, Direction::Ltr) && !matches!(self.before(at), Some(Class::Letter(_) | Class::Digit { .. })),
            "-" => is_letter(next, Direction::Ltr) && self.before(at).is_none() && !first(from(after, 1)).is_some_and(is_alphanumeric),
            _ => false,
        };
        let doubled = last(until(self.text, at)) == Some(c);
        (known && !doubled).then_some(signs.len())
    }
}

/// The length of the signs that end a word: `C++`, `C#`, `Disney+`, `U.S.`, `src/`, `וכו'`.
fn suffix(word: &str, rest: &str, before: Option<char>, direction: Direction) -> usize {
    if direction == Direction::Rtl {
        let geresh = starts(rest, "'’׳") && before != Some('\'') && last(word).is_some_and(|c| ('א'..='ת').contains(&c));
        return if geresh { first(rest).map_or(0, char::len_utf8) } else { 0 };
    }
    let bytes = word.as_bytes();
    let initial = bytes.len() > 2 && bytes[bytes.len() - 2] == b'.' && bytes[bytes.len() - 1].is_ascii_alphabetic();
    let path = starts(rest, "/") && first(from(rest, 1)).is_none_or(char::is_whitespace);
    if starts(rest, ".") && initial || path {
        return 1;
    }
    let (signs, after) = leading(rest, "+#*®™©");
    if first(after).is_some_and(|c| c.is_ascii_digit()) { 0 } else { signs.len() }
}
