//! An open block.

use super::language::Language;
use crate::html::{ElementKind, StartTag};
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
    /// How many visible things there were when a line in it ended.
    pub line_end: Option<usize>,
    /// Whether it contains an embed of another site.
    pub embeds: bool,
    /// Whether it is a gallery.
    pub is_gallery: bool,
    /// Whether it is a figure with a caption.
    pub is_captioned: bool,
}

impl<'s> Block<'s> {
    /// A block of another format that holds text, and is not ended here.
    pub const LINE: Self = Block { tag: Some(Tag::Figcaption), ..Block::new(StartTag::EMPTY) };

    /// Whether it is [`Block::LINE`].
    pub fn is_line(&self) -> bool {
        self.tag == Block::LINE.tag && self.start.name().is_empty()
    }

    /// An element that is not written.
    pub const fn new(start: StartTag<'s>) -> Block<'s> {
        Block {
            start,
            tag: None,
            language: Language { tag: None, direction: None },
            ends: 0,
            is_skipped: false,
            line_end: None,
            embeds: false,
            is_gallery: false,
            is_captioned: false,
        }
    }

    /// Whether it is an element without a meaning, such as `div`.
    pub fn is_transparent(&self) -> bool {
        matches!(self.tag, None | Some(Tag::Div)) && matches!(self.start.kind(), ElementKind::Transparent)
    }

    /// Whether it is SVG or MathML.
    pub fn is_foreign(&self) -> bool {
        self.start.is("svg math")
    }
}
