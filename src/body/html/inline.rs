//! An open inline element.

use super::language::Language;
use super::looks::Looks;
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
    /// Whether it is a link that has text.
    pub is_named: bool,
    /// How many of the writer's elements it has begun in the current block.
    pub written: u8,
    /// The looks that it gives its text or takes away.
    pub looks: Looks,
    /// Whether it is what a block makes of its text, and ends with the block.
    pub is_of_block: bool,
}
