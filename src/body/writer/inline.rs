//! What the writer says in a line: emphasis, links, code, pictures.

use super::elements::Attributes;
use super::output::{Pending, is_visible, write_void};
use super::{Element, MAX_DEPTH, Writer};
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::LanguageTag;

/// A picture as a format tells it.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    /// Its address.
    pub url: &'a str,
    /// What stands for it when it cannot be seen.
    pub alt: &'a str,
    /// More about it, or nothing.
    pub title: &'a str,
}

impl Writer<'_> {
    /// Begins emphasis.
    pub fn emphasis(&mut self) {
        self.inline(Tag::Em);
    }

    /// Begins strong importance.
    pub fn strong(&mut self) {
        self.inline(Tag::Strong);
    }

    /// Begins text that was removed.
    pub fn deletion(&mut self) {
        self.inline(Tag::Del);
    }

    /// Begins a link. One that is not safe is its text. The title, of which sighted readers without a mouse would learn
    /// nothing, comes after it in parentheses, unless it says the same (WCAG 1.3.1, 1.4.13).
    pub fn link(&mut self, url: &str, title: &str) {
        self.link_with(url, title, Attributes::new());
    }

    /// Begins a link that has attributes.
    pub fn link_with(&mut self, url: &str, title: &str, attributes: Attributes) {
        self.settle();
        let fits = self.stack.len() < MAX_DEPTH && !self.is_in_link();
        let url = if fits { self.context.address(url) } else { None };
        let heard = self.listen();
        self.stack.push(Element::Link { title: title.to_owned(), heard, written: url.is_some() });
        if let Some(url) = url {
            self.wait(Pending::Link(url, attributes));
        }
    }

    /// Whether a link is open, in which there can be no other.
    pub fn is_in_link(&self) -> bool {
        self.stack.iter().any(|element| matches!(element, Element::Link { .. }))
    }

    /// Breaks the line.
    pub fn br(&mut self) {
        self.void(Tag::Br);
    }

    /// Adds an element that only says what becomes of the line.
    pub fn void(&mut self, tag: Tag) {
        self.settle();
        if !self.waiting.is_empty() {
            return self.pending.push(Pending::Void(tag));
        }
        write_void(tag, self.out());
    }

    /// Adds code to the line.
    pub fn code(&mut self, code: &str) {
        self.settle();
        self.show();
        self.hear(code);
        let out = self.out();
        out.open(Tag::Code);
        mark_code(out);
        out.text(code);
        out.close(Tag::Code);
    }

    /// Adds a picture to the line. One whose address is not safe is its alternative text.
    pub fn image(&mut self, image: Image) {
        self.settle();
        match self.context.address(image.url) {
            Some(url) => {
                self.show();
                write_image(&url, image.alt, self.out());
            }
            None => self.text(image.alt),
        }
        self.aside(image.title, image.alt);
    }

    pub(super) fn end_link(&mut self, title: &str, heard: usize, written: bool) {
        let text = self.heard(heard);
        let named = self.waiting.is_empty() || !written;
        if written {
            if !named && is_visible(title) {
                // The title is the only name there is.
                self.text(title);
                self.settle();
            }
            self.close_inline(Tag::A);
        }
        if named {
            self.aside(title, &text);
        }
        for label in std::mem::take(&mut self.notes.after_link) {
            self.note_reference(&label);
        }
    }

    /// Adds a title in parentheses, unless it says what was said.
    pub(super) fn aside(&mut self, title: &str, said: &str) {
        if is_visible(title) && title.trim() != said.trim() {
            self.text(" (");
            self.text(title);
            self.text(")");
        }
    }

    fn inline(&mut self, tag: Tag) {
        if self.enter(Element::Inline(tag), false) {
            self.wait(Pending::Open(tag));
        }
    }
}

/// Says that the element just opened is code: it runs from left to right in every language and is in none of them.
pub(super) fn mark_code(out: &mut dyn Sink) {
    out.attr(Attr::Dir, "ltr");
    out.attr(Attr::Lang, "zxx");
    out.attr(Attr::Translate, "no");
}

pub(super) fn write_image(url: &SafeUrl, alt: &str, out: &mut dyn Sink) {
    open_image(url, None, alt, out);
    out.close(Tag::Img);
}

/// `language` is what the author says of the alternative.
pub fn open_image(url: &SafeUrl, language: Option<&LanguageTag>, alt: &str, out: &mut dyn Sink) {
    out.open(Tag::Img);
    out.url(UrlAttr::Src, url);
    if let Some(language) = language {
        out.attr(Attr::Lang, language.as_str());
    }
    out.attr(Attr::Alt, alt);
    out.attr(Attr::Loading, "lazy");
    out.attr(Attr::Decoding, "async");
}
