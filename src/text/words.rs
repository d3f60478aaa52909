//! The words of a text, without the white space between them.

/// Whether two texts are the same apart from white space.
pub fn has_same_words(text: &str, other: &str) -> bool {
    text.split_whitespace().eq(other.split_whitespace())
}
