//! The state of the driver: open blocks and inline elements, and what is still to be written.

use super::block::Block;
use super::figures::Figures;
use super::inline::Inline;
use crate::body::writer::{Embed, Writer};
use crate::html::{StartTag, Tokenizer};

/// How many tokens after a start tag are examined for its content.
pub const LOOKAHEAD: usize = 16;

/// Calls the writer for each token. `'s` is the lifetime of the text; `'d` and `'w` belong to the writer.
pub struct Driver<'s, 'd, 'w> {
    pub html: &'s str,
    pub tokens: Tokenizer<'s>,
    pub writer: &'d mut Writer<'w>,
    /// The open blocks.
    pub blocks: Vec<Block<'s>>,
    /// The open inline elements.
    pub inlines: Vec<Inline<'s>>,
    /// How many of them are written in the current block.
    pub written: usize,
    /// How many bytes may still be written for inline elements that are reopened in another block.
    pub budget: usize,
    /// Whether the innermost block has content in its line.
    pub line: bool,
    /// Line breaks that are written as soon as something follows.
    pub breaks: usize,
    /// The code collected so far, inside code.
    pub code: Option<String>,
    /// The `code` element in the code block.
    pub code_tag: Option<StartTag<'s>>,
    /// The `source`s and `track`s so far of the open picture, audio or video.
    pub sources: Vec<StartTag<'s>>,
    /// The figures of the whole text, once the first was met.
    pub figures: Option<Figures>,
    /// What follows `html` in a text of another format.
    pub following: &'s str,
    /// The quoted post.
    pub post: Option<Embed>,
}

impl<'s, 'd, 'w> Driver<'s, 'd, 'w> {
    /// Creates a driver at the start of `html`.
    pub fn new(html: &'s str, writer: &'d mut Writer<'w>) -> Self {
        Driver {
            html,
            tokens: Tokenizer::new(html),
            writer,
            blocks: Vec::new(),
            inlines: Vec::new(),
            written: 0,
            budget: 4096 + html.len(),
            line: false,
            breaks: 0,
            code: None,
            code_tag: None,
            sources: Vec::new(),
            figures: None,
            following: "",
            post: None,
        }
    }
}
