//! The open elements, and what they have collected so far: all that lasts from one block of HTML to the next in a body of another
//! format.

use super::block::Block;
use super::formula::Formula;
use super::inline::Inline;
use crate::body::writer::Embed;
use crate::html::StartTag;
use crate::markup::{SafeUrl, Tag};

/// The open elements.
#[derive(Default)]
pub struct OpenElements<'s> {
    /// The open blocks.
    pub blocks: Vec<Block<'s>>,
    /// The open inline elements.
    pub inlines: Vec<Inline<'s>>,
    /// How many of them are written in the current block.
    pub written: usize,
    /// How many elements without a meaning, such as `div`, were ended by other tags than their own, which are still to come.
    pub ended_early: usize,
    /// The code collected so far, inside code.
    pub code: Option<String>,
    /// The `code` element in the code block.
    pub code_tag: Option<StartTag<'s>>,
    /// The `source`s and `track`s so far of the open picture, audio or video.
    pub sources: Vec<StartTag<'s>>,
    /// The formula that is read.
    pub formula: Option<Formula<'s>>,
    /// Whether the content is that of a `noscript`.
    pub in_noscript: bool,
    /// The quoted post.
    pub post: Option<Embed>,
    /// The links in the last quotation of a post.
    pub post_links: Vec<SafeUrl>,
}

impl<'s> OpenElements<'s> {
    /// No elements.
    // Inlining would make two copies.
    #[inline(never)]
    pub fn new() -> OpenElements<'s> {
        OpenElements::default()
    }

    /// Removes an inline element. (`Vec::remove` would copy it, which takes more code.)
    pub fn remove_inline(&mut self, place: usize) {
        self.inlines.copy_within(place + 1.., place);
        self.inlines.pop();
    }

    /// The sources of the open `picture`.
    pub fn sources_of_picture(&self) -> &[StartTag<'s>] {
        if self.inlines.iter().any(|inline| inline.tag == Tag::Picture) { &self.sources } else { &[] }
    }
}
