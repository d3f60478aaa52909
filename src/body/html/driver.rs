//! The driver's state: what is open of blocks and lines, and what waits to be written.

use super::block::Block;
use super::figures::Figures;
use super::inline::Inline;
use super::targets::Targets;
use crate::body::writer::{Embed, Writer};
use crate::html::{StartTag, Tokenizer};

/// How many tokens after a start tag are looked at for what follows.
pub const LOOKAHEAD: usize = 16;

/// Calls the writer for each token. `'s` is the text, `'d` and `'w` are the writer's.
pub struct Driver<'s, 'd, 'w> {
    pub html: &'s str,
    pub tokens: Tokenizer<'s>,
    pub writer: &'d mut Writer<'w>,
    /// The blocks that are open.
    pub blocks: Vec<Block<'s>>,
    /// The elements of a line that are open.
    pub inlines: Vec<Inline<'s>>,
    /// How many of them are written in this block.
    pub written: usize,
    /// How much may still be written for elements of a line that go on in another block.
    pub budget: usize,
    /// Whether the innermost block has something in its line.
    pub line: bool,
    /// The line breaks that are written as soon as something follows them.
    pub breaks: usize,
    /// Code so far, where text is code.
    pub code: Option<String>,
    /// The `code` in the block of code.
    pub code_tag: Option<StartTag<'s>>,
    /// The `source`s and `track`s so far of the picture, sound or film that is open.
    pub sources: Vec<StartTag<'s>>,
    /// What links lead to.
    pub targets: Targets,
    /// Of the whole text, once there is one.
    pub figures: Option<Figures>,
    /// The post that is quoted.
    pub post: Option<Embed>,
}

impl<'s, 'd, 'w> Driver<'s, 'd, 'w> {
    /// A driver at the start of `html`.
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
            targets: Targets::default(),
            figures: None,
            post: None,
        }
    }
}
