//! Text of blocks: which blocks hold it without a paragraph, and what separates its parts.

use super::block::Block;
use super::driver::Driver;
use super::language::Language;
use super::looks::looks;
use crate::html::{StartTag, is_cell, is_heading};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// Whether the innermost block has only a line, so that paragraphs in it are not written.
    pub fn is_line_only(&self) -> bool {
        self.container_tag().is_some_and(|tag| is_heading(tag) || matches!(tag, Tag::Summary | Tag::Pre))
    }

    /// Whether blocks that begin here are parts of a line: there is one, or the innermost block has nothing else.
    pub fn is_in_line(&self) -> bool {
        self.is_line_only() || self.container_tag().is_some_and(holds_text)
    }

    /// Separates what follows from the text before it, because a block begins or ends that is not written.
    pub fn separate_text(&mut self) {
        if self.in_code_block() {
            if let Some(code) = self.open.code.as_mut().filter(|code| !code.is_empty() && !code.ends_with('\n')) {
                code.push('\n');
            }
            return;
        }
        self.end_code();
        if self.line {
            self.separate_lines();
        }
    }

    fn separate_lines(&mut self) {
        match self.container_tag() {
            Some(tag) if is_heading(tag) || tag == Tag::Summary => self.space = true,
            _ => self.breaks = self.breaks.max(1),
        }
    }

    /// Whether the end tag of an element without a meaning may be that of one that has been ended before.
    pub fn was_ended(&mut self) -> bool {
        let was_ended = self.open.ended_early > 0;
        self.open.ended_early -= usize::from(was_ended);
        was_ended
    }

    /// Separates what follows from the text before it, in its line or in its paragraph.
    pub fn separate_part(&mut self) {
        if self.is_in_line() {
            self.separate_text();
        } else {
            self.end_paragraph();
        }
    }

    /// Remembers that a line ends without its block, because another block begins in it.
    pub fn mark_line_end(&mut self) {
        if self.line
            && self.is_in_line()
            && let Some(place) = self.container_place()
        {
            self.open.blocks[place].line_end = Some(self.writer.visible_count());
        }
    }

    /// Separates a line that begins from the one before it in the same block, if no block that is written is between.
    pub fn separate_from_line_end(&mut self) {
        if !self.line
            && let Some(count) = self.container().and_then(|block| block.line_end)
            && count == self.writer.visible_count()
        {
            self.separate_lines();
        }
    }

    /// Begins the inline element that a block makes of its text, for the language and the looks that the block itself is not
    /// written with.
    pub fn begin_text(&mut self, element: Option<Tag>, start: StartTag<'s>, language: Language<'s>) {
        let (tag, language) = match element {
            Some(element) if has_line(element) && !language.is_empty() => (Tag::Bdi, language),
            Some(_) => (Tag::Span, Language::default()),
            None => (Tag::Span, language),
        };
        let looks = looks(tag, start);
        if !language.is_empty() || looks.iter().any(Option::is_some) {
            self.push_inline(tag, start, language);
            let depth = self.open.blocks.len();
            if let Some(inline) = self.open.inlines.last_mut().filter(|inline| inline.depth == depth) {
                inline.is_of_block = true;
            }
        }
    }

    /// Ends the line where the innermost block ends, if that separates it from what follows.
    pub fn end_part(&mut self) {
        match self.innermost() {
            Some(block) if block.tag.is_none() && (block.is_skipped || block.is_foreign()) => {}
            Some(Block { tag: None, .. }) if self.is_in_line() => self.separate_text(),
            _ => self.leave_line(),
        }
    }
}

/// Blocks whose text needs no paragraph.
fn holds_text(tag: Tag) -> bool {
    has_line(tag) || matches!(tag, Tag::Caption | Tag::Figcaption | Tag::Figure)
}

/// Blocks whose text needs no paragraph, and that keep their side and marker whatever the direction of their text: the text
/// gets a direction of its own instead.
pub fn has_line(tag: Tag) -> bool {
    matches!(tag, Tag::Li | Tag::Dd | Tag::Dt) || is_cell(tag)
}
