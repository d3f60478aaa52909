//! Lines of code: isolates each piece of right-to-left text and makes bidi controls visible (UTS #55).

use super::bidi::{Class, Run, Runs, block_direction, collect, run};
use super::controls::is_bidi_control;
use super::direction::Direction;
use super::prescan::{RTL, prescan};
use std::borrow::Cow;
use std::ops::Range;

/// The parts of a line of code that must be isolated; the line itself is left-to-right.
///
/// The content of a string and of a comment is prose. Elsewhere a run is words and the spaces between them, so that the
/// order of operators and separators stays that of the code (UTS #55).
pub fn code_runs(line: &str) -> Vec<Run> {
    if prescan(line, RTL) == 0 {
        return Vec::new();
    }
    let mut runs = Runs::default();
    let mut at = 0;
    // The quotation marks that have no counterpart further on, so that each is searched for only once.
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
            phrase(line, prose, &mut runs);
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
        runs.found.push(Run { range: start..at, direction, unbroken: false });
    }
    runs.found
}

/// Whether a quotation mark is an apostrophe or gershayim, as in צה"ל.
fn is_in_word(line: &str, at: usize) -> bool {
    line[..at].chars().next_back().is_some_and(|c| Class::of(c).direction() == Some(Direction::Rtl))
}

/// The content of the string that begins at `at`; it may contain the other kinds of quotation marks.
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

/// The content of the comment that begins at `at`.
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

/// Adds the runs of prose in code; it is a single run if it is right-to-left as a whole.
fn phrase(line: &str, range: Range<usize>, runs: &mut Runs) {
    let prose = &line[range.clone()];
    let text = prose.trim();
    let start = range.start + (prose.len() - prose.trim_start().len());
    let mut base = Direction::Ltr;
    if block_direction(text, Direction::Ltr) == Direction::Rtl {
        base = Direction::Rtl;
        runs.found.push(Run { range: start..start + text.len(), direction: base, unbroken: false });
    }
    collect(text, start, base, None, 0, runs);
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

/// The length of the number at the start of `text`; each is a run of its own, because the operands of a sum must keep their order.
fn digits(text: &str) -> usize {
    run(text, &|c| matches!(Class::of(c), Class::Digit { native: true }) || matches!(c, '٫' | '٬'))
}

/// Returns a line of code with its bidi controls spelled out: `U+202E` (UTS #55).
pub fn visible_controls(line: &str) -> Cow<'_, str> {
    if line.is_ascii() || !line.contains(is_bidi_control) {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if !is_bidi_control(c) {
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
    fn controls_in_code_are_visible() {
        assert_eq!(visible_controls("let a = 1;"), "let a = 1;");
        assert_eq!(visible_controls("/*\u{202e} } \u{2066}if\u{61c}"), "/*U+202E } U+2066ifU+061C");
    }

    /// Searching the rest of the line for each quotation mark would take quadratic time.
    #[test]
    fn unclosed_quotation_marks_take_linear_time() {
        let line = format!("\"{}ع", "\\\"".repeat(200_000));
        assert_eq!(code_runs(&line), [Run { range: line.len() - 2..line.len(), direction: Direction::Rtl, unbroken: false }]);
        let line = format!("{}ع", "<!-- -->".repeat(200_000));
        assert_eq!(code_runs(&line), [Run { range: line.len() - 2..line.len(), direction: Direction::Rtl, unbroken: false }]);
    }
}
