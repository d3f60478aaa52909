//! The state of the driver: open blocks and inline elements, and what is still to be written.

use super::block::Block;
use super::footnotes::Footnotes;
use super::groups::Groups;
use super::inline::Inline;
use super::math_element::MathElement;
use super::math_spacing::Before;
use crate::body::writer::{Embed, Writer};
use crate::html::{StartTag, Tokenizer};
use crate::markup::SafeUrl;

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
    /// Whether a space is written as soon as something follows in the line.
    pub space: bool,
    /// The open elements of a formula.
    pub math: Vec<MathElement<'s>>,
    /// What the formula has so far.
    pub before: Before,
    /// The link that has ended where the line is now.
    pub last_link: Option<StartTag<'s>>,
    /// The code collected so far, inside code.
    pub code: Option<String>,
    /// The `code` element in the code block.
    pub code_tag: Option<StartTag<'s>>,
    /// The `source`s and `track`s so far of the open picture, audio or video.
    pub sources: Vec<StartTag<'s>>,
    /// Whether the open paragraph has only the symbol of a note, whose text follows.
    pub has_symbol: bool,
    /// Whether the content is that of a `noscript`.
    pub in_noscript: bool,
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
    /// The quoted post.
    pub post: Option<Embed>,
    /// The links in the last quotation of a post.
    pub post_links: Vec<SafeUrl>,
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
            space: false,
            math: Vec::new(),
            before: Before::default(),
            last_link: None,
            code: None,
            code_tag: None,
            sources: Vec::new(),
            has_symbol: false,
            in_noscript: false,
            last_picture: None,
            footnotes: Footnotes::default(),
            groups: None,
            dropped: Vec::new(),
            following: "",
            post: None,
            post_links: Vec::new(),
        }
    }
}
