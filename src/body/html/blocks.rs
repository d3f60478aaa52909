//! The stack of blocks.

use super::block::Block;
use super::driver::Driver;
use super::embeds::is_embed;
use super::figures::Figures;
use super::language::Language;
use super::own_attributes::own_attributes;
use crate::body::writer::{Attributes, MAX_DEPTH};
use crate::html::{ElementKind, StartTag, is_cell, is_heading, is_table_part};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    pub fn is_skipping(&self) -> bool {
        self.blocks.last().is_some_and(|block| block.is_skipped)
    }

    /// The innermost written block, and its index.
    pub fn container(&self) -> Option<(usize, Tag)> {
        self.blocks.iter().enumerate().rev().find_map(|(place, block)| Some((place, block.tag?)))
    }

    pub fn push(&mut self, element: Option<Tag>, start: StartTag<'s>) {
        let language = self.language(&start);
        self.push_with(element, start, language);
    }

    /// Pushes a block and begins it in the writer. If blocks are nested too deep, only its content is written.
    pub fn push_with(&mut self, element: Option<Tag>, start: StartTag<'s>, language: Language<'s>) {
        self.leave_line();
        if self.blocks.len() >= MAX_DEPTH {
            return;
        }
        let is_captioned = element == Some(Tag::Figure) && self.is_captioned(&start);
        let ends = element.map_or(0, |element| self.write_block(element, &start, language, is_captioned));
        let is_skipped = matches!(element, Some(Tag::Audio | Tag::Video));
        let embeds = element.is_some_and(|element| is_embed(element, &start));
        self.blocks.push(Block { start, tag: element, language, ends, is_skipped, embeds, is_captioned });
        if let Some(element) = element {
            self.begin(element, start, language);
        }
    }

    /// Begins a block in the writer; returns how many elements that takes.
    fn write_block(&mut self, element: Tag, start: &StartTag, language: Language, is_captioned: bool) -> u8 {
        let mut own = own_attributes(element, start, self.writer.context.digits);
        let mut ends = 1;
        if is_heading(element) || element == Tag::Table {
            if !language.is_empty() {
                self.writer.block(Tag::Div, language.attributes(Attributes::new()));
                ends += 1;
            }
        } else if !has_line(element) {
            own = language.attributes(own);
        }
        match element {
            Tag::Audio | Tag::Video => return 0,
            Tag::Pre if self.is_code(start) => return 0,
            Tag::Table => self.writer.table(Vec::new()),
            _ if is_heading(element) => self.writer.heading(element as u8 - Tag::H1 as u8 + 1),
            _ if is_table_part(element) => self.writer.part(element, &own),
            // A figure without a caption would have no name, and only add a word to its content.
            Tag::Figure if !is_captioned => self.writer.block(Tag::Div, own),
            // A caption that [`Figures`] did not find.
            Tag::Figcaption if !self.container().is_some_and(|(place, _)| self.blocks[place].is_captioned) => {
                self.writer.block(Tag::Div, own)
            }
            _ => self.writer.block(element, own),
        }
        ends
    }

    /// Whether a figure that begins has a caption. The `wp-caption` elements of WordPress have one; the figure that we make
    /// for an image has not.
    fn is_captioned(&mut self, start: &StartTag) -> bool {
        if ElementKind::of(start.name) != ElementKind::Block(Tag::Figure) {
            return !start.name.is_empty();
        }
        let html = self.html;
        self.figures.get_or_insert_with(|| Figures::of(html)).is_captioned(start)
    }

    /// Prepares for the content of a block.
    fn begin(&mut self, element: Tag, start: StartTag<'s>, language: Language<'s>) {
        match element {
            Tag::Audio | Tag::Video => self.sources.clear(),
            Tag::Pre if self.blocks.last().is_some_and(|block| block.ends == 0) => self.code = Some(String::new()),
            _ if has_line(element) && !language.is_empty() => self.push_inline(Tag::Bdi, start, language),
            _ => {}
        }
    }

    /// Ends the blocks from an index on. Inline elements that began in them end too, unless `inlines_continue`.
    pub fn close_blocks(&mut self, place: usize, inlines_continue: bool) {
        while self.blocks.len() > place {
            self.leave_line();
            let Some(block) = self.blocks.pop() else { return };
            match block.tag {
                Some(tag @ (Tag::Audio | Tag::Video)) => self.player(tag, &block.start),
                Some(Tag::Pre) if block.ends == 0 => self.code_block(&block.start),
                None if !block.is_skipped && self.is_line_only() => self.separate_text(),
                _ => {}
            }
            for _ in 0..block.ends {
                self.writer.end();
            }
            if block.tag == Some(Tag::Blockquote) {
                self.end_quotation(&block);
            }
        }
        self.tokens.foreign = self.blocks.last().is_some_and(Block::is_foreign);
        if inlines_continue {
            self.inlines.iter_mut().for_each(|inline| inline.depth = inline.depth.min(place));
        } else {
            self.inlines.retain(|inline| inline.depth <= place);
        }
    }

    /// Ends a block; returns whether there was one of this name.
    pub fn end_block(&mut self, kind: ElementKind, name: &str) -> bool {
        let is_part = matches!(kind, ElementKind::Block(tag) if tag == Tag::Table || is_table_part(tag));
        for place in (0..self.blocks.len()).rev() {
            let block = &self.blocks[place];
            let both_headings = matches!((kind, block.tag), (ElementKind::Block(tag), Some(other)) if is_heading(tag) && is_heading(other));
            let is_it = block.tag.is_some_and(|tag| kind == ElementKind::Block(tag));
            if is_it || both_headings || block.start.name.eq_ignore_ascii_case(name) {
                self.close_blocks(place, false);
                return true;
            }
            let ends_scope = match block.tag {
                Some(Tag::Table) => true,
                Some(Tag::Ul | Tag::Ol) => kind == ElementKind::Block(Tag::Li),
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

/// Blocks whose text needs no paragraph, and that keep their side and marker whatever the direction of their text: the text
/// gets a direction of its own instead.
fn has_line(tag: Tag) -> bool {
    matches!(tag, Tag::Li | Tag::Dd | Tag::Dt) || is_cell(tag)
}
