//! The language and direction of an element: from its attributes, its style, and the beginning of its text.

use super::attributes::{has, style};
use super::driver::{Driver, LOOKAHEAD};
use super::language::Language;
use crate::html::{StartTag, Token, Tokenizer};
use crate::text::{Direction, LanguageTag, first_strong};

impl<'s> Driver<'s, '_, '_> {
    /// The language and direction of the element that begins.
    pub fn language(&self, tag: StartTag<'s>) -> Language<'s> {
        Language { tag: tag.raw("lang").filter(|tag| LanguageTag::parse(tag).is_some()), direction: self.direction(tag) }
    }

    /// Text alignment implies a direction if it is the start side of that direction, and the article's direction is the
    /// other one: that is how authors use editors that have no `dir` attribute.
    fn direction(&self, tag: StartTag) -> Option<Direction> {
        if let Some(direction) = tag.raw("dir") {
            return if direction.eq_ignore_ascii_case("auto") { self.next_direction() } else { Direction::parse(direction) };
        }
        let style = style(tag);
        let says = |left: &str, right: &str| match (has(&style, left), has(&style, right)) {
            (false, false) => None,
            (_, rtl) => Some(if rtl { Direction::Rtl } else { Direction::Ltr }),
        };
        says("direction:ltr", "direction:rtl").or_else(|| {
            let side = says("align:left", "align:right")?;
            (side != self.writer.context.direction && self.next_direction() == Some(side)).then_some(side)
        })
    }

    /// The direction of the next letter in the source.
    pub fn next_direction(&self) -> Option<Direction> {
        let (mut tokens, mut following) = (self.tokens.clone(), self.following);
        for _ in 0..LOOKAHEAD {
            let token = tokens.next().or_else(|| {
                tokens = Tokenizer::new(std::mem::take(&mut following));
                tokens.next()
            });
            if let Token::Text(text) = token?
                && let Some(direction) = first_strong(&text.decoded())
            {
                return Some(direction);
            }
        }
        None
    }
}
