//! The context of a line: the direction, script and language around it, and how its block may take a direction.

use crate::text::{Direction, Script};

/// The direction, script and language around a text.
#[derive(Clone, Copy)]
pub struct Base {
    pub direction: Direction,
    /// The script of the language around it, if that is known.
    pub script: Option<Script>,
    /// Whether the block has a `lang` attribute.
    pub has_lang: bool,
}

/// How the block of a line may take the line's direction.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Block {
    /// An item or cell keeps its side of the list or table: its line gets an element of its own.
    #[default]
    Keeps,
    /// The block was just opened and takes a `dir` attribute.
    Takes,
    /// The author gave the block a direction.
    Has,
}
