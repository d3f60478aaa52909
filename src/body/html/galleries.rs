//! Galleries: whatever elements a system makes them of, they are written as a group of figures.

use super::driver::Driver;
use super::groups::{Group, Groups, is_caption, is_figure_class, may_be_group};
use super::implied_elements::CELLS;
use crate::html::StartTag;
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// What an element around pictures contains.
    pub fn group(&mut self, tag: StartTag) -> Option<Group> {
        // Few texts have any, and only these are read twice.
        if !may_be_group(tag) {
            return None;
        }
        let html = self.html;
        self.groups.get_or_insert_with(|| Groups::of(html)).get(tag)
    }

    pub fn in_gallery(&self) -> bool {
        self.open.blocks.iter().any(|block| block.is_gallery)
    }

    /// Whether an element that begins is a gallery. One within another is not.
    pub fn begins_gallery(&mut self, tag: StartTag) -> bool {
        !self.in_gallery() && self.group(tag).is_some_and(|group| group.is_gallery())
    }

    /// The element that one becomes because of the pictures in it or around it; `None` if it is not written.
    pub fn regrouped(&mut self, element: Option<Tag>, tag: StartTag) -> Option<Tag> {
        let is_neutral = matches!(element, None | Some(Tag::P | Tag::Dd));
        if is_neutral && is_caption(tag) && self.takes_caption() {
            return Some(Tag::Figcaption);
        }
        if matches!(element, Some(Tag::Figure | Tag::Figcaption)) {
            return element;
        }
        if !self.in_gallery() {
            let is_figure = element.is_none() && is_figure_class(tag);
            return if is_figure || self.begins_gallery(tag) { Some(Tag::Figure) } else { element };
        }
        match element {
            _ if self.group(tag).is_some_and(|group| group.is_item()) => Some(Tag::Figure),
            Some(Tag::Dl | Tag::Dt | Tag::Dd | Tag::Li | Tag::Ol | Tag::Ul) => None,
            _ => element,
        }
    }

    /// Whether a caption that begins would belong to a figure, and not be within its caption.
    fn takes_caption(&self) -> bool {
        self.find(&[Tag::Figure, Tag::Figcaption], CELLS).is_some_and(|place| self.open.blocks[place].tag == Some(Tag::Figure))
    }
}
