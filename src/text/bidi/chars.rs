//! Helpers for characters. They are never inlined, because each is called from many places.

/// The first character.
#[inline(never)]
pub fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// The character at an offset.
#[inline(never)]
pub fn char_at(text: &str, at: usize) -> Option<char> {
    let bytes = text.as_bytes();
    match (*bytes.get(at)?, bytes.get(at + 1)) {
        (byte, _) if byte.is_ascii() => Some(byte as char),
        // Most letters.
        (lead @ 0xc2..=0xdf, Some(next)) => char::from_u32(u32::from(lead & 0x1f) << 6 | u32::from(next & 0x3f)),
        _ => first(from(text, at)),
    }
}

/// The last character.
#[inline(never)]
pub fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// The text from an offset on.
#[inline(never)]
pub fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The text before an offset.
#[inline(never)]
pub fn until(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The length of the prefix whose characters all satisfy `is`.
#[inline(never)]
pub fn run(text: &str, is: &dyn Fn(char) -> bool) -> usize {
    // A plain loop: in a small build an iterator costs calls per character.
    let mut at = 0;
    while let Some(c) = char_at(text, at).filter(|c| is(*c)) {
        at += c.len_utf8();
    }
    at
}

/// The text before the first of `signs`, and the text after it if there is one. The standard library's searches for several
/// characters are compiled anew for each number of them.
#[inline(never)]
pub fn divide<'t>(text: &'t str, signs: &str) -> (&'t str, Option<&'t str>) {
    let (before, after) = text.split_at(run(text, &|c| !among(c, signs)));
    let mut rest = after.chars();
    (before, rest.next().map(|_| rest.as_str()))
}

/// The text before the first of `signs`.
pub fn before<'t>(text: &'t str, signs: &str) -> &'t str {
    divide(text, signs).0
}

/// Whether any character satisfies `is`.
#[inline(never)]
pub fn has(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    text.chars().any(is)
}

/// Whether a character is one of `signs`.
#[inline(never)]
pub fn among(c: char, signs: &str) -> bool {
    if !c.is_ascii() {
        return signs.chars().any(|sign| sign == c);
    }
    // A plain loop: in a small build a search for a byte costs calls.
    let (signs, mut at) = (signs.as_bytes(), 0);
    while at < signs.len() && signs[at] != c as u8 {
        at += 1;
    }
    at < signs.len()
}

/// A set of signs.
pub struct Signs {
    ascii: [u32; 4],
    all: &'static str,
}

impl Signs {
    pub const fn new(all: &'static str) -> Signs {
        let (bytes, mut ascii, mut at) = (all.as_bytes(), [0; 4], 0);
        while at < bytes.len() {
            if bytes[at].is_ascii() {
                ascii[bytes[at] as usize / 32] |= 1 << (bytes[at] % 32);
            }
            at += 1;
        }
        Signs { ascii, all }
    }

    /// The length of the sign at an offset, if it is one of these.
    #[inline(never)]
    pub fn at(&self, text: &str, at: usize) -> usize {
        match text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => (self.ascii[*byte as usize / 32] >> (byte % 32) & 1) as usize,
            _ => char_at(text, at).filter(|c| among(*c, self.all)).map_or(0, char::len_utf8),
        }
    }
}

/// Whether a text starts with one of `signs`.
pub fn starts(text: &str, signs: &str) -> bool {
    first(text).is_some_and(|c| among(c, signs))
}

/// Whether a text starts with a word of a list, or with `whole` is one.
pub fn listed(list: &str, text: &str, whole: bool) -> bool {
    let (list, text) = (list.as_bytes(), text.as_bytes());
    // How much of the word matches so far; `None` after a mismatch.
    let mut same = Some(0);
    for byte in list {
        same = match same {
            Some(length) if *byte == b' ' && (!whole || length == text.len()) => return true,
            _ if *byte == b' ' => Some(0),
            Some(length) if text.get(length) == Some(byte) => Some(length + 1),
            _ => None,
        };
    }
    same.is_some_and(|length| !whole || length == text.len())
}
