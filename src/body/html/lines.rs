//! Lines: what begins before their content, and where they end. Inline elements are reopened in each.

use super::block::Block;
use super::driver::Driver;
use super::inline::Inline;
use super::looks::{LOOKS, Looks};
use super::own_attributes::{link_attributes, own_attributes};
use crate::html::{StartTag, is_heading};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// Prepares for content in a line: its block, the line breaks before it, the elements around it.
    pub fn enter_line(&mut self) {
        self.begin_missing();
        self.separate_from_line_end();
        let breaks = std::mem::take(&mut self.breaks);
        match self.container_tag() {
            None | Some(Tag::Blockquote | Tag::Details | Tag::Div) => self.push(Some(Tag::P), StartTag::EMPTY),
            // Old editors make paragraphs with two line breaks.
            Some(Tag::P) if breaks > 1 => {
                if let Some(Block { start, language, .. }) = self.end_container() {
                    self.push_with(Some(Tag::P), start, language);
                }
            }
            _ => (0..breaks).for_each(|_| self.writer.br()),
        }
        self.push_space();
        self.last_link = None;
        self.write_inlines();
        self.line = true;
    }

    /// Begins the inline elements that are not written in the current line.
    pub fn write_inlines(&mut self) {
        while self.open.written < self.open.inlines.len() {
            self.write_inline(self.open.written);
            self.open.written += 1;
        }
    }

    /// Writes the space before what follows in the line.
    pub fn push_space(&mut self) {
        if std::mem::take(&mut self.space) {
            self.writer.text(" ");
        }
    }

    /// Begins an inline element in a line of another format; returns whether it was written, as one element.
    pub fn begins(&mut self, tag: Tag, start: StartTag<'s>) -> bool {
        self.push_inline(tag, start, self.language(start));
        self.write_inline(0);
        while self.open.inlines[0].written > 1 {
            self.open.inlines[0].written -= 1;
            self.writer.end();
        }
        self.open.inlines[0].written > 0
    }

    fn write_inline(&mut self, place: usize) {
        let Inline { start, tag, language, used, is_named, .. } = self.open.inlines[place];
        let price = if used { start.length() + 64 } else { 0 };
        let Some(left) = self.budget.checked_sub(price) else { return };
        let written = match tag {
            // A link around several blocks is written in the first with text, so that readers meet it once.
            Tag::A => start.raw("href").is_some() && (self.line || !is_named),
            Tag::Bdo => language.has_direction(),
            Tag::Span => !language.is_empty(),
            _ => self.keeps_look(place),
        };
        if written && tag == Tag::A {
            self.writer.link_with(&start.text("href"), "", link_attributes(start));
        } else if written {
            let mut attributes = own_attributes(tag, start, self.writer.context.digits);
            language.push_to(&mut attributes);
            self.writer.span(tag, attributes);
        }
        let mut count = u8::from(written);
        for (look, (element, ..)) in LOOKS.iter().enumerate() {
            if self.adds_look(place, look) {
                self.writer.span(*element, Vec::new());
                count += 1;
            }
        }
        self.budget = left;
        self.open.inlines[place].used = true;
        self.open.inlines[place].written = count;
    }

    /// Closes the elements from an index on, to be reopened later.
    pub fn close_inlines(&mut self, place: usize) {
        while self.open.written > place {
            self.open.written -= 1;
            for _ in 0..std::mem::take(&mut self.open.inlines[self.open.written].written) {
                self.writer.end();
            }
        }
    }

    /// Ends the elements that began inside the block at an index.
    pub fn end_inlines(&mut self, place: usize) {
        let ended = self.open.inlines.iter().position(|inline| inline.depth > place).unwrap_or(self.open.inlines.len());
        self.close_inlines(ended);
        self.open.inlines.truncate(ended);
    }

    /// Ends a line, where a block begins or ends.
    pub fn leave_line(&mut self) {
        self.end_code();
        self.mark_line_end();
        self.close_inlines(0);
        self.line = false;
        self.breaks = 0;
        self.space = false;
    }

    /// Whether an open inline element gives its text a look, and none inside it takes the look away.
    fn gives(&self, place: usize, look: usize) -> bool {
        let inside = &self.open.inlines[place..];
        inside[0].looks[look] == Some(true) && inside.iter().all(|inline| inline.looks[look] != Some(false))
    }

    /// Whether an element that only gives its text a look gives it.
    fn keeps_look(&self, place: usize) -> bool {
        let tag = self.open.inlines[place].tag;
        LOOKS.iter().position(|(element, other, ..)| tag == *element || tag == *other).is_none_or(|look| self.gives(place, look))
    }

    /// Whether an open inline element has a look by its style only, and the elements around it have not.
    fn adds_look(&self, place: usize, look: usize) -> bool {
        let (element, other, ..) = LOOKS[look];
        let tag = self.open.inlines[place].tag;
        let is_bold = || element == Tag::B && self.container_tag().is_some_and(|tag| is_heading(tag) || tag == Tag::Th);
        let mut around = None;
        for inline in &self.open.inlines[..place] {
            around = inline.looks[look].or(around);
        }
        tag != element && tag != other && self.gives(place, look) && !around.unwrap_or_else(is_bold)
    }

    /// Closes the elements whose look an element takes away, where it begins or ends; they are reopened for what follows.
    pub fn close_looks(&mut self, taken: Looks) {
        let gives = |looks: &Looks| taken.iter().zip(looks).any(|(taken, look)| *taken == Some(false) && *look == Some(true));
        if let Some(place) = self.open.inlines.iter().position(|inline| gives(&inline.looks)) {
            self.close_inlines(place);
        }
    }
}
