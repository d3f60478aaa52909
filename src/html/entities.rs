//! Character references (HTML, "Character reference state"), and the preprocessing of newlines and NUL.

use super::named_references;
use std::borrow::Cow;

/// The context of a text, which determines what is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "some are only decoded by html5lib's tests: their elements are dropped whole")]
pub enum Context {
    /// Text.
    Data,
    /// The value of an attribute.
    Attribute,
    /// A string outside of HTML that may have been escaped: named references need their semicolon.
    Plain,
    /// `title`, `textarea`.
    Rcdata,
    /// `style`, `script` and similar elements.
    Rawtext,
    /// A CDATA section.
    Cdata,
}

impl Context {
    fn is_special(self, byte: u8) -> bool {
        match byte {
            b'&' => matches!(self, Context::Data | Context::Attribute | Context::Plain | Context::Rcdata),
            b'\0' => !matches!(self, Context::Data | Context::Cdata),
            byte => byte == b'\r',
        }
    }
}

/// Decodes each character reference once. Borrows the source where nothing changes.
pub fn decode(source: &str, context: Context) -> Cow<'_, str> {
    let mut text = String::new();
    let mut rest = source;
    while let Some(at) = rest.bytes().position(|byte| context.is_special(byte)) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match rest.as_bytes() {
            [b'&', ..] => reference(&mut text, rest, context),
            [b'\0', ..] => literal(&mut text, "\u{FFFD}"),
            // The newline after it is copied next.
            [_, b'\n', ..] => 1,
            _ => literal(&mut text, "\n"),
        };
        rest = &rest[length..];
    }
    if rest.len() == source.len() { Cow::Borrowed(source) } else { Cow::Owned(text + rest) }
}

/// Appends `decoded` in place of one byte of the source.
fn literal(text: &mut String, decoded: &str) -> usize {
    text.push_str(decoded);
    1
}

/// Decodes the reference at an ampersand; returns how many bytes of the source it has.
fn reference(text: &mut String, source: &str, context: Context) -> usize {
    let decoded = match source.as_bytes() {
        [_, b'#', b'x' | b'X', ..] => numeric(text, source, 3, 16),
        [_, b'#', ..] => numeric(text, source, 2, 10),
        _ => named(text, source, context),
    };
    decoded.unwrap_or_else(|| literal(text, "&"))
}

fn numeric(text: &mut String, source: &str, start: usize, radix: u32) -> Option<usize> {
    let (mut end, mut code) = (start, 0u32);
    while let Some(digit) = source.as_bytes().get(end).and_then(|&byte| (byte as char).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    if end == start {
        return None;
    }
    let code = match code {
        0x80..=0x9F => WINDOWS_1252[code as usize - 0x80].into(),
        _ => code,
    };
    text.push(char::from_u32(code).filter(|&c| c != '\0').unwrap_or('\u{FFFD}'));
    Some(end + usize::from(source[end..].starts_with(';')))
}

/// The replacements of C1 controls (HTML, "Numeric character reference end state").
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

/// Decodes the longest name at the start of the source. A name without its semicolon is not a reference in an attribute if it
/// could be the name of a parameter (`?a=1&copy=2`).
fn named(text: &mut String, source: &str, context: Context) -> Option<usize> {
    // The longest name has 31 letters.
    let name = source[1..].bytes().take(32).take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = source[1..].split_at(name);
    if rest.starts_with(';') && named_references::push(text, name) {
        return Some(name.len() + 2);
    }
    if context == Context::Plain {
        return None;
    }
    let (length, meant) = named_references::prefix(name)?;
    if context == Context::Attribute && (length < name.len() || rest.starts_with('=')) {
        return None;
    }
    text.push(meant);
    Some(length + 1)
}
