//! A block that is open.

use super::language::Language;
use crate::html::{StartTag, is_one_of};
use crate::markup::Tag;

/// A block that is open.
#[derive(Clone, Copy, Debug)]
pub struct Block<'s> {
    /// Its start tag; one that we have put there has an empty one.
    pub start: StartTag<'s>,
    /// What it is written as; nothing for one that is not.
    pub tag: Option<Tag>,
    /// Its language and direction.
    pub language: Language<'s>,
    /// How many of the writer's elements it is.
    pub ends: u8,
    /// Whether nothing in it is written.
    pub is_skipped: bool,
    /// Whether it holds what another site shows.
    pub embeds: bool,
    /// Whether it is a figure with a caption.
    pub is_captioned: bool,
}

impl Block<'_> {
    /// Whether it is SVG or MathML.
    pub fn is_foreign(&self) -> bool {
        is_one_of(self.start.name, "svg math")
    }
}
