//! Implied start and end tags (a reduced form of HTML, "Tree construction").

use super::block::Block;
use super::driver::Driver;
use crate::html::{StartTag, is_cell, is_heading, is_table_part};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// The index of the innermost block that is one of `tags`, unless one of `around` is between.
    fn find(&self, tags: &[Tag], around: &[Tag]) -> Option<usize> {
        for (place, block) in self.blocks.iter().enumerate().rev() {
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
        self.leave_line();
        if self.is_line_only() {
            return self.begin_in_line(tag);
        }
        if let Some(element) = self.regrouped(None, &tag) {
            return self.block(element, tag);
        }
        self.end_paragraph();
        let language = self.language(&tag);
        if language.is_empty() {
            return self.push(None, tag);
        }
        self.begin_missing();
        self.push(Some(Tag::Div), tag);
    }

    /// Begins a block.
    pub fn block(&mut self, element: Tag, tag: StartTag<'s>) {
        self.leave_line();
        if element == Tag::P && self.is_line_only() {
            return self.begin_in_line(tag);
        }
        self.end_paragraph();
        let Some(element) = self.regrouped(Some(element), &tag) else { return self.push(None, tag) };
        if self.prepare_for(element) {
            self.push(Some(element), tag);
        } else {
            self.push(None, tag);
        }
    }

    /// Whether the innermost block has only a line, so that paragraphs in it are not written.
    pub fn is_line_only(&self) -> bool {
        self.container().is_some_and(|(_, tag)| is_heading(tag) || matches!(tag, Tag::Summary | Tag::Pre))
    }

    /// Begins an element that would be a block elsewhere. Its text is separated from the text before it.
    fn begin_in_line(&mut self, tag: StartTag<'s>) {
        self.separate_text();
        self.push(None, tag);
    }

    pub fn separate_text(&mut self) {
        match &mut self.code {
            Some(code) if !code.is_empty() && !code.ends_with('\n') => code.push('\n'),
            None => self.writer.text(" "),
            _ => {}
        }
    }

    /// Ends the paragraph, or another block that contains only a line.
    pub fn end_paragraph(&mut self) {
        self.leave_line();
        if let Some((place, tag)) = self.container()
            && (tag == Tag::P || self.is_line_only())
        {
            self.close_blocks(place, tag == Tag::P);
        }
    }

    /// Ends the blocks that must not be around an element, and begins the ones that must; returns whether the element is
    /// allowed here.
    fn prepare_for(&mut self, element: Tag) -> bool {
        const CELLS: &[Tag] = &[Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        const LISTS: &[Tag] = &[Tag::Ul, Tag::Ol, Tag::Dl, Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        match element {
            Tag::Li => self.prepare_for_item(&[Tag::Li], &[Tag::Ul, Tag::Ol], LISTS),
            Tag::Dd | Tag::Dt => self.prepare_for_item(&[Tag::Dd, Tag::Dt], &[Tag::Dl], LISTS),
            Tag::Figcaption => return self.close_to(Tag::Figure, CELLS),
            Tag::Summary => return self.close_to(Tag::Details, CELLS),
            _ if is_table_part(element) => return self.prepare_for_table_part(element),
            _ => self.begin_missing(),
        }
        true
    }

    /// Closes the blocks inside the innermost block of a kind; returns whether there is one.
    fn close_to(&mut self, around: Tag, cells: &[Tag]) -> bool {
        let Some(place) = self.find(&[around], cells) else { return false };
        self.close_blocks(place + 1, false);
        true
    }

    fn prepare_for_item(&mut self, items: &[Tag], lists: &[Tag], around: &[Tag]) {
        if let Some(place) = self.find(items, around) {
            self.close_blocks(place, false);
        }
        if self.container().is_none_or(|(_, tag)| !lists.contains(&tag)) {
            self.begin_missing();
            self.push(Some(lists[0]), StartTag::EMPTY);
        }
    }

    fn prepare_for_table_part(&mut self, part: Tag) -> bool {
        let Some(table) = self.find(&[Tag::Table], &[]) else { return false };
        let around: &[Tag] = match part {
            Tag::Tr => &[Tag::Thead, Tag::Tbody, Tag::Tfoot],
            Tag::Td | Tag::Th => &[Tag::Thead, Tag::Tbody, Tag::Tfoot, Tag::Tr],
            _ => &[],
        };
        let stays = |block: &Block| block.tag.is_none_or(|tag| around.contains(&tag));
        let place = (table + 1..self.blocks.len()).find(|&place| !stays(&self.blocks[place]));
        self.close_blocks(place.unwrap_or(self.blocks.len()), false);
        self.begin_table_parts(part);
        true
    }

    /// Begins the elements that are missing between a list or table and content that is not a part of it.
    pub fn begin_missing(&mut self) {
        match self.container() {
            Some((_, Tag::Ul | Tag::Ol)) => self.push(Some(Tag::Li), StartTag::EMPTY),
            Some((_, Tag::Dl)) => self.push(Some(Tag::Dd), StartTag::EMPTY),
            Some(_) => {
                self.begin_table_parts(Tag::Td);
                if self.container().is_some_and(|(_, tag)| tag == Tag::Tr) {
                    self.push(Some(Tag::Td), StartTag::EMPTY);
                }
            }
            None => {}
        }
    }

    /// Begins the parts of a table that must be around another part.
    fn begin_table_parts(&mut self, part: Tag) {
        if (part == Tag::Tr || is_cell(part)) && matches!(self.container(), Some((_, Tag::Table))) {
            self.push(Some(Tag::Tbody), StartTag::EMPTY);
        }
        if is_cell(part) && matches!(self.container(), Some((_, Tag::Thead | Tag::Tbody | Tag::Tfoot))) {
            self.push(Some(Tag::Tr), StartTag::EMPTY);
        }
    }
}
