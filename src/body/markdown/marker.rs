//! The beginning of a line: block markers (CommonMark, sections 4 and 5), and what precedes them.

use crate::text::run;

/// The length of the spaces at the start of a line.
pub fn spaces(line: &str) -> usize {
    run(line, &|c| matches!(c, ' ' | '\t'))
}

/// The length of the invisible characters at the start of a line.
pub fn marks(line: &str) -> usize {
    run(line, &|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}' | '\u{200b}'))
}

/// The length of the block marker at the start of a line: heading, quotation, item, fence, rule, row, definition or
/// alert.
pub fn marker(line: &str) -> usize {
    let container = container(line);
    if container > 0 {
        return container;
    }
    match line.as_bytes().first() {
        Some(b'|') => 1,
        Some(b'#') => {
            let level = line.len() - line.trim_start_matches('#').len();
            if level < 7 && ends(line, level) { level } else { 0 }
        }
        Some(b'-' | b'*' | b'_' | b'=' | b':') if line.bytes().all(|b| b"-*_=|: \t\r\n".contains(&b)) => line.trim_ascii_end().len(),
        Some(b'`' | b'~') => fence(line).map_or(0, |(_, length)| length),
        Some(b'[') if line.starts_with("[!") || line.contains("]:") => 1,
        _ => 0,
    }
}

/// The length of the marker of a quotation or an item at the start of a line.
pub fn container(line: &str) -> usize {
    match line.as_bytes().first() {
        Some(b'>') => 1,
        Some(b'-' | b'*' | b'+') => usize::from(ends(line, 1)),
        _ => {
            let length = run(line, &|c| c.is_ascii_digit() || is_native_digit(c));
            let is_marked = matches!(line.as_bytes().get(length), Some(b'.' | b')'));
            let fits = (1..10).contains(&line[..length].chars().count()) && is_marked && ends(line, length + 1);
            let native = line[..length].chars().filter(|c| is_native_digit(*c)).count();
            if fits && (native == 0 || native * 2 == length) { length + 1 } else { 0 }
        }
    }
}

/// Whether the marker that ends at an offset is complete.
fn ends(line: &str, at: usize) -> bool {
    line[at..].chars().next().is_none_or(char::is_whitespace)
}

/// The character and length of the fence at the start of a line.
pub fn fence(line: &str) -> Option<(u8, usize)> {
    let sign = *line.as_bytes().first().filter(|b| matches!(b, b'`' | b'~'))?;
    let length = line.bytes().take_while(|b| *b == sign).count();
    (length > 2 && (sign == b'~' || !line[length..].contains('`'))).then_some((sign, length))
}

/// Whether a line closes the code in this fence.
pub fn closes(line: &str, sign: u8, length: usize) -> bool {
    fence(line).is_some_and(|(found, found_length)| found == sign && found_length >= length && line[found_length..].trim().is_empty())
}

/// Whether a character is an Arabic or Persian digit.
pub fn is_native_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹')
}

/// The European digit with the value of an Arabic or Persian one.
pub fn ascii(c: char) -> Option<char> {
    let zero = if ('٠'..='٩').contains(&c) { '٠' } else { '۰' };
    is_native_digit(c).then(|| char::from_digit(c as u32 - zero as u32, 10))?
}
