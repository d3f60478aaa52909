//! What ends what, and what must be around what (HTML, "Tree construction", in small).

use super::attributes::class_has;
use super::block::Block;
use super::driver::Driver;
use crate::html::{StartTag, is_cell, is_heading, is_table_part};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// The place of the innermost block that is one of `tags`, as long as none of `around` is between.
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

    /// Begins an element that is not written. Outside of a line it may say the language of what is in it.
    pub fn transparent(&mut self, tag: StartTag<'s>) {
        self.leave_line();
        if self.stays_in_line() {
            return self.stay_in_line(tag);
        }
        if class_has(&tag, "wp-caption") {
            return self.block(Tag::Figure, tag);
        }
        self.end_paragraph();
        let language = self.language(&tag);
        if language.is_empty() {
            return self.push(None, tag);
        }
        self.fill();
        self.push(Some(Tag::Div), tag);
    }

    /// Begins a block.
    pub fn block(&mut self, element: Tag, tag: StartTag<'s>) {
        self.leave_line();
        let element = if element == Tag::P && class_has(&tag, "wp-caption-text") { Tag::Figcaption } else { element };
        if element == Tag::P && self.stays_in_line() {
            return self.stay_in_line(tag);
        }
        self.end_paragraph();
        if self.make_room(element) {
            self.push(Some(element), tag);
        } else {
            self.push(None, tag);
        }
    }

    /// Whether the innermost block has only one line: paragraphs in it are no paragraphs.
    pub fn stays_in_line(&self) -> bool {
        self.container().is_some_and(|(_, tag)| is_heading(tag) || matches!(tag, Tag::Summary | Tag::Pre))
    }

    /// Begins what would be a block elsewhere. Its text stays apart from what was before.
    fn stay_in_line(&mut self, tag: StartTag<'s>) {
        self.keep_apart();
        self.push(None, tag);
    }

    pub fn keep_apart(&mut self) {
        match &mut self.code {
            Some(code) if !code.is_empty() && !code.ends_with('\n') => code.push('\n'),
            None => self.writer.text(" "),
            _ => {}
        }
    }

    /// Ends the paragraph, or another block that has only a line in it.
    pub fn end_paragraph(&mut self) {
        self.leave_line();
        if let Some((place, tag)) = self.container()
            && (tag == Tag::P || self.stays_in_line())
        {
            self.close_blocks(place, tag == Tag::P);
        }
    }

    /// Ends what must not be around an element and begins what must be; whether it can stand here at all.
    fn make_room(&mut self, element: Tag) -> bool {
        const CELLS: &[Tag] = &[Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        const LISTS: &[Tag] = &[Tag::Ul, Tag::Ol, Tag::Dl, Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        match element {
            Tag::Li => self.make_item_room(&[Tag::Li], &[Tag::Ul, Tag::Ol], LISTS),
            Tag::Dd | Tag::Dt => self.make_item_room(&[Tag::Dd, Tag::Dt], &[Tag::Dl], LISTS),
            Tag::Figcaption => return self.close_to(Tag::Figure, CELLS),
            Tag::Summary => return self.close_to(Tag::Details, CELLS),
            _ if is_table_part(element) => return self.make_table_room(element),
            _ => self.fill(),
        }
        true
    }

    /// Closes what is in the innermost block of a kind; whether there is one.
    fn close_to(&mut self, around: Tag, cells: &[Tag]) -> bool {
        let Some(place) = self.find(&[around], cells) else { return false };
        self.close_blocks(place + 1, false);
        true
    }

    fn make_item_room(&mut self, items: &[Tag], lists: &[Tag], around: &[Tag]) {
        if let Some(place) = self.find(items, around) {
            self.close_blocks(place, false);
        }
        if self.container().is_none_or(|(_, tag)| !lists.contains(&tag)) {
            self.fill();
            self.push(Some(lists[0]), StartTag::EMPTY);
        }
    }

    fn make_table_room(&mut self, part: Tag) -> bool {
        let Some(table) = self.find(&[Tag::Table], &[]) else { return false };
        let around: &[Tag] = match part {
            Tag::Tr => &[Tag::Thead, Tag::Tbody, Tag::Tfoot],
            Tag::Td | Tag::Th => &[Tag::Thead, Tag::Tbody, Tag::Tfoot, Tag::Tr],
            _ => &[],
        };
        let stays = |block: &Block| block.tag.is_none_or(|tag| around.contains(&tag));
        let place = (table + 1..self.blocks.len()).find(|&place| !stays(&self.blocks[place]));
        self.close_blocks(place.unwrap_or(self.blocks.len()), false);
        self.fill_table(part);
        true
    }

    /// Begins what is missing between a list or table and something that is not its part.
    pub fn fill(&mut self) {
        match self.container() {
            Some((_, Tag::Ul | Tag::Ol)) => self.push(Some(Tag::Li), StartTag::EMPTY),
            Some((_, Tag::Dl)) => self.push(Some(Tag::Dd), StartTag::EMPTY),
            Some(_) => {
                self.fill_table(Tag::Td);
                if self.container().is_some_and(|(_, tag)| tag == Tag::Tr) {
                    self.push(Some(Tag::Td), StartTag::EMPTY);
                }
            }
            None => {}
        }
    }

    /// Begins the parts of a table that must be around another.
    fn fill_table(&mut self, part: Tag) {
        if (part == Tag::Tr || is_cell(part)) && matches!(self.container(), Some((_, Tag::Table))) {
            self.push(Some(Tag::Tbody), StartTag::EMPTY);
        }
        if is_cell(part) && matches!(self.container(), Some((_, Tag::Thead | Tag::Tbody | Tag::Tfoot))) {
            self.push(Some(Tag::Tr), StartTag::EMPTY);
        }
    }
}
