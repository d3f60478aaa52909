//! An open inline element.

use super::language::Language;
use crate::html::StartTag;
use crate::markup::Tag;

/// An open inline element.
#[derive(Clone, Copy, Debug)]
pub struct Inline<'s> {
    pub start: StartTag<'s>,
    pub tag: Tag,
    pub language: Language<'s>,
    /// How many blocks were open when it began.
    pub depth: usize,
    /// Whether it was written before.
    pub used: bool,
    /// Whether it is written in the current block.
    pub written: bool,
}
