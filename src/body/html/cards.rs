//! What editors call cards: links with a description, sounds with a title, notes with a symbol. Their parts are known by class.

use super::attributes::class_has;
use super::driver::{Driver, LOOKAHEAD};
use crate::html::{StartTag, Token, is_one_of};
use crate::markup::Tag;
use crate::text::{is_alphanumeric, split};

/// Whether an element of a card is a block of its own, which separates paragraphs, whatever its name is.
pub fn is_card_part(tag: StartTag) -> bool {
    class_has(tag, "kg-bookmark-card kg-bookmark-author kg-bookmark-publisher")
}

/// Whether an element is a note beside the text.
pub fn is_note(tag: StartTag) -> bool {
    class_has(tag, "callout") || tag.has("role", "note")
}

impl<'s> Driver<'s, '_, '_> {
    /// Whether an element that begins is a note, and not a part of one.
    pub fn begins_note(&self, tag: StartTag) -> bool {
        is_note(tag) && !self.in_note()
    }

    fn in_note(&self) -> bool {
        self.open.blocks.iter().any(|block| block.tag == Some(Tag::Div) && is_note(block.start))
    }

    /// Writes the symbol before the text of a note in the paragraph of that text; returns whether the element is one.
    pub fn note_symbol(&mut self, tag: StartTag) -> bool {
        let is_symbol = class_has(tag, "emoji icon") && self.in_note();
        let mut tokens = self.tokens.clone();
        let (Some(Token::Text(text)), Some(Token::End(_))) = (tokens.next().filter(|_| is_symbol), tokens.next()) else { return false };
        let text = text.decoded();
        if text.chars().any(is_alphanumeric) {
            return false;
        }
        self.tokens = tokens;
        split(text.trim(), '\0').for_each(|text| self.text(text));
        self.text(" ");
        self.has_symbol = self.line;
        true
    }

    /// Whether the open link has text after what comes next, and none before.
    pub fn link_names_later(&self) -> bool {
        let mut tokens = self.tokens.clone();
        let is_open = self.open.inlines.iter().any(|inline| inline.tag == Tag::A && !inline.is_named);
        for _ in 0..if is_open && !self.open.in_noscript { 4 * LOOKAHEAD } else { 0 } {
            match tokens.next_outside_raw() {
                Some(Token::Text(text)) if !text.decoded().trim().is_empty() => return true,
                Some(Token::End(name)) if is_one_of(name, "a") => return false,
                None => return false,
                _ => {}
            }
        }
        false
    }

    /// Records whether the open link has a name, so that it does not continue in another block.
    pub fn name_link(&mut self, is_named: bool) {
        for inline in self.open.inlines.iter_mut().filter(|inline| inline.tag == Tag::A) {
            inline.is_named = is_named;
        }
    }
}
