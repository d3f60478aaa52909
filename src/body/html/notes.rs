//! Writes footnotes as those of Markdown: the marks, and the notes at the end of the body.

use super::attributes::class_has;
use super::block::Block;
use super::driver::Driver;
use super::footnotes::{Role, role};
use crate::body::writer::NoteLabel;
use crate::html::{StartTag, Token, is_one_of};
use crate::markup::Tag;
use crate::text::decimal;

impl<'s> Driver<'s, '_, '_> {
    /// Begins an element of footnotes; returns whether it is one.
    pub fn footnote(&mut self, tag: StartTag<'s>) -> bool {
        let Some(role) = role(&self.footnotes, tag) else { return false };
        match role {
            Role::Reference(number) => {
                self.enter_line();
                self.writer.note_reference(&label(number));
                self.skip_link();
            }
            Role::BackLink => self.skip_link(),
            Role::Note(number) => self.begin_note(tag, number),
            Role::Around if tag.is("sup") => {}
            Role::Around => {
                self.end_paragraph();
                self.push(None, tag);
            }
        }
        true
    }

    fn skip_link(&mut self) {
        let is_end = |token: &Token| matches!(token, Token::End(name) if is_one_of(name, "a"));
        while self.tokens.next().is_some_and(|token| !is_end(&token)) {}
    }

    fn begin_note(&mut self, tag: StartTag<'s>, number: usize) {
        let is_note = |block: &Block| matches!(role(&self.footnotes, block.start), Some(Role::Note(_)));
        if let Some(place) = self.open.blocks.iter().position(is_note) {
            self.close_blocks(place, false);
        }
        self.end_paragraph();
        self.writer.note(&label(number));
        self.open.blocks.push(Block { tag: Some(Tag::Div), ends: 1, ..Block::new(tag) });
    }

    /// Whether an element only introduces the notes: the heading or the rule in what is around them.
    pub fn introduces_notes(&self, tag: StartTag) -> bool {
        let around = self.innermost().map(|block| block.start);
        !self.footnotes.is_empty() && (class_has(tag, "footnotes-sep") || around.is_some_and(|around| class_has(around, "footnotes")))
    }
}

/// The label of the note whose id has this number.
fn label(number: usize) -> NoteLabel {
    decimal(number as u64)
}
