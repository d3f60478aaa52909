//! The few steps over characters that everything here is made of; out of line, for each is short and called from many places.

/// The first character.
#[inline(never)]
pub fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// The last character.
#[inline(never)]
pub fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// The text from a place on.
#[inline(never)]
pub fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The text before a place.
#[inline(never)]
pub fn until(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The length of the start of the text whose characters are all of a kind.
#[inline(never)]
pub fn run(text: &str, is: &dyn Fn(char) -> bool) -> usize {
    text.char_indices().find(|(_, c)| !is(*c)).map_or(text.len(), |(at, _)| at)
}

/// Whether any character is of a kind.
#[inline(never)]
pub fn has(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    text.chars().any(is)
}

/// Whether a character is one of the signs.
#[inline(never)]
pub fn among(c: char, signs: &str) -> bool {
    if c.is_ascii() { signs.as_bytes().contains(&(c as u8)) } else { signs.chars().any(|sign| sign == c) }
}

/// Whether a text starts with one of the signs.
pub fn starts(text: &str, signs: &str) -> bool {
    first(text).is_some_and(|c| among(c, signs))
}

/// Whether a text begins with a word of a list, or is one.
pub fn listed(list: &str, text: &str, whole: bool) -> bool {
    let (list, text) = (list.as_bytes(), text.as_bytes());
    let mut at = 0;
    while at < list.len() {
        let start = at;
        while at < list.len() && list[at] != b' ' && text.get(at - start) == Some(&list[at]) {
            at += 1;
        }
        let ends = list.get(at).is_none_or(|byte| *byte == b' ');
        if ends && (!whole || at - start == text.len()) {
            return true;
        }
        while at < list.len() && list[at] != b' ' {
            at += 1;
        }
        at += 1;
    }
    false
}

/// A letter or digit.
#[inline(never)]
pub fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric()
}
