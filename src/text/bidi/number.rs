//! Numbers that must be displayed in the order they are written: telephone numbers, identifiers, signed numbers.

use super::chars::{among, char_at, divide, first, from, run, starts, until};
use super::class::{Class, is_alphanumeric};

/// The maximum number of groups in such a number (E.164: fifteen digits).
const MAX_GROUPS: usize = 16;

/// The maximum length of one in bytes, so that looking for numbers is linear.
const LONGEST: usize = 96;

/// The number at the start of `text`, if its order must not depend on its neighbours: whether it must not be broken either, and its
/// length.
///
/// Ranges, scores, times and dates are not such numbers: their order depends on the adjacent letters (STRINGS, ALREQ).
pub fn number(text: &str) -> Option<(bool, usize)> {
    let head = until(text, text.floor_char_boundary(LONGEST));
    find(head).filter(|(_, length)| *length < head.len() || head.len() == text.len())
}

fn find(text: &str) -> Option<(bool, usize)> {
    let sign = first(text)?;
    if matches!(sign, '*' | '#') {
        return Some((true, dialled(text)?));
    }
    if let Some(length) = telephone(text) {
        return Some((true, length));
    }
    if matches!(sign, '+' | '-' | '−' | '±') {
        let length = sign.len_utf8() + amount(from(text, sign.len_utf8()))?;
        // `-253-1`
        let mut rest = from(text, length).chars();
        let goes_on = rest.next().is_some_and(|c| among(c, "-–‐‑/:,.")) && rest.next().is_some_and(is_digit);
        return (!goes_on).then_some((false, length));
    }
    match char_at(text, run(text, &is_digit))? {
        '-' | '‐' | '‑' => Some((true, identifier(text)?)),
        ' ' => mixed(text).map(|length| (false, length)).or_else(|| Some((true, grouped(text)?))),
        '.' if machine(text).is_some() => Some((true, machine(text)?)),
        _ => percent(text).map(|length| (false, length)),
    }
}

/// A digit of any of the three kinds.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// Groups of digits, each with the sign before it, and where the last one ends.
struct Groups {
    sizes: [usize; MAX_GROUPS],
    before: [char; MAX_GROUPS],
    count: usize,
    digits: usize,
    end: usize,
}

impl Groups {
    fn sizes(&self) -> &[usize] {
        &self.sizes[..self.count]
    }
}

/// Reads groups of digits between separators: one separator, or a space and a bracket.
fn groups(text: &str, separators: &str) -> Groups {
    let mut groups = Groups { sizes: [0; MAX_GROUPS], before: [' '; MAX_GROUPS], count: 0, digits: 0, end: 0 };
    // How many separators precede, and the last of them.
    let (mut signs, mut before) = (0, '\0');
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        at += c.len_utf8();
        if !is_digit(c) {
            if !among(c, separators) {
                break;
            }
            (signs, before) = (signs + 1, c);
            continue;
        }
        if groups.count == 0 || signs > 0 {
            if groups.count == MAX_GROUPS || signs > 2 {
                break;
            }
            groups.before[groups.count] = before;
            groups.count += 1;
            signs = 0;
        }
        groups.sizes[groups.count - 1] += 1;
        groups.digits += 1;
        groups.end = at;
    }
    groups
}

/// Whether what follows a number is not part of it.
fn ends(text: &str, at: usize) -> bool {
    !char_at(text, at).is_some_and(is_alphanumeric)
}

/// `+1 (555) 123-4567`, `00971 4 123 4567`, `(04) 123 4567`, `03-123-4567`, `050-1234567`.
fn telephone(text: &str) -> Option<usize> {
    if !starts(text, "+(0۰") {
        return None;
    }
    let groups = groups(text, "+ -‐‑().");
    let sizes = groups.sizes();
    let fits = (7..=15).contains(&groups.digits) && ends(text, groups.end);
    let long = sizes.len() > 1 && sizes[1..].iter().any(|size| *size > 2);
    let found = match first(text)? {
        '+' => char_at(text, 1).is_some_and(|c| is_digit(c) || c == '('),
        // The first group is the area.
        '(' => long && sizes[0] <= 3 && char_at(text, 1 + run(from(text, 1), &is_digit)) == Some(')'),
        _ => long && groups.digits > 7 && !date(sizes) && groups.before[1] != '.',
    };
    (found && fits).then_some(groups.end)
}

/// `*150#`, `*4455`, `#31#`: a code that is dialled.
fn dialled(text: &str) -> Option<usize> {
    let length = run(text, &|c| matches!(c, '*' | '#') || is_digit(c));
    let code = &text[..length];
    let digits = code.chars().filter(|c| is_digit(*c)).count();
    let doubled = ["**", "##"].iter().any(|signs| code.contains(signs));
    let found = if code.ends_with('#') { digits > 0 } else { code.starts_with('*') && digits > 2 && !code.ends_with('*') };
    (found && !doubled && ends(text, length)).then_some(length)
}

/// `978-0-1234-5678-7`, `123-45-6789`: more groups than a range has, and not a date.
fn identifier(text: &str) -> Option<usize> {
    let groups = groups(text, "-‐‑");
    let sizes = groups.sizes();
    let long = sizes.iter().any(|size| *size > 2);
    (sizes.len() > 2 && long && !date(sizes)).then_some(groups.end)
}

/// `1 000 000`, `1800 123 456`: groups of three; `4111 1111 1111 1111`: three or more groups of four, the last of which may be shorter.
fn grouped(text: &str) -> Option<usize> {
    let groups = groups(text, " ");
    let found = match groups.sizes() {
        [1..=4, rest @ ..] if rest.len() > 1 && rest.iter().all(|size| *size == 3) => true,
        // `110 111` are two numbers.
        [1..=3, 3] => text[..groups.end].ends_with("000"),
        [fours @ .., 1..=4] => fours.len() > 2 && fours.iter().all(|size| *size == 4),
        _ => false,
    };
    let decimals = run(from(text, groups.end), &|c| among(c, ".,"));
    let digits = run(from(text, groups.end + decimals), &is_digit);
    let end = if decimals == 1 && digits > 0 { groups.end + 1 + digits } else { groups.end };
    (found && ends(text, end) && !starts(from(text, end), "-")).then_some(end)
}

/// `192.168.0.1`
fn machine(text: &str) -> Option<usize> {
    let groups = groups(text, ".");
    let found = groups.count == 4 && groups.sizes().iter().all(|size| *size < 4);
    (found && ends(text, groups.end)).then_some(groups.end)
}

/// `2 1/2`: a whole number and a fraction.
fn mixed(text: &str) -> Option<usize> {
    let groups = groups(text, " /");
    let fits = matches!(groups.sizes(), [1..=3, 1 | 2, 1 | 2]) && groups.before[1..3] == [' ', '/'];
    let (_, fraction) = divide(until(text, groups.end), " ");
    let (numerator, denominator) = divide(fraction?, "/");
    let denominator = denominator?;
    let is_less = (numerator.len(), numerator) < (denominator.len(), denominator);
    (fits && is_less && ends(text, groups.end)).then_some(groups.end)
}

/// Whether groups of these sizes are year, month and day, or the reverse.
fn date(sizes: &[usize]) -> bool {
    matches!(sizes, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
}

/// The length of European or Persian digits, with their currency sign, fraction, and percent or degree sign. Arabic-Indic digits have
/// their sign on the right, where the bidi algorithm puts it.
fn amount(text: &str) -> Option<usize> {
    let digit = |c| is_digit(c) && !matches!(c, '٠'..='٩');
    let start = if starts(text, "$€£₪") { first(text)?.len_utf8() } else { 0 };
    let mut at = start;
    loop {
        let digits = run(from(text, at), &digit);
        if digits == 0 {
            break;
        }
        at += digits;
        let point = if starts(from(text, at), ".,٫٬") { char_at(text, at)?.len_utf8() } else { 0 };
        if point == 0 || !char_at(text, at + point).is_some_and(digit) {
            break;
        }
        at += point;
    }
    if at == start {
        return None;
    }
    if starts(from(text, at), "%٪°€$₪") {
        at += char_at(text, at)?.len_utf8();
    }
    Some(at)
}

/// `5%`, `2.5%`: the sign is displayed on the right of European digits (ALREQ).
fn percent(text: &str) -> Option<usize> {
    let length = amount(text)?;
    (text.starts_with(|c: char| c.is_ascii_digit()) && text.as_bytes()[length - 1] == b'%').then_some(length)
}

/// Whether a text of digits, with the signs in it, has a fraction or the sign of an exponent, which the bidi algorithm takes apart:
/// `2½`, `10⁻⁷`.
pub fn is_taken_apart(digits: &str) -> bool {
    digits.chars().any(|c| matches!(c, '½' | '¼' | '¾' | '⅐'..='⅞' | '⁺' | '⁻'))
}

/// The length of a fraction of one character.
pub fn fraction(text: &str) -> usize {
    first(text).filter(|c| Class::of(*c) == Class::Other && is_taken_apart(c.encode_utf8(&mut [0; 4]))).map_or(0, char::len_utf8)
}
