//! Rewrites a text line by line, so that the parser handles the way it is typed in right-to-left scripts.

use super::marker::{ascii, closes, fence, is_native_digit, marker, marks, spaces};
use super::nesting::excess;
use super::typed::Typed;
use crate::locale::Digits;
use crate::text::{Class, Script, find_either, is_wide_mark, mapped};
use std::borrow::Cow;
use std::ops::Range;

/// Rewrites a text line by line.
struct Reader<'a> {
    source: &'a str,
    /// The output so far, and how much of the source it covers.
    out: String,
    copied: usize,
    numbers: Vec<(usize, Digits)>,
    filler: Option<char>,
    /// The character and length of the open fence, and how many quotations it is in.
    fence: Option<(u8, usize, usize)>,
    /// The unclosed runs of asterisks in the paragraph.
    open: Vec<(u8, usize)>,
}

/// Rewrites a text for the parser.
pub fn typed(source: &str) -> Typed<'_> {
    if source.is_ascii() && source.lines().all(|line| excess(line).is_none()) {
        return Typed { text: Cow::Borrowed(source), ..Typed::default() };
    }
    let (out, numbers, open) = (String::new(), Vec::new(), Vec::new());
    let mut reader = Reader { source, out, copied: 0, numbers, filler: None, fence: None, open };
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        reader.line(start, line);
        start += line.len();
    }
    if reader.copied == 0 {
        return Typed { text: Cow::Borrowed(source), ..Typed::default() };
    }
    reader.replace(source.len()..source.len(), "");
    Typed { text: Cow::Owned(reader.out), numbers: reader.numbers, filler: reader.filler }
}

impl Reader<'_> {
    /// Replaces a range of the source.
    fn replace(&mut self, range: Range<usize>, by: &str) {
        self.out.push_str(&self.source[self.copied..range.start]);
        self.out.push_str(by);
        self.copied = range.end;
    }

    fn line(&mut self, start: usize, line: &str) {
        let mut at = 0;
        let mut quotes = 0;
        let excess = excess(line);
        loop {
            at += spaces(&line[at..]);
            if excess.as_ref().is_some_and(|excess| at >= excess.start) {
                break;
            }
            let marks = marks(&line[at..]);
            let rest = &line[at + marks..];
            if self.fence.is_none_or(|(.., depth)| depth > quotes) {
                // The end of a quotation ends the code in it.
                self.fence = self.fence.filter(|_| rest.starts_with('>'));
            }
            let marker = marker(rest);
            let fenced = self.fence.is_some_and(|(sign, length, _)| !closes(rest, sign, length) && !rest.starts_with('>'));
            if marker == 0 || fenced {
                break;
            }
            if marks > 0 {
                self.replace(start + at..start + at + marks, "");
            }
            at += marks;
            quotes += usize::from(rest.starts_with('>'));
            if self.fence.is_none() && rest.starts_with(is_native_digit) {
                self.number(start + at..start + at + marker);
            }
            if let Some(fence) = fence(rest) {
                self.fence = if self.fence.is_some() { None } else { Some((fence.0, fence.1, quotes)) };
                return;
            }
            at += marker;
        }
        match excess {
            Some(excess) if self.fence.is_none() => {
                self.replace(start + excess.start..start + excess.end, "");
                at = excess.end;
            }
            // In code they are text, which is unchanged; if it is none after all, they are no markers after another character.
            Some(excess) => self.fill(start + excess.start, "\\"),
            None => {}
        }
        if line[at..].trim_ascii().is_empty() {
            self.open.clear();
        }
        if self.fence.is_none() {
            self.emphasis(start + at..start + line.len());
        }
    }

    /// Rewrites the number of an item, and the sign after it.
    fn number(&mut self, range: Range<usize>) {
        let digits = if self.source[range.clone()].starts_with(|c| ('٠'..='٩').contains(&c)) { Digits::Arab } else { Digits::Arabext };
        let ascii = mapped(&self.source[range.clone()], &mut |c| ascii(c).or(Some(c)));
        self.replace(range.start..range.start, "");
        self.numbers.push((self.out.len(), digits));
        self.replace(range, &ascii);
    }

    /// Rewrites the emphasis in a line.
    fn emphasis(&mut self, range: Range<usize>) {
        let bytes = self.source.as_bytes();
        let mut at = range.start;
        while let Some(offset) = find_either(&bytes[at..range.end], b'*', b'~') {
            let start = at + offset;
            let sign = bytes[start];
            let length = bytes[start..range.end].iter().take_while(|b| **b == sign).count();
            at = start + length;
            let before = self.source[range.start..start].chars().next_back().unwrap_or(' ');
            let after = self.source[at..range.end].chars().next().unwrap_or(' ');
            if before == '\\' {
                continue;
            }
            match self.open.iter().rposition(|open| *open == (sign, length)) {
                Some(place) if !before.is_whitespace() => {
                    self.open.truncate(place);
                    if is_attached(before, after) {
                        self.fill(start, "");
                    }
                }
                _ if !after.is_whitespace() => {
                    self.open.push((sign, length));
                    if is_attached(after, before) {
                        self.fill(at, "");
                    }
                }
                _ => {}
            }
        }
    }

    /// Inserts the filler, or `other` if there is none.
    fn fill(&mut self, at: usize, other: &str) {
        // Noncharacters, which do not occur in practice; one that is not in the source.
        self.filler = self.filler.or_else(|| ('\u{fdd0}'..='\u{fdef}').find(|filler| !self.source.contains(*filler)));
        match self.filler {
            Some(filler) => self.replace(at..at, filler.encode_utf8(&mut [0; 4])),
            None => self.replace(at..at, other),
        }
    }
}

/// Whether a mark at the edge of emphasis, and the character on the other side of the asterisks, may be attached. CommonMark
/// assumes that white space or other punctuation follows the mark, as it does in scripts with capital letters. In the others,
/// prefixes, particles or whole words follow at once, and after the wide marks of East Asia anything does.
fn is_attached(mark: char, beside: char) -> bool {
    let is_punctuation = matches!(Class::of(mark), Class::Other | Class::RtlPunctuation);
    is_punctuation && (is_caseless(beside) || is_wide_mark(mark) && !beside.is_whitespace())
}

/// Whether a character belongs to a word in a script without capital letters.
fn is_caseless(c: char) -> bool {
    let is_letter = matches!(Class::of(c), Class::Letter(_) | Class::Digit { native: true } | Class::Mark);
    is_letter && !Script::of_char(c).is_some_and(Script::has_capitals)
}
