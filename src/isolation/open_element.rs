//! An open element of a line that is serialized.

use crate::markup::Tag;

/// An open element, the author's or a span.
pub struct OpenElement {
    pub tag: Tag,
    /// Whether it is the author's.
    pub authored: bool,
    /// The offset in the line's text where it ends.
    pub end: usize,
    /// Where its attributes begin among the marks, and their values in the line's values; `None` if it must not be split.
    pub attributes: Option<(usize, usize)>,
}
