//! Finds words in another script than the text around them.

use super::inline_span::InlineSpan;
use crate::text::{Class, Script, address, first_of, is_isolate_control, is_letter, is_roman_numeral};
use std::ops::Range;

/// Stretches the letters before and after it.
const TATWEEL: char = '\u{640}';

/// Adds a span for the words of a part of a text that are in another script than the text around them. `open` has the end
/// and the script of each open element.
pub fn find_foreign_words(
    text: &str,
    part: Range<usize>,
    script: Option<Script>,
    open: &mut Vec<(usize, Option<Script>)>,
    spans: &mut Vec<InlineSpan>,
) {
    let mut at = part.start;
    while at < part.end {
        close_ended(open, at);
        let around = open.last().map_or(script, |(_, script)| *script);
        let end = open.iter().map(|(end, _)| *end).min().unwrap_or(part.end).min(part.end);
        if let Some(around) = around {
            WordFinder { text: &text[..end], around, found: None, spans }.find(at);
        }
        at = end;
    }
    close_ended(open, part.end);
}

/// Removes the elements that end at or before an offset.
fn close_ended(open: &mut Vec<(usize, Option<Script>)>, at: usize) {
    open.retain(|(end, _)| *end > at);
}

/// Finds words in another script.
struct WordFinder<'a> {
    text: &'a str,
    around: Script,
    found: Option<Found>,
    spans: &'a mut Vec<InlineSpan>,
}

/// Consecutive words of one script, to which more may be added.
struct Found {
    range: Range<usize>,
    script: Script,
    /// Single letters are symbols rather than words.
    is_word: bool,
}

impl WordFinder<'_> {
    fn find(mut self, mut at: usize) {
        // The letters of one script are not looked at one by one.
        let flags = self.around.flags_against();
        let mut glued = false;
        while at < self.text.len() {
            if let Some(flags) = flags {
                let own = at..first_of(self.text, at, flags);
                if self.found.is_some() && self.text[own.clone()].chars().any(ends_words) {
                    self.end();
                }
                at = own.end;
                if at == self.text.len() {
                    break;
                }
                glued = self.text[own].chars().next_back().map_or(glued, |c| Script::of_char(c).is_some());
            }
            let Some(c) = self.text[at..].chars().next() else { break };
            let script = Script::of_char(c);
            if let Some(script) = script.filter(|script| !self.around.has(*script)) {
                at = self.word(at, script, glued);
                continue;
            }
            if ends_words(c) {
                self.end();
            }
            glued = script.is_some();
            at += c.len_utf8();
        }
        self.end();
    }

    /// Reads the word that begins at `start`; returns where it ends. A word with letters of two scripts, such as `SMSка`,
    /// belongs to the language around it.
    fn word(&mut self, start: usize, script: Script, glued: bool) -> usize {
        let rest = &self.text[start..];
        // Latin letters are not looked at one by one.
        let mut latin = 0;
        while rest.as_bytes().get(latin).is_some_and(u8::is_ascii_alphabetic) {
            latin += 1;
        }
        // In an address a sign or a digit follows them.
        if rest.as_bytes().get(latin).is_some_and(u8::is_ascii_graphic)
            && let Some(length) = address(rest)
        {
            self.end();
            return start + length;
        }
        let mut word = Found { range: start..start + latin, script, is_word: latin > 1 };
        let mut next = None;
        for c in rest[latin..].chars() {
            let both = match Script::of_char(c) {
                Some(other) => word.script.join(other),
                None => (Class::of(c) == Class::Mark || c == TATWEEL).then_some(word.script),
            };
            let Some(both) = both else {
                next = Script::of_char(c);
                break;
            };
            word.script = both;
            word.is_word |= word.range.end > start && is_letter(c) && c != TATWEEL;
            word.range.end += c.len_utf8();
        }
        let end = word.range.end;
        if let [b'.' | b'@', b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z', ..] = self.text.as_bytes()[end..] {
            // A host or an e-mail address.
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

    /// Ends the current sequence of words.
    fn end(&mut self) {
        let Some(Found { range, script, is_word }) = self.found.take() else { return };
        if is_word && !is_roman_numeral(&self.text[range.clone()]) {
            self.spans.push(InlineSpan { range, direction: None, unbroken: false, script: Some(script) });
        }
    }
}

/// Whether a character, which is not a letter of another script, ends a sequence of words in one. Line ends separate words, too.
fn ends_words(c: char) -> bool {
    c == '\n' || is_element(c) || Script::of_char(c).is_some()
}

/// Whether a character represents an element that separates words: an image, code, a link.
fn is_element(c: char) -> bool {
    c == '\u{fffc}' || is_isolate_control(c)
}
