//! Tags in a line of another format, one at a time.

use super::block::Block;
use super::driver::Driver;
use super::targets::write_id;
use crate::body::writer::Writer;
use crate::chunk::in_chunk;
use crate::html::{ElementKind, StartTag, Token};
use crate::markup::Tag;

/// The effect of a tag in a line of another format.
pub enum LineTag {
    /// It has begun an element, to be ended with [`Writer::end`].
    Begun(Tag),
    /// It ends an element.
    Ended(Tag),
    /// It begins code.
    Code,
    /// It ends code.
    CodeEnded,
    /// It begins a formula, which is written as a whole with [`write_in_line`].
    Math,
    /// It begins an element that is dropped with its content.
    DroppedBegun,
    /// It ends such an element.
    DroppedEnded,
    /// It needs no further handling.
    Done,
}

/// The kind of an element that begins, after its id if links refer to it.
fn begin(tag: StartTag, writer: &mut Writer) -> ElementKind {
    write_id(tag, writer);
    tag.kind()
}

in_chunk! { "05"
    /// Writes a tag in a line of another format.
    pub fn line_tag(html: &str, writer: &mut Writer) -> LineTag {
        let mut driver = Driver::new(html, writer);
        match driver.tokens.next() {
            Some(Token::Start(tag)) => match begin(tag, driver.writer) {
                ElementKind::Raw => {
                    driver.raw_in_line(tag);
                    return LineTag::DroppedBegun;
                }
                ElementKind::Dropped if tag.is("math") => return LineTag::Math,
                ElementKind::Dropped => return LineTag::DroppedBegun,
                ElementKind::Void(element @ (Tag::Br | Tag::Wbr)) => driver.writer.void(element),
                ElementKind::Void(Tag::Img) => driver.image_in_line(tag),
                ElementKind::Inline(Tag::Code) => return LineTag::Code,
                ElementKind::Inline(Tag::Picture) => {}
                ElementKind::Inline(element) if driver.begins(element, tag) => return LineTag::Begun(element),
                _ => {}
            },
            Some(Token::End(name)) => match ElementKind::of(name) {
                ElementKind::Raw | ElementKind::Dropped => return LineTag::DroppedEnded,
                ElementKind::Inline(Tag::Code) => return LineTag::CodeEnded,
                ElementKind::Inline(element) => return LineTag::Ended(element),
                _ => {}
            },
            _ => {}
        }
        LineTag::Done
    }
}

in_chunk! { "22"
    /// Writes HTML in a line of another format, without blocks.
    pub fn write_in_line(html: &str, writer: &mut Writer) {
        let mut driver = Driver::new(html, writer);
        driver.open.blocks.push(Block::LINE);
        driver.run_line();
    }
}
