//! The recorded calls of a line that are not its text.

use crate::markup::SinkCall;
use crate::text::{Direction, Script};

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
    /// The script of a link, if it is not the script around it. Decided when the line is written.
    pub script: Option<Script>,
    /// Where the values of its attributes begin in the line's values.
    pub values: usize,
}

/// Whether and how an element isolates.
#[derive(Clone, Copy, PartialEq)]
pub enum Isolates {
    No,
    /// In a direction that depends on its text and is decided when the line is written.
    Undecided,
    /// In the direction of its text.
    Decided(Direction),
    /// In the direction that the author gave it.
    Authored,
}
