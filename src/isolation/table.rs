//! Tables are recorded as a whole, because the order of the columns depends on the direction of all words.

use crate::markup::{Attr, Recording, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, Script, block_direction};

/// The state of the outermost table.
#[derive(Default)]
pub enum TableState {
    /// No table is open.
    #[default]
    None,
    /// The table is recorded until it ends, because its direction is known only then.
    Recording(Table),
    /// The table is replayed; its start tag gets this direction and script.
    Replaying(Option<Direction>, Option<Script>),
}

/// A recorded table.
#[derive(Default)]
pub struct Table {
    pub recording: Recording,
    /// Its text.
    pub text: String,
    /// Whether it has a `lang` attribute.
    pub has_lang: bool,
    /// How many tables are open, including itself.
    depth: usize,
}

impl Table {
    /// Whether it is closed.
    pub fn has_ended(&self) -> bool {
        self.depth == 0
    }

    /// Its direction in a text of the given one.
    pub fn direction(&self, base: Direction) -> Direction {
        block_direction(&self.text, base)
    }
}

impl Sink for Table {
    fn open(&mut self, tag: Tag) {
        self.depth += usize::from(tag == Tag::Table);
        self.recording.open(tag);
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.has_lang |= name == Attr::Lang && self.text.is_empty() && self.depth == 1;
        self.recording.attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.recording.url(name, value);
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.recording.srcset(value);
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
        self.recording.text(text);
    }

    fn close(&mut self, tag: Tag) {
        self.depth -= usize::from(tag == Tag::Table);
        // Separates the words of two cells.
        self.text.push(' ');
        self.recording.close(tag);
    }
}
