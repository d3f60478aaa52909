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
    signs.chars().any(|sign| sign == c)
}

/// Whether a text starts with one of the signs.
pub fn starts(text: &str, signs: &str) -> bool {
    first(text).is_some_and(|c| among(c, signs))
}

/// Whether a word is in a list.
#[inline(never)]
pub fn listed(list: &str, is: &dyn Fn(&str) -> bool) -> bool {
    list.split(' ').any(is)
}

/// A letter or digit.
#[inline(never)]
pub fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric()
}
