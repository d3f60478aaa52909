//! A run: a part of a text that must be isolated.

use crate::text::Direction;
use std::ops::Range;

/// A part of a text that needs an isolating element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The range of its bytes.
    pub range: Range<usize>,
    /// The direction of the element.
    pub direction: Direction,
    /// Whether it must stay on one line, as a telephone number must.
    pub unbroken: bool,
}
