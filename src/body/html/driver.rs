//! The driver: where it is in the text, what is open, and what is still to be written.

use super::block::Block;
use super::footnotes::Footnotes;
use super::groups::Groups;
use super::open_elements::OpenElements;
use crate::body::writer::Writer;
use crate::html::{StartTag, Tokenizer};
use crate::markup::SafeUrl;

/// How many tokens after a start tag are examined for its content.
pub const LOOKAHEAD: usize = 16;

/// Calls the writer for each token. `'s` is the lifetime of the text; `'d` and `'w` belong to the writer.
pub struct Driver<'s, 'd, 'w> {
    pub html: &'s str,
    pub tokens: Tokenizer<'s>,
    pub writer: &'d mut Writer<'w>,
    pub open: OpenElements<'s>,
    /// How many bytes may still be written for inline elements that are reopened in another block.
    pub budget: usize,
    /// Whether the innermost block has content in its line.
    pub line: bool,
    /// Line breaks that are written as soon as something follows.
    pub breaks: usize,
    /// Whether a space is written as soon as something follows in the line.
    pub space: bool,
    /// The link that has ended where the line is now.
    pub last_link: Option<StartTag<'s>>,
    /// Whether the open paragraph has only the symbol of a note, whose text follows.
    pub has_symbol: bool,
    /// The last picture, if no text follows it, and whether it is in a `noscript`.
    pub last_picture: Option<(SafeUrl, bool)>,
    /// The elements of footnotes.
    pub footnotes: Footnotes,
    /// The elements around pictures of the whole text, once the first was met.
    pub groups: Option<Groups<'s>>,
    /// The names of the elements that were dropped with words that a browser shows.
    pub dropped: Vec<String>,
    /// What follows `html` in a text of another format.
    pub following: &'s str,
}

impl<'s, 'd, 'w> Driver<'s, 'd, 'w> {
    /// Creates a driver at the start of `html`.
    // Inlining would make five copies.
    #[inline(never)]
    pub fn new(html: &'s str, writer: &'d mut Writer<'w>) -> Self {
        Driver::within(OpenElements::new(), html, writer)
    }

    /// The same within elements that are open.
    pub fn within(open: OpenElements<'s>, html: &'s str, writer: &'d mut Writer<'w>) -> Self {
        let mut tokens = Tokenizer::new(html);
        tokens.foreign = open.blocks.last().is_some_and(Block::is_foreign);
        Driver {
            html,
            tokens,
            writer,
            open,
            budget: 4096 + html.len(),
            line: false,
            breaks: 0,
            space: false,
            last_link: None,
            has_symbol: false,
            last_picture: None,
            footnotes: Footnotes::default(),
            groups: None,
            dropped: Vec::new(),
            following: "",
        }
    }
}
