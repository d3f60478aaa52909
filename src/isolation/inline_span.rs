//! An element that isolation adds to a line.

use crate::markup::Tag;
use crate::text::{Direction, Run, Script};
use std::ops::Range;

/// An element to be added around a part of a line.
pub struct InlineSpan {
    pub range: Range<usize>,
    /// The direction that it isolates in; without one it only has a language.
    pub direction: Option<Direction>,
    pub unbroken: bool,
    /// Its script, if that is not the script around it.
    pub script: Option<Script>,
}

impl InlineSpan {
    /// The element of a run.
    pub fn of(run: &Run, script: Option<Script>) -> InlineSpan {
        InlineSpan { range: run.range.clone(), direction: Some(run.direction), unbroken: run.unbroken, script }
    }

    pub fn tag(&self) -> Tag {
        if self.direction.is_some() { Tag::Bdi } else { Tag::Span }
    }
}
