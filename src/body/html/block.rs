//! An open block.

use super::language::Language;
use crate::html::{StartTag, is_one_of};
use crate::markup::Tag;

/// An open block.
#[derive(Clone, Copy, Debug)]
pub struct Block<'s> {
    /// Its start tag; empty for an implied element.
    pub start: StartTag<'s>,
    /// The element that it is written as; `None` if it is not written.
    pub tag: Option<Tag>,
    /// Its language and direction.
    pub language: Language<'s>,
    /// How many of the writer's elements it has begun.
    pub ends: u8,
    /// Whether its content is not written.
    pub is_skipped: bool,
    /// Whether it contains an embed of another site.
    pub embeds: bool,
    /// Whether it is a gallery.
    pub is_gallery: bool,
    /// Whether it is a figure with a caption.
    pub is_captioned: bool,
}

impl Block<'_> {
    /// Whether it is SVG or MathML.
    pub fn is_foreign(&self) -> bool {
        is_one_of(self.start.name, "svg math")
    }
}
