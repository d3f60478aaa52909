//! Implied start and end tags (a reduced form of HTML, "Tree construction").

use super::block::Block;
use super::driver::Driver;
use crate::html::{StartTag, is_cell, is_heading, is_table_part};
use crate::markup::Tag;

/// What the search for the element around a caption or summary stops at.
pub const CELLS: &[Tag] = &[Tag::Td, Tag::Th, Tag::Caption, Tag::Table];

impl<'s> Driver<'s, '_, '_> {
    /// The index of the innermost block that is one of `tags`, unless one of `around` is between.
    pub fn find(&self, tags: &[Tag], around: &[Tag]) -> Option<usize> {
        for (place, block) in self.open.blocks.iter().enumerate().rev() {
            match block.tag {
                Some(tag) if tags.contains(&tag) => return Some(place),
                Some(tag) if around.contains(&tag) => return None,
                _ => {}
            }
        }
        None
    }

    /// Begins an element that is not written. Outside of a line it may set the language of its content.
    pub fn transparent(&mut self, tag: StartTag<'s>) {
        if self.is_line_only() {
            return self.push(None, tag);
        }
        if let Some(element) = self.regrouped(None, tag) {
            return self.block(element, tag);
        }
        if self.begins_note(tag) {
            self.end_paragraph();
            self.begin_missing();
            return self.push(Some(Tag::Div), tag);
        }
        if std::mem::take(&mut self.has_symbol) {
            return self.push(None, tag);
        }
        if self.note_symbol(tag) {
            return;
        }
        self.empty_post(tag);
        let language = self.language(tag);
        if language.is_empty() {
            if !self.is_in_line() {
                self.end_paragraph();
            }
            return self.push(None, tag);
        }
        self.end_paragraph();
        self.begin_missing();
        self.push(Some(Tag::Div), tag);
    }

    /// Begins a block.
    pub fn block(&mut self, element: Tag, tag: StartTag<'s>) {
        if std::mem::take(&mut self.has_symbol) && element == Tag::P {
            return self.push(None, tag);
        }
        let in_summary = matches!(self.container_tag(), Some(Tag::Summary));
        if self.is_line_only() && (element == Tag::P || in_summary && !ends_summary(element)) {
            return self.push(None, tag);
        }
        let Some(element) = self.regrouped(Some(element), tag) else {
            self.end_paragraph();
            return self.push(None, tag);
        };
        if !self.is_allowed(element) {
            return self.transparent(tag);
        }
        if in_summary && is_heading(element) {
            // The one block that a summary may contain. It is shown in the line.
            self.space |= self.line;
            self.push_space();
        } else {
            self.end_paragraph();
        }
        self.prepare_for(element);
        self.push(Some(element), tag);
    }

    /// Whether an element may begin here. Captions, summaries and parts of tables need the element around them.
    fn is_allowed(&self, element: Tag) -> bool {
        match element {
            Tag::Figcaption => self.find(&[Tag::Figure], CELLS).is_some(),
            Tag::Summary => self.find(&[Tag::Details], CELLS).is_some(),
            _ => !is_table_part(element) || self.find(&[Tag::Table], &[]).is_some(),
        }
    }

    /// Ends the paragraph, or another block that contains only a line.
    pub fn end_paragraph(&mut self) {
        self.leave_line();
        let is_paragraph = self.container_tag() == Some(Tag::P);
        if (is_paragraph || self.is_line_only())
            && let Some(place) = self.container_place()
        {
            self.close_blocks(place, is_paragraph);
        }
    }

    /// Ends the blocks that must not be around an element, and begins the ones that must.
    fn prepare_for(&mut self, element: Tag) {
        const LISTS: &[Tag] = &[Tag::Ul, Tag::Ol, Tag::Dl, Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        match element {
            Tag::Li => self.prepare_for_item(&[Tag::Li], &[Tag::Ul, Tag::Ol], LISTS),
            Tag::Dd | Tag::Dt => self.prepare_for_item(&[Tag::Dd, Tag::Dt], &[Tag::Dl], LISTS),
            Tag::Figcaption => self.close_to(Tag::Figure),
            Tag::Summary => self.close_to(Tag::Details),
            _ if is_table_part(element) => self.prepare_for_table_part(element),
            _ => self.begin_missing(),
        }
    }

    /// Closes the blocks inside the innermost block of a kind.
    fn close_to(&mut self, around: Tag) {
        if let Some(place) = self.find(&[around], CELLS) {
            self.close_blocks(place + 1, false);
        }
    }

    fn prepare_for_item(&mut self, items: &[Tag], lists: &[Tag], around: &[Tag]) {
        if let Some(place) = self.find(items, around) {
            self.close_blocks(place, false);
        }
        if self.container_tag().is_none_or(|tag| !lists.contains(&tag)) {
            self.begin_missing();
            self.push(Some(lists[0]), StartTag::EMPTY);
        }
    }

    fn prepare_for_table_part(&mut self, part: Tag) {
        let Some(table) = self.find(&[Tag::Table], &[]) else { return };
        let around: &[Tag] = match part {
            Tag::Tr => &[Tag::Thead, Tag::Tbody, Tag::Tfoot],
            Tag::Td | Tag::Th => &[Tag::Thead, Tag::Tbody, Tag::Tfoot, Tag::Tr],
            _ => &[],
        };
        let stays = |block: &Block| block.tag.is_none_or(|tag| around.contains(&tag));
        let place = (table + 1..self.open.blocks.len()).find(|&place| !stays(&self.open.blocks[place]));
        self.close_blocks(place.unwrap_or(self.open.blocks.len()), false);
        self.begin_table_parts(part);
    }

    /// Begins the elements that are missing between a list or table and content that is not a part of it.
    pub fn begin_missing(&mut self) {
        self.begin_table_parts(Tag::Td);
        let missing = match self.container_tag() {
            Some(Tag::Ul | Tag::Ol) => Tag::Li,
            Some(Tag::Dl) => Tag::Dd,
            Some(Tag::Tr) => Tag::Td,
            _ => return,
        };
        self.push(Some(missing), StartTag::EMPTY);
    }

    /// Begins the parts of a table that must be around another part.
    fn begin_table_parts(&mut self, part: Tag) {
        if (part == Tag::Tr || is_cell(part)) && matches!(self.container_tag(), Some(Tag::Table)) {
            self.push(Some(Tag::Tbody), StartTag::EMPTY);
        }
        if is_cell(part) && matches!(self.container_tag(), Some(Tag::Thead | Tag::Tbody | Tag::Tfoot)) {
            self.push(Some(Tag::Tr), StartTag::EMPTY);
        }
    }
}

/// Whether an element ends a summary in which it begins. The text of others is text of the summary.
fn ends_summary(element: Tag) -> bool {
    is_heading(element) || matches!(element, Tag::Audio | Tag::Details | Tag::Summary | Tag::Video)
}
