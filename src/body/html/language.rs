//! The language and direction that an element declares.

use super::attribute_list::add;
use crate::body::writer::Attributes;
use crate::markup::Attr;
use crate::text::{Direction, LanguageTag};

/// The language and direction that an element declares.
#[derive(Clone, Copy, Debug, Default)]
pub struct Language<'s> {
    pub tag: Option<&'s str>,
    pub direction: Option<Direction>,
}

impl Language<'_> {
    pub fn is_empty(&self) -> bool {
        self.tag.is_none() && self.direction.is_none()
    }

    pub fn has_direction(&self) -> bool {
        self.direction.is_some()
    }

    /// Appends the attributes for them.
    pub fn push_to(&self, own: &mut Attributes) {
        if let Some(tag) = self.tag.and_then(LanguageTag::parse) {
            add(own, Attr::Lang, tag.as_str());
        }
        if let Some(direction) = self.direction {
            add(own, Attr::Dir, direction.as_str());
        }
    }
}
