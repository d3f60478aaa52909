//! Lines of code: every piece of right-to-left text is seen for itself, every control is shown (UTS #55).

use super::bidi::{Class, collect, run};
use super::prescan::{RTL, signs};
use super::{Direction, Run, block_direction};
use std::borrow::Cow;
use std::ops::Range;

/// The parts of a line of code that must be isolated; the line itself is left-to-right.
///
/// The content of a string and of a comment is prose. Elsewhere a run is words and the spaces between them, so that the
/// order of operators and separators stays that of the code (UTS #55).
pub fn code_runs(line: &str) -> Vec<Run> {
    let mut found = Vec::new();
    if signs(line, RTL) == 0 {
        return found;
    }
    let mut at = 0;
    // What closes no string has nothing further on that closes it: looking once is enough.
    let mut unclosed = String::new();
    while let Some(c) = line[at..].chars().next() {
        let prose = match c {
            '"' | '\'' | '`' if !unclosed.contains(c) && !is_in_word(line, at) => {
                let string = string(line, at);
                if string.is_none() {
                    unclosed.push(c);
                }
                string
            }
            '<' | '/' | '-' | '#' => comment(line, at),
            _ => None,
        };
        if let Some(prose) = prose {
            at = prose.end.max(at + 1);
            phrase(line, prose, &mut found);
            continue;
        }
        let start = at;
        let direction = match Class::of(c) {
            Class::Letter(Direction::Rtl) => Direction::Rtl,
            Class::Digit { native: true } => Direction::Ltr,
            _ => {
                at += c.len_utf8();
                continue;
            }
        };
        at += if direction == Direction::Rtl { words(&line[at..]) } else { digits(&line[at..]) };
        found.push(Run { range: start..at, direction, unbroken: false });
    }
    found
}

/// Whether a quotation mark is an apostrophe, or that of צה"ל.
fn is_in_word(line: &str, at: usize) -> bool {
    line[..at].chars().next_back().is_some_and(|c| Class::of(c).direction() == Some(Direction::Rtl))
}

/// The content of the string that begins at `at`; it may hold the other kinds of quotation marks.
fn string(line: &str, at: usize) -> Option<Range<usize>> {
    let quote = line.as_bytes()[at];
    let mut escaped = false;
    for (offset, b) in line.bytes().enumerate().skip(at + 1) {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if b == quote => return Some(at + 1..offset),
            _ => {}
        }
    }
    None
}

/// The content of the comment whose sign begins at `at`.
fn comment(line: &str, at: usize) -> Option<Range<usize>> {
    let rest = &line[at..];
    let before = line[..at].chars().next_back();
    let start = at
        + match () {
            _ if rest.starts_with("<!--") => 4,
            _ if rest.starts_with("/*") => 2,
            _ if rest.starts_with("//") && before != Some(':') => 2,
            _ if rest.starts_with("-- ") => 3,
            _ if rest.starts_with("# ") && before.is_none_or(|c| c == ' ' || c == '\t') => 2,
            _ => return None,
        };
    let closed = line[start..].find(if rest.starts_with('<') { "-->" } else { "*/" });
    Some(start..closed.map_or(line.len(), |offset| start + offset))
}

/// Prose in code is one run if it reads from right to left as a whole.
fn phrase(line: &str, range: Range<usize>, found: &mut Vec<Run>) {
    let prose = &line[range.clone()];
    let text = prose.trim();
    let start = range.start + (prose.len() - prose.trim_start().len());
    let mut base = Direction::Ltr;
    if block_direction(text, Direction::Ltr) == Direction::Rtl {
        base = Direction::Rtl;
        found.push(Run { range: start..start + text.len(), direction: base, unbroken: false });
    }
    collect(text, start, base, 0, found);
}

/// The length of the words at the start of `text`, with the spaces between them.
fn words(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        match Class::of(c) {
            Class::Letter(Direction::Rtl) | Class::Mark | Class::Digit { native: true } => end = at + c.len_utf8(),
            _ if matches!(c, ' ' | '_') => {}
            _ => break,
        }
    }
    end
}

/// The length of the number at the start of `text`; each is seen for itself, or a sum would be turned round.
fn digits(text: &str) -> usize {
    run(text, &|c| matches!(Class::of(c), Class::Digit { native: true }) || matches!(c, '٫' | '٬'))
}

/// A line of code with its bidi controls to be seen: `U+202E` (UTS #55).
pub fn visible_controls(line: &str) -> Cow<'_, str> {
    let control = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if line.is_ascii() || !line.contains(control) {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if !control(c) {
            out.push(c);
            continue;
        }
        out.push_str("U+");
        for shift in [12, 8, 4, 0] {
            out.push(char::from(b"0123456789ABCDEF"[c as usize >> shift & 15]));
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_in_code_are_seen() {
        assert_eq!(visible_controls("let a = 1;"), "let a = 1;");
        assert_eq!(visible_controls("/*\u{202e} } \u{2066}if\u{61c}"), "/*U+202E } U+2066ifU+061C");
    }

    /// Were each mark followed to the end, this would not end.
    #[test]
    fn what_nothing_closes_is_followed_once() {
        let line = format!("\"{}ع", "\\\"".repeat(200_000));
        assert_eq!(code_runs(&line), [Run { range: line.len() - 2..line.len(), direction: Direction::Rtl, unbroken: false }]);
        let line = format!("{}ع", "<!-- -->".repeat(200_000));
        assert_eq!(code_runs(&line), [Run { range: line.len() - 2..line.len(), direction: Direction::Rtl, unbroken: false }]);
    }
}
