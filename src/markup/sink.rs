//! The interface that all markup is written to.

use super::url::{SafeUrl, SrcSet};
use super::vocabulary::{Attr, Part, Tag, UrlAttr};

/// Where markup goes. Elements nest; attributes follow their element's `open` at once.
pub trait Sink {
    /// Starts an element.
    fn open(&mut self, tag: Tag);
    /// Gives the element just opened an attribute whose value is text.
    fn attr(&mut self, name: Attr, value: &str);
    /// Gives the element just opened an attribute whose value is an address.
    fn url(&mut self, name: UrlAttr, value: &SafeUrl);
    /// Gives the image just opened its sizes to choose from.
    fn srcset(&mut self, value: &SrcSet);
    /// Adds text to the innermost open element.
    fn text(&mut self, text: &str);
    /// Ends the element that `open` started with this tag.
    fn close(&mut self, tag: Tag);
}

impl dyn Sink + '_ {
    /// Names the part that the element just opened is.
    pub fn part(&mut self, part: Part) {
        self.attr(Attr::Part, part.name());
    }

    /// Names the parts that the element just opened is at once.
    pub fn parts(&mut self, parts: &[Part]) {
        let mut names = String::new();
        for part in parts {
            if !names.is_empty() {
                names.push(' ');
            }
            names.push_str(part.name());
        }
        self.attr(Attr::Part, &names);
    }
}
