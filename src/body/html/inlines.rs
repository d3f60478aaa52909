//! Inline elements: written when content follows, and reopened in every block that they continue in.

use super::block::Block;
use super::driver::Driver;
use super::inline::Inline;
use super::language::Language;
use super::own_attributes::{link_attributes, own_attributes};
use crate::body::writer::MAX_DEPTH;
use crate::html::StartTag;
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// Begins an inline element.
    pub fn inline(&mut self, tag: Tag, start: StartTag<'s>) {
        match tag {
            Tag::Code if self.code.is_none() => return self.code = Some(String::new()),
            Tag::A => {
                self.flush_code();
                self.end_inline(Tag::A);
                if self.embed_link(&start) {
                    return;
                }
            }
            Tag::Code => return self.code_tag = Some(start),
            _ if self.code.is_some() => return,
            Tag::Rt | Tag::Rp => {
                self.end_inline(Tag::Rt);
                self.end_inline(Tag::Rp);
            }
            Tag::Picture => self.sources.clear(),
            _ => {}
        }
        self.push_inline(tag, start, self.language(&start));
    }

    pub fn push_inline(&mut self, tag: Tag, start: StartTag<'s>, language: Language<'s>) {
        if self.inlines.len() < MAX_DEPTH {
            self.inlines.push(Inline { start, tag, language, depth: self.blocks.len(), used: false, written: false });
        }
    }

    /// Ends an inline element. Unclosed elements inside it continue.
    pub fn end_inline(&mut self, tag: Tag) {
        if self.is_skipping() {
            return;
        }
        match tag {
            Tag::Code if self.in_code_block() => return,
            Tag::Code => {
                self.flush_code();
                self.code = None;
            }
            Tag::A => self.flush_code(),
            Tag::Picture => self.sources.clear(),
            _ => {}
        }
        if let Some(place) = self.inlines.iter().rposition(|inline| inline.tag == tag) {
            self.close_inlines(place);
            self.inlines.remove(place);
        }
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) {
        if self.is_skipping() {
            return;
        }
        if let Some(code) = &mut self.code {
            return code.push_str(text);
        }
        let preformatted = matches!(self.container(), Some((_, Tag::Pre)));
        let text = match (self.line, preformatted) {
            (true, _) => text,
            // The parser drops the first newline.
            (_, true) => text.strip_prefix('\n').unwrap_or(text),
            _ => text.trim_ascii_start(),
        };
        if text.is_empty() {
            return;
        }
        if self.line && !preformatted && text.trim_ascii().is_empty() {
            // It is visible only if something follows.
            return self.writer.text(" ");
        }
        if self.embed_address(text) {
            return;
        }
        self.enter_line();
        self.writer.text(text);
    }

    /// Records a line break, which is written when something follows.
    pub fn line_break(&mut self) {
        match &mut self.code {
            Some(code) => code.push('\n'),
            None => self.breaks += usize::from(self.line),
        }
    }

    /// Writes a line break opportunity.
    pub fn break_opportunity(&mut self) {
        if self.line && self.code.is_none() {
            self.writer.void(Tag::Wbr);
        }
    }

    /// Prepares for content in a line: its block, the line breaks before it, the elements around it.
    pub fn enter_line(&mut self) {
        self.begin_missing();
        let breaks = std::mem::take(&mut self.breaks);
        match self.container() {
            None | Some((_, Tag::Blockquote | Tag::Details | Tag::Div)) => self.push(Some(Tag::P), StartTag::EMPTY),
            // Old editors make paragraphs with two line breaks.
            Some((place, Tag::P)) if breaks > 1 => {
                let Block { start, language, .. } = self.blocks[place];
                self.close_blocks(place, true);
                self.push_with(Some(Tag::P), start, language);
            }
            _ => (0..breaks).for_each(|_| self.writer.br()),
        }
        self.write_inlines();
        self.line = true;
    }

    /// Begins the inline elements that are not written in the current line.
    pub fn write_inlines(&mut self) {
        while self.written < self.inlines.len() {
            self.write_inline(self.written);
            self.written += 1;
        }
    }

    /// Begins an inline element in a line of another format; returns whether it was written.
    pub fn begins(&mut self, tag: Tag, start: StartTag<'s>) -> bool {
        self.push_inline(tag, start, self.language(&start));
        self.write_inline(0);
        self.inlines[0].written
    }

    fn write_inline(&mut self, place: usize) {
        let Inline { start, tag, language, used, .. } = self.inlines[place];
        let price = if used { start.length() + 64 } else { 0 };
        let Some(left) = self.budget.checked_sub(price) else { return };
        let href = start.attribute("href");
        let written = match tag {
            Tag::A => href.is_some(),
            Tag::Bdo => language.has_direction(),
            Tag::Span => !language.is_empty(),
            _ => true,
        };
        match href {
            _ if !written => {}
            Some(href) if tag == Tag::A => self.writer.link_with(&href, "", link_attributes(&start)),
            _ => self.writer.span(tag, language.attributes(own_attributes(tag, &start, self.writer.context.digits))),
        }
        self.budget = left;
        self.inlines[place].used = true;
        self.inlines[place].written = written;
    }

    /// Closes the elements from an index on, to be reopened later.
    fn close_inlines(&mut self, place: usize) {
        while self.written > place {
            self.written -= 1;
            if std::mem::take(&mut self.inlines[self.written].written) {
                self.writer.end();
            }
        }
    }

    /// Ends a line, where a block begins or ends.
    pub fn leave_line(&mut self) {
        if self.code.is_some() && !self.in_code_block() {
            self.flush_code();
            self.code = None;
        }
        self.close_inlines(0);
        self.line = false;
        self.breaks = 0;
    }
}
