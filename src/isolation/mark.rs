//! The recorded calls of a line that are not its text.

use crate::markup::SinkCall;

/// A recorded call other than the line's text.
pub struct Mark {
    /// Its offset in the text.
    pub at: usize,
    pub call: SinkCall,
    /// How many bytes represent it in the text: after the offset of a start tag, before that of an end tag.
    pub stand_in: usize,
    /// The offset in the text where the element ends.
    pub end: usize,
    pub isolates: Isolates,
    /// Where the values of its attributes begin in the line's values.
    pub values: usize,
}

/// Whether and how an element isolates.
#[derive(Clone, Copy, PartialEq)]
pub enum Isolates {
    No,
    /// In the direction of its text, which is decided when the line is complete.
    ByText,
    /// In the direction that the author gave it.
    Authored,
}
