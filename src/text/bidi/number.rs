//! Numbers that must be displayed in the order they are written: telephone numbers, identifiers, signed numbers.

use super::chars::{first, from, run, starts};
use super::class::is_alphanumeric;

/// The kind of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// `+971 4 123 4567`: never wrapped (ALREQ).
    Telephone,
    /// `978-0-1234-5678-7`, `4111 1111 1111 1111` (STRINGS).
    Identifier,
    /// `-5`; the sign is displayed on the left (CLDR number symbols).
    Signed,
    /// `1 000 000` (CLDR, grouping).
    Grouped,
    /// `5%`: the sign is displayed on the right of European digits (ALREQ).
    Percent,
    /// `۳-۵`: displayed low to high from the left in Persian digits (ALREQ). With other digits the adjacent letters
    /// determine the order.
    PersianRange,
}

/// The maximum number of groups in such a number (E.164: fifteen digits).
const MAX_GROUPS: usize = 16;

/// The number at the start of `text` and its length, if it needs isolation.
///
/// Other ranges, scores, times and dates do not: their order depends on the adjacent letters (STRINGS, ALREQ).
pub fn number(text: &str) -> Option<(Number, usize)> {
    let sign = first(text)?;
    if is_persian(sign) {
        return Some((Number::PersianRange, persian_range(text)?));
    }
    if let Some(length) = telephone(text) {
        return Some((Number::Telephone, length));
    }
    if matches!(sign, '+' | '-' | '−' | '±') {
        return Some((Number::Signed, sign.len_utf8() + signed(from(text, sign.len_utf8()))?));
    }
    match from(text, run(text, &|c| c.is_ascii_digit())).as_bytes().first()? {
        b'-' => identifier(text),
        b' ' => grouped(text),
        b'%' | b'.' | b',' | 0x80.. => percent(text),
        _ => None,
    }
}

/// Groups of digits, each with the sign before it, and where the last one ends.
struct Groups {
    sizes: [usize; MAX_GROUPS],
    before: [u8; MAX_GROUPS],
    count: usize,
    digits: usize,
    end: usize,
}

/// Reads groups of digits between separators: one separator, or a space and a bracket.
fn groups(text: &str, separators: &[u8]) -> Groups {
    let bytes = text.as_bytes();
    let mut groups = Groups { sizes: [0; MAX_GROUPS], before: [0; MAX_GROUPS], count: 0, digits: 0, end: 0 };
    let mut at = 0;
    while groups.count < MAX_GROUPS {
        let start = at;
        let mut separator = 0;
        while at < bytes.len() && at - start < 2 && separators.contains(&bytes[at]) {
            separator = bytes[at];
            at += 1;
        }
        let size = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if size == 0 || (groups.count > 0 && at == start) {
            break;
        }
        at += size;
        groups.sizes[groups.count] = size;
        groups.before[groups.count] = separator;
        groups.count += 1;
        groups.digits += size;
        groups.end = at;
    }
    groups
}

/// `+1 (555) 123-4567`, `00971 4 123 4567`, `(04) 123 4567`, `03-123-4567`, `050-1234567`.
fn telephone(text: &str) -> Option<usize> {
    if !starts(text, "+(0") {
        return None;
    }
    let groups = groups(text, b"+ -().");
    let sizes = &groups.sizes[..groups.count];
    let ended = !first(from(text, groups.end)).is_some_and(is_alphanumeric);
    let fits = (7..=15).contains(&groups.digits) && ended;
    let found = match text.as_bytes()[0] {
        b'+' => text.as_bytes().get(1).is_some_and(|b| b.is_ascii_digit() || *b == b'(') && fits,
        b'(' => fits && sizes.len() > 1 && sizes[0] <= 3 && sizes[1..].iter().any(|size| *size > 2),
        b'0' => {
            fits && sizes.len() > 1
                && groups.digits > 7
                && sizes[1..].iter().any(|size| *size > 2)
                && !date(sizes)
                && groups.before[1] != b'.'
        }
        _ => false,
    };
    found.then_some(groups.end)
}

/// `978-0-1234-5678-7`, `123-45-6789`: more groups than a range has, and not a date.
fn identifier(text: &str) -> Option<(Number, usize)> {
    let groups = groups(text, b"-");
    let sizes = &groups.sizes[..groups.count];
    let long = sizes.iter().any(|size| *size > 2);
    (sizes.len() > 2 && groups.before[0] == 0 && long && !date(sizes)).then_some((Number::Identifier, groups.end))
}

/// `1 000 000`: groups of three; `4111 1111 1111 1111`: four or more groups of four, of which the last may be shorter.
fn grouped(text: &str) -> Option<(Number, usize)> {
    let groups = groups(text, b" ");
    let sizes = &groups.sizes[..groups.count];
    let ended = !first(from(text, groups.end)).is_some_and(|c| c == '-' || is_alphanumeric(c));
    let number = match sizes {
        [1..=3, rest @ ..] if !rest.is_empty() && rest.iter().all(|size| *size == 3) => Number::Grouped,
        [fours @ .., 1..=4] if fours.len() > 2 && fours.iter().all(|size| *size == 4) => Number::Identifier,
        _ => return None,
    };
    (ended && groups.before[0] == 0).then_some((number, groups.end))
}

/// Whether groups of these sizes are year, month and day, or the reverse.
fn date(sizes: &[usize]) -> bool {
    matches!(sizes, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
}

/// The length of European or Persian digits after a sign, with their fraction, percent or degree sign. Arabic-Indic digits
/// have their sign on the right, where the bidi algorithm puts it.
fn signed(text: &str) -> Option<usize> {
    let digit = |c| is_persian(c) || char::is_ascii_digit(&c);
    let start = if starts(text, "$€£₪") { first(text)?.len_utf8() } else { 0 };
    let mut at = start;
    loop {
        let digits = run(from(text, at), &digit);
        if digits == 0 {
            break;
        }
        at += digits;
        let point = if starts(from(text, at), ".,٫٬") { first(from(text, at))?.len_utf8() } else { 0 };
        if point == 0 || !first(from(text, at + point)).is_some_and(digit) {
            break;
        }
        at += point;
    }
    if at == start {
        return None;
    }
    if starts(from(text, at), "%٪°€$₪") {
        at += first(from(text, at))?.len_utf8();
    }
    Some(at)
}

fn is_persian(c: char) -> bool {
    matches!(c, '۰'..='۹')
}

/// `5%`, `2.5%`.
fn percent(text: &str) -> Option<(Number, usize)> {
    let length = signed(text)?;
    (text.as_bytes()[length - 1] == b'%').then_some((Number::Percent, length))
}

/// `۳-۵`, `۱۴۰۱-۰۸-۰۴`.
fn persian_range(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut groups = 0;
    loop {
        let digits = run(from(text, at), &|c| is_persian(c) || matches!(c, '٫' | '٬'));
        at += digits;
        groups += 1;
        let dash = if starts(from(text, at), "-–") { first(from(text, at))?.len_utf8() } else { 0 };
        if dash == 0 || !first(from(text, at + dash)).is_some_and(is_persian) {
            return (groups > 1).then_some(at);
        }
        at += dash;
    }
}
