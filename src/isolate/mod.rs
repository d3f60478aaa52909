//! Every block gets its direction, and what runs against it is isolated: what `text` finds becomes markup.

mod code;
mod line;
mod prose;
#[cfg(test)]
mod tests;
mod weave;

use crate::markup::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, attribute, block_direction};
use code::write_code;
use line::Line;

pub use prose::write_prose;

/// Stands between the writer and the sink. It keeps a line until the block around it begins or ends, decides, and passes it on.
pub struct Isolating<'a> {
    sink: &'a mut dyn Sink,
    /// The directions of the blocks that are open, that of the article first.
    bases: Vec<Direction>,
    /// What the block is whose line comes.
    block: Block,
    line: Line,
    /// Whether attributes are those of an element of the line.
    in_line: bool,
    /// Within a block of code.
    code: bool,
}

/// What may be done to a block for the direction of its line.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Block {
    /// An item or cell stays on its side of the list or table: its line gets an element.
    #[default]
    Stays,
    /// It has just begun, and takes a direction.
    Takes,
    /// The author gave it one.
    Has,
}

impl<'a> Isolating<'a> {
    /// A sink in front of another, for a text of this direction.
    pub fn new(sink: &'a mut dyn Sink, base: Direction) -> Isolating<'a> {
        Isolating { sink, bases: vec![base], block: Block::Stays, line: Line::default(), in_line: false, code: false }
    }

    /// Writes what is kept at the end.
    pub fn finish(mut self) {
        self.flush();
    }

    fn base(&self) -> Direction {
        self.bases.last().copied().unwrap_or_default()
    }

    /// A text in an attribute. That of a picture may have a direction of its own, for the picture has nothing else to read.
    fn text_attr(&mut self, name: Attr, value: &str) {
        let base = self.base();
        let direction = if name == Attr::Alt { block_direction(value, base) } else { base };
        let value = attribute(value, direction);
        let mut attr = |name, value: &str| if self.in_line { self.line.attr(name, value) } else { self.sink.attr(name, value) };
        if direction != base {
            attr(Attr::Dir, direction.as_str());
        }
        attr(name, &value);
    }

    /// Writes the line that is kept.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !self.line.is_empty() {
            let base = self.base();
            self.line.write(base, block, self.sink);
        }
    }
}

impl Sink for Isolating<'_> {
    fn open(&mut self, tag: Tag) {
        self.in_line = !self.code && (is_inline(tag) || self.line.has_open());
        if self.in_line {
            return self.line.open(tag);
        }
        self.flush();
        self.bases.push(self.base());
        self.block = if takes_direction(tag) { Block::Takes } else { Block::Stays };
        self.sink.open(tag);
    }

    fn attr(&mut self, name: Attr, value: &str) {
        if matches!(name, Attr::Alt | Attr::Title) {
            return self.text_attr(name, value);
        }
        if self.in_line {
            return self.line.attr(name, value);
        }
        match (name, self.bases.last_mut(), Direction::parse(value)) {
            (Attr::Dir, Some(base), Some(direction)) => {
                *base = direction;
                self.block = Block::Has;
            }
            (Attr::Part, ..) => self.code |= value == "code",
            _ => {}
        }
        self.sink.attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        if self.in_line { self.line.url(name, value) } else { self.sink.url(name, value) }
    }

    fn srcset(&mut self, value: &SrcSet) {
        if self.in_line { self.line.srcset(value) } else { self.sink.srcset(value) }
    }

    fn text(&mut self, text: &str) {
        if self.code { write_code(text, self.sink) } else { self.line.text(text, self.base()) }
    }

    fn close(&mut self, tag: Tag) {
        if self.line.has_open() {
            return self.line.close();
        }
        self.flush();
        self.code &= tag != Tag::Pre;
        self.bases.pop();
        self.sink.close(tag);
    }
}

/// Elements of a line.
fn is_inline(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, A | Abbr | B | Bdi | Bdo | Br | Cite | Code | Del | Em | I | Img | Ins | Kbd | Mark | Picture | Q | Rp | Rt | Ruby | S)
        || matches!(tag, Samp | Small | Span | Strong | Sub | Sup | Time | U)
}

/// Blocks that hold nothing but a line and stand nowhere in particular.
fn takes_direction(tag: Tag) -> bool {
    matches!(tag, Tag::P | Tag::Pre | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}
