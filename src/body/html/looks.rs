//! How elements make text look: bold, italic and the like, by their name or by their style, as CSS computes it.

use super::attributes::{declared, style};
use crate::html::{StartTag, is_one_of};
use crate::markup::Tag;

/// Every look: the element that is written for it, another one that has it by itself, the property that sets it, and its
/// values that give the look and that take it away. Only weight and posture are inherited, and can be taken away inside.
pub const LOOKS: [(Tag, Tag, &str, &str, &str); 5] = [
    (Tag::B, Tag::Strong, "font-weight:", "bold bolder 600 700 800 900", "normal lighter 100 200 300 400 500"),
    (Tag::I, Tag::Em, "font-style:", "italic oblique", "normal"),
    (Tag::S, Tag::Del, "text-decoration:", "line-through", ""),
    (Tag::Sup, Tag::Sup, "vertical-align:", "super", ""),
    (Tag::Sub, Tag::Sub, "vertical-align:", "sub", ""),
];

/// For each look, whether an element gives it to its text or takes it away.
pub type Looks = [Option<bool>; LOOKS.len()];

/// The looks of an element that is written as `tag`.
pub fn looks(tag: Tag, start: StartTag) -> Looks {
    let style = style(start);
    let mut looks = Looks::default();
    for (look, (element, other, property, given, taken)) in looks.iter_mut().zip(&LOOKS) {
        let value = declared(&style, property).unwrap_or_default();
        *look = match is_one_of(value, given) {
            true => Some(true),
            false if !value.is_empty() && is_one_of(value, taken) => Some(false),
            false => (tag == *element || tag == *other).then_some(true),
        };
    }
    looks
}
