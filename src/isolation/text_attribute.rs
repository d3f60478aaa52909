//! The language and direction of a text in an attribute.

use super::base::Base;
use super::block_script::block_script;
use crate::markup::Attr;
use crate::text::{Direction, Script, attribute, block_direction};
use std::borrow::Cow;

/// A text attribute, and the attributes that its element gets for it.
pub struct TextAttribute<'a> {
    pub value: Cow<'a, str>,
    /// The script of the element's `lang`.
    pub script: Option<Script>,
    /// The element's `dir`.
    pub direction: Option<Direction>,
}

impl TextAttribute<'_> {
    /// The language and direction of a text attribute are those of its element (R46). An image has no other text, so it
    /// takes those of its `alt`. `None` for a title in another script than its element: it is written as words after it.
    pub fn of(name: Attr, value: &str, base: Base, has_lang: bool) -> Option<TextAttribute<'_>> {
        let own = block_direction(value, base.direction);
        let script = if has_lang { None } else { block_script(value, own, own != base.direction, base.script) };
        if name == Attr::Title && script.is_some() {
            return None;
        }
        let direction = if name == Attr::Alt || has_lang { own } else { base.direction };
        let turned = name == Attr::Alt && direction != base.direction;
        Some(TextAttribute { value: attribute(value, direction), script, direction: turned.then_some(direction) })
    }
}
