//! The language and direction of an element: what it says, what its style means, and what its text begins with.

use super::attributes::{has, style};
use super::driver::{Driver, LOOKAHEAD};
use super::language::Language;
use crate::html::{StartTag, Token};
use crate::text::{Direction, LanguageTag, first_strong};

impl<'s> Driver<'s, '_, '_> {
    /// The language and direction of the element that begins.
    pub fn language(&self, tag: &StartTag<'s>) -> Language<'s> {
        Language { tag: tag.raw("lang").filter(|tag| LanguageTag::parse(tag).is_some()), direction: self.direction(tag) }
    }

    /// A side that text is aligned to means a direction when it is the side where such text begins and that of the
    /// article is the other one: so editors without the attribute are used.
    fn direction(&self, tag: &StartTag) -> Option<Direction> {
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

    /// The direction of the first letter that is to come.
    pub fn next_direction(&self) -> Option<Direction> {
        let mut tokens = self.tokens.clone();
        for _ in 0..LOOKAHEAD {
            if let Token::Text(text) = tokens.next()?
                && let Some(direction) = first_strong(&text)
            {
                return Some(direction);
            }
        }
        None
    }
}
