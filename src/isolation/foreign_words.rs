//! Words amid others that are in another script than these, and say so.

use super::language_spans::{InlineSpan, is_numeral};
use crate::text::{Class, Script, address, is_letter};
use std::ops::Range;

/// Adds the words of a part of the text that are in another script than what is around them.
pub fn words(text: &str, part: Range<usize>, script: Option<Script>, open: &mut Vec<(usize, Option<Script>)>, woven: &mut Vec<InlineSpan>) {
    let mut at = part.start;
    while at < part.end {
        shut(open, at);
        let around = open.last().map_or(script, |(_, script)| *script);
        let end = open.iter().map(|(end, _)| *end).min().unwrap_or(part.end).min(part.end);
        if let Some(around) = around.filter(|around| !around.is_all(&text[at..end])) {
            Words { text: &text[..end], around, found: None, woven }.find(at);
        }
        at = end;
    }
    shut(open, part.end);
}

/// What ends up to a place is open no more.
fn shut(open: &mut Vec<(usize, Option<Script>)>, at: usize) {
    open.retain(|(end, _)| *end > at);
}

/// Finds words in another script.
struct Words<'a> {
    text: &'a str,
    around: Script,
    found: Option<Found>,
    woven: &'a mut Vec<InlineSpan>,
}

/// Words of one script, to which more may come.
struct Found {
    range: Range<usize>,
    script: Script,
    /// Lone letters are signs rather than words.
    is_word: bool,
}

impl Words<'_> {
    fn find(mut self, mut at: usize) {
        let mut glued = false;
        while let Some(c) = self.text[at..].chars().next() {
            let script = Script::of_char(c);
            if let Some(script) = script.filter(|script| !self.around.has(*script)) {
                at = self.word(at, script, glued);
                continue;
            }
            // The ends of lines part words, too.
            if script.is_some() || c == '\n' || is_element(c) {
                self.end();
            }
            glued = script.is_some();
            at += c.len_utf8();
        }
        self.end();
    }

    /// A word that begins here; where it ends. A word of two scripts, `SMSка`, is one of the language around it.
    fn word(&mut self, start: usize, script: Script, glued: bool) -> usize {
        let rest = &self.text[start..];
        if let Some(length) = address(rest) {
            self.end();
            return start + length;
        }
        let mut word = Found { range: start..start, script, is_word: false };
        let mut next = None;
        for c in rest.chars() {
            let both = match Script::of_char(c) {
                Some(other) => word.script.join(other),
                None => (Class::of(c) == Class::Mark).then_some(word.script),
            };
            let Some(both) = both else {
                next = Script::of_char(c);
                break;
            };
            word.script = both;
            word.is_word |= word.range.end > start && is_letter(c);
            word.range.end += c.len_utf8();
        }
        let end = word.range.end;
        if let [b'.' | b'@', b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z', ..] = self.text.as_bytes()[end..] {
            // A host or an address of mail.
            self.end();
            return end + self.text[end..].find(|c: char| c.is_whitespace() || is_element(c)).unwrap_or(self.text.len() - end);
        }
        if glued || next.is_some_and(|next| self.around.has(next)) {
            self.end();
            return end;
        }
        if let Some(found) = &mut self.found
            && let Some(both) = found.script.join(word.script)
        {
            *found = Found { range: found.range.start..end, script: both, is_word: found.is_word || word.is_word };
        } else {
            self.end();
            self.found = Some(word);
        }
        end
    }

    /// Nothing more belongs to what was found.
    fn end(&mut self) {
        let Some(Found { range, script, .. }) = self.found.take().filter(|found| found.is_word) else { return };
        if !is_numeral(&self.text[range.clone()]) {
            self.woven.push(InlineSpan { range, direction: None, unbroken: false, script: Some(script) });
        }
    }
}

/// Whether a character stands for an element that parts words: a picture, code, a link.
fn is_element(c: char) -> bool {
    matches!(c, '\u{fffc}' | '\u{2066}'..='\u{2069}')
}
