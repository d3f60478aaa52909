//! The calls of a line that are not its text.

use crate::markup::SinkCall;
use crate::text::{Direction, Script};

/// A call that is not text.
pub struct Mark {
    /// Where in the text it stands.
    pub at: usize,
    pub call: SinkCall,
    /// How many bytes stand in the text for it: after the place of an opened element, before that of a closed one.
    pub stand_in: usize,
    /// Where the element ends.
    pub end: usize,
    pub isolates: Isolates,
    /// The script of a link, if it is not the one around it.
    pub script: Option<Script>,
    /// Where the values of its attributes begin.
    pub values: usize,
}

/// Whether an element isolates.
#[derive(Clone, Copy, PartialEq)]
pub enum Isolates {
    Not,
    /// It does, and its text decides its direction.
    Undecided,
    /// In the direction of its text.
    Decided(Direction),
    /// In the direction that the author says.
    Said,
}
