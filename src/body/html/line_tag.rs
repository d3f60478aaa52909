//! Tags in a line of another format, one by one.

use super::driver::Driver;
use crate::body::writer::Writer;
use crate::html::{ElementKind, Token};
use crate::markup::Tag;

/// A tag in a line of another format.
pub enum LineTag {
    /// It has begun an element, which [`Writer::end`] ends.
    Begun(Tag),
    /// It ends an element.
    Ended(Tag),
    /// It begins code.
    Code,
    /// It ends code.
    CodeEnded,
    /// It begins an element that is dropped with all that is in it.
    Hides,
    /// It ends such an element.
    Shows,
    /// There is nothing more to it.
    Said,
}

/// Writes the tag that stands in a line of another format.
pub fn line_tag(html: &str, writer: &mut Writer) -> LineTag {
    let mut driver = Driver::new(html, writer);
    match driver.tokens.next() {
        Some(Token::Start(tag)) => match ElementKind::of(tag.name) {
            ElementKind::Raw => {
                driver.raw_in_line(&tag);
                return LineTag::Hides;
            }
            ElementKind::Dropped => return LineTag::Hides,
            ElementKind::Void(element @ (Tag::Br | Tag::Wbr)) => driver.writer.void(element),
            ElementKind::Void(Tag::Img) => driver.image_in_line(&tag),
            ElementKind::Inline(Tag::Code) => return LineTag::Code,
            ElementKind::Inline(Tag::Picture) => {}
            ElementKind::Inline(element) if driver.begins(element, tag) => return LineTag::Begun(element),
            _ => {}
        },
        Some(Token::End(name)) => match ElementKind::of(name) {
            ElementKind::Raw | ElementKind::Dropped => return LineTag::Shows,
            ElementKind::Inline(Tag::Code) => return LineTag::CodeEnded,
            ElementKind::Inline(element) => return LineTag::Ended(element),
            _ => {}
        },
        _ => {}
    }
    LineTag::Said
}
