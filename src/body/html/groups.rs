//! Finds what elements around pictures contain: a caption, several pictures, other text. It is known only at their end, but
//! decides how they begin: a figure without a caption would have no name, and several pictures without text are a gallery.

use super::attributes::{class_has, has_class_end, is_excluded, is_pixel, shows};
use crate::body::writer::MAX_DEPTH;
use crate::html::{ElementKind, StartTag, Token, Tokenizer, is_one_of};
use crate::markup::Tag;

/// The elements of a text that may be around pictures, in their order.
#[derive(Debug, Default)]
pub struct Groups<'s> {
    groups: Vec<Group>,
    open: Vec<Open<'s>>,
}

/// What an element contains.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The address of its name in memory.
    place: *const u8,
    pub is_captioned: bool,
    pictures: usize,
    /// Whether it has text outside of captions.
    has_text: bool,
    role: Role,
}

/// An element whose end was not read yet.
#[derive(Debug)]
struct Open<'s> {
    name: &'s str,
    /// Its index in `groups`.
    group: usize,
    /// How many elements of the same name are open within it.
    inner: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Role {
    Figure,
    /// An element whose class says that it is a gallery, or a part of one.
    Gallery,
    List,
    Caption,
    /// An element that is not written.
    Dropped,
}

impl Role {
    fn of(tag: StartTag) -> Option<Role> {
        Some(match tag.kind() {
            ElementKind::Block(Tag::Figure) => Role::Figure,
            ElementKind::Block(Tag::Figcaption) => Role::Caption,
            ElementKind::Dropped => Role::Dropped,
            ElementKind::Block(_) | ElementKind::Transparent if is_caption(tag) => Role::Caption,
            ElementKind::Transparent if is_figure_class(tag) => Role::Figure,
            ElementKind::Block(_) | ElementKind::Transparent if is_gallery_class(tag) => Role::Gallery,
            ElementKind::Block(Tag::Ul | Tag::Ol) => Role::List,
            _ => return None,
        })
    }
}

/// Whether an element is one that [`Groups`] has.
pub fn may_be_group(tag: StartTag) -> bool {
    Role::of(tag).is_some()
}

/// Whether the class of an element says that it is the caption of a picture.
pub fn is_caption(tag: StartTag) -> bool {
    class_has(tag, "kg-audio-title caption-text") || has_class_end(tag, ["-caption", "_caption"])
}

/// Whether the class of an element says that it is a picture or a sound with a caption.
pub fn is_figure_class(tag: StartTag) -> bool {
    class_has(tag, "wp-caption kg-audio-card")
}

fn is_gallery_class(tag: StartTag) -> bool {
    class_has(tag, "gallery slideshow carousel")
}

impl Group {
    /// Whether it contains several pictures, with captions or without, and nothing else.
    pub fn is_gallery(&self) -> bool {
        self.pictures > 1 && !self.has_text
    }

    /// Whether it is a picture with its caption in a gallery.
    pub fn is_item(&self) -> bool {
        self.role == Role::Gallery && self.pictures == 1 && self.is_captioned
    }
}

impl<'s> Groups<'s> {
    /// Reads a whole text once.
    pub fn of(html: &'s str) -> Groups<'s> {
        let mut groups = Groups::default();
        let mut tokens = Tokenizer::new(html);
        while let Some(token) = tokens.next_outside_raw() {
            match token {
                Token::Start(tag) => groups.start(tag),
                Token::End(name) => groups.end(name),
                Token::Text(text) => {
                    if let Some(group) = groups.innermost() {
                        group.has_text |= shows(&text);
                    }
                }
            }
        }
        while groups.close() {}
        groups
    }

    /// What the element of this tag contains.
    pub fn get(&self, tag: StartTag) -> Option<Group> {
        let place = self.groups.binary_search_by_key(&tag.place(), |group| group.place).ok()?;
        self.groups.get(place).copied()
    }

    fn innermost(&mut self) -> Option<&mut Group> {
        let open = self.open.last()?;
        self.groups.get_mut(open.group)
    }

    fn start(&mut self, tag: StartTag<'s>) {
        if matches!(tag.kind(), ElementKind::Void(Tag::Img)) {
            if let Some(group) = self.innermost().filter(|_| !is_pixel(tag) && !is_excluded(tag)) {
                group.pictures += 1;
            }
            return;
        }
        let Some(role) = Role::of(tag).filter(|_| self.open.len() < MAX_DEPTH) else {
            if let Some(same) = self.open.iter_mut().rfind(|open| tag.is(open.name)) {
                same.inner += 1;
            }
            return;
        };
        if role == Role::Caption
            && let Some(around) = self.open.iter().rfind(|open| self.groups[open.group].role != Role::List)
        {
            self.groups[around.group].is_captioned = true;
        }
        self.open.push(Open { name: tag.name(), group: self.groups.len(), inner: 0 });
        self.groups.push(Group { place: tag.place(), is_captioned: false, pictures: 0, has_text: false, role });
    }

    fn end(&mut self, name: &str) {
        let Some(place) = self.open.iter().rposition(|open| is_one_of(name, open.name)) else { return };
        if self.open[place].inner > 0 {
            self.open[place].inner -= 1;
            return;
        }
        while self.open.len() > place {
            self.close();
        }
    }

    /// Closes the innermost element, whose content belongs to the one around it as well; returns whether there was one.
    fn close(&mut self) -> bool {
        let Some(group) = self.open.pop().map(|open| self.groups[open.group]) else { return false };
        if let Some(around) = self.innermost().filter(|_| !matches!(group.role, Role::Caption | Role::Dropped)) {
            around.pictures += group.pictures;
            around.has_text |= group.has_text;
        }
        true
    }
}
