//! Strings in JSON text (RFC 8259, section 7).

use super::parser::{Failure, Parser};

impl Parser<'_> {
    /// Parses a string, at its quotation mark.
    pub fn string(&mut self) -> Result<String, Failure> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            self.at += plain(&self.text.as_bytes()[start..]);
            string.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => break self.at += 1,
                Some(b'\\') => string.push(self.escape()?),
                Some(control) => {
                    self.repair("control character (\\u0000-\\u001F) in a string");
                    self.at += 1;
                    string.push(control.into());
                }
                None => return self.fail("EOF while parsing a string"),
            }
        }
        Ok(string)
    }

    fn escape(&mut self) -> Result<char, Failure> {
        self.at += 1;
        let c = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            Some(_) => return self.fail("invalid escape"),
            None => return self.fail("EOF while parsing a string"),
        };
        self.at += 1;
        Ok(c)
    }

    /// Parses `u0627` or `ud83d\ude00`: a character beyond 16 bits is a pair of escapes (RFC 8259, section 7).
    fn code_point(&mut self) -> Result<char, Failure> {
        let mut code = self.code_unit()?;
        let rest = &self.text[self.at..];
        if let (0xd800..=0xdbff, true) = (code, rest.starts_with("\\u")) {
            let after_first = self.at;
            self.at += 1;
            match self.code_unit()? {
                low @ 0xdc00..=0xdfff => code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00),
                _ => self.at = after_first,
            }
        }
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Parses the four digits after `u`.
    fn code_unit(&mut self) -> Result<u32, Failure> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            match self.peek().map(|byte| (byte as char).to_digit(16)) {
                Some(Some(digit)) => unit = unit << 4 | digit,
                Some(None) => return self.fail("invalid escape"),
                None => return self.fail("EOF while parsing a string"),
            }
        }
        self.at += 1;
        Ok(unit)
    }
}

/// How many bytes of a string stand for themselves: all but controls, quotation marks and backslashes.
///
/// Bodies are long, so it looks at eight bytes at a time (Warren, *Hacker's Delight*, “Find first 0-byte”).
fn plain(bytes: &[u8]) -> usize {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    // Plain loops: in a small build an iterator costs a call per step.
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        let quote = eight ^ (LOWEST * u64::from(b'"'));
        let backslash = eight ^ (LOWEST * u64::from(b'\\'));
        let controls = eight.wrapping_sub(LOWEST * u64::from(b' ')) & !eight;
        let found = controls | quote.wrapping_sub(LOWEST) & !quote | backslash.wrapping_sub(LOWEST) & !backslash;
        if found & LOWEST << 7 != 0 {
            break;
        }
        at += 8;
    }
    while at < bytes.len() && is_plain(bytes[at]) {
        at += 1;
    }
    at
}
