//! The stack of blocks.

use super::attribute_list::add;
use super::block::Block;
use super::block_text::has_line;
use super::driver::Driver;
use super::embeds::is_embed;
use super::language::Language;
use super::own_attributes::{gallery_attributes, own_attributes};
use crate::body::writer::{Attributes, MAX_DEPTH};
use crate::html::{ElementKind, StartTag, is_cell, is_heading, is_table_part};
use crate::locale::Digits;
use crate::markup::{Attr, Tag};

impl<'s> Driver<'s, '_, '_> {
    pub fn push(&mut self, element: Option<Tag>, start: StartTag<'s>) {
        let language = self.language(start);
        self.push_with(element, start, language);
    }

    /// Pushes a block and begins it in the writer. If blocks are nested too deep, only its content is written.
    pub fn push_with(&mut self, element: Option<Tag>, start: StartTag<'s>, language: Language<'s>) {
        if element.is_some() || !self.is_in_line() {
            self.leave_line();
        } else {
            self.separate_text();
        }
        if self.open.blocks.len() >= MAX_DEPTH {
            return;
        }
        let is_gallery = element == Some(Tag::Figure) && self.begins_gallery(start);
        let is_captioned = element == Some(Tag::Figure) && self.is_captioned(start);
        let ends = element.map_or(0, |element| self.write_block(element, start, language, [is_gallery, is_captioned]));
        let is_skipped = matches!(element, Some(Tag::Audio | Tag::Video));
        let embeds = element.is_some_and(|element| is_embed(element, start));
        if embeds && element == Some(Tag::Blockquote) {
            self.open.post_links.clear();
        }
        self.open.blocks.push(Block { tag: element, language, ends, is_skipped, embeds, is_gallery, is_captioned, ..Block::new(start) });
        if let Some(element) = element {
            self.begin(element);
        }
        self.begin_text(element, start, language);
    }

    /// Begins a block in the writer; returns how many elements that takes.
    fn write_block(&mut self, element: Tag, start: StartTag, mut language: Language, figure: [bool; 2]) -> u8 {
        if matches!(element, Tag::Audio | Tag::Video) || element == Tag::Pre && self.is_code(start) {
            return 0;
        }
        if element == Tag::Pre {
            language.direction = language.direction.or_else(|| self.preformatted_direction());
        }
        let [is_gallery, is_captioned] = figure;
        let list_type = if element == Tag::Ol { self.list_type(start) } else { None };
        let digits = if list_type.is_some() { Digits::Latn } else { self.writer.context.digits };
        let mut own = if is_gallery { gallery_attributes(is_captioned) } else { own_attributes(element, start, digits) };
        let mut ends = 1;
        if is_heading(element) || element == Tag::Table {
            if !language.is_empty() {
                let mut around = Attributes::new();
                language.push_to(&mut around);
                self.writer.block(Tag::Div, around);
                ends += 1;
            }
        } else if !has_line(element) {
            language.push_to(&mut own);
        }
        if let Some(kind) = list_type {
            add(&mut own, Attr::Type, kind);
        }
        let written = match element {
            // A figure without a caption would have no name, and only add a word to its content.
            Tag::Figure if !is_captioned => Tag::Div,
            // A caption that [`super::groups`] did not find.
            Tag::Figcaption if !self.container().is_some_and(|block| block.is_captioned) => Tag::Div,
            _ => element,
        };
        match element {
            Tag::Table => self.writer.table(Vec::new()),
            _ if is_heading(element) => self.writer.heading(element as u8 - Tag::H1 as u8 + 1),
            _ if is_table_part(element) => self.writer.part(element, &own),
            _ => self.writer.block(written, own),
        }
        ends
    }

    /// Whether a figure that begins has a caption. The figure that we make for an image has none.
    fn is_captioned(&mut self, start: StartTag) -> bool {
        let is_figure = matches!(start.kind(), ElementKind::Block(Tag::Figure));
        self.group(start).map_or(!is_figure && !start.name().is_empty(), |group| group.is_captioned)
    }

    /// Prepares for the content of a block.
    fn begin(&mut self, element: Tag) {
        match element {
            Tag::Audio | Tag::Video => self.open.sources.clear(),
            Tag::Pre if self.innermost().is_some_and(|block| block.ends == 0) => self.open.code = Some(String::new()),
            _ => {}
        }
    }

    /// Ends the blocks from an index on. Inline elements that began in them end too, unless `inlines_continue`.
    pub fn close_blocks(&mut self, place: usize, inlines_continue: bool) {
        while self.open.blocks.len() > place {
            self.end_part();
            let Some(block) = self.open.blocks.pop() else { return };
            self.open.ended_early += usize::from(block.is_transparent());
            match block.tag {
                Some(tag @ (Tag::Audio | Tag::Video)) => self.player(tag, block.start),
                Some(Tag::Pre) if block.ends == 0 => self.code_block(block.start),
                None if block.is_foreign() && !block.is_skipped => self.end_math(block.start),
                _ => {}
            }
            for _ in 0..block.ends {
                self.writer.end();
            }
            match block.tag {
                Some(Tag::Blockquote) => self.end_quotation(&block),
                Some(tag) if is_heading(tag) => self.space = matches!(self.container_tag(), Some(Tag::Summary)),
                _ => {}
            }
        }
        self.tokens.foreign = self.innermost().is_some_and(Block::is_foreign);
        if inlines_continue {
            for at in (0..self.open.inlines.len()).rev() {
                let inline = &mut self.open.inlines[at];
                if inline.depth > place && inline.is_of_block {
                    self.open.remove_inline(at);
                } else {
                    inline.depth = inline.depth.min(place);
                }
            }
        } else {
            self.end_inlines(place);
        }
    }

    /// Ends a block; returns whether there was one of this name.
    pub fn end_block(&mut self, kind: ElementKind, name: &str) -> bool {
        let is_part = matches!(kind, ElementKind::Block(tag) if tag == Tag::Table || is_table_part(tag));
        for place in (0..self.open.blocks.len()).rev() {
            let block = &self.open.blocks[place];
            let is_it = match (kind, block.tag) {
                (ElementKind::Block(_), _) if block.is_line() => false,
                (ElementKind::Block(tag), Some(other)) => tag == other || is_heading(tag) && is_heading(other),
                _ => false,
            };
            if is_it || block.start.is(name) {
                let is_own = block.is_transparent();
                self.close_blocks(place, false);
                self.open.ended_early -= usize::from(is_own);
                return true;
            }
            let ends_scope = match block.tag {
                Some(Tag::Table) => true,
                Some(Tag::Ul | Tag::Ol) => matches!(kind, ElementKind::Block(Tag::Li)),
                Some(tag) => !is_part && (is_cell(tag) || tag == Tag::Caption),
                None => false,
            };
            if ends_scope {
                return false;
            }
        }
        false
    }
}
