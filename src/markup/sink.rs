//! The interface that all markup is written to.

use super::srcset::SrcSet;
use super::url::SafeUrl;
use super::vocabulary::{Attr, Part, Tag, UrlAttr};
use crate::text::push_item;

/// A consumer of markup. Elements nest; attributes immediately follow their element's `open`.
pub trait Sink {
    /// Opens an element.
    fn open(&mut self, tag: Tag);
    /// Adds a text attribute to the element just opened.
    fn attr(&mut self, name: Attr, value: &str);
    /// Adds a URL attribute to the element just opened.
    fn url(&mut self, name: UrlAttr, value: &SafeUrl);
    /// Adds a `srcset` to the image just opened.
    fn srcset(&mut self, value: &SrcSet);
    /// Adds text to the innermost open element.
    fn text(&mut self, text: &str);
    /// Closes the element that `open` opened with this tag.
    fn close(&mut self, tag: Tag);
}

impl dyn Sink + '_ {
    /// Opens an element with a part name.
    pub fn open_part(&mut self, tag: Tag, part: Part) {
        self.open(tag);
        self.part(part);
    }

    /// Sets the part name of the element just opened.
    pub fn part(&mut self, part: Part) {
        self.attr(Attr::Part, part.name());
    }

    /// Sets several part names of the element just opened.
    pub fn parts(&mut self, parts: &[Part]) {
        let mut names = String::new();
        for part in parts {
            push_item(&mut names, " ", part.name());
        }
        self.attr(Attr::Part, &names);
    }
}
