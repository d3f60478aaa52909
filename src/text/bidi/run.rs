//! A run: a part of a text that must be isolated.

use crate::text::Direction;
use std::ops::Range;

/// A part of a text that needs an isolating element of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its bytes.
    pub range: Range<usize>,
    /// The direction of the element.
    pub direction: Direction,
    /// Whether it must stay on one line: a telephone number.
    pub unbroken: bool,
}
