//! What the writer has begun and not ended.

use super::elements::Attributes;
use crate::markup::Tag;

/// An element that is begun. `captured` is where the capture of its text starts, `visible` how many visible things
/// there were before it.
#[derive(Debug)]
pub enum Element {
    Paragraph,
    Heading {
        level: u8,
        captured: usize,
        visible: usize,
    },
    Quote,
    List(Tag),
    Item,
    /// Around a task's box and the text that names it; ends where a block begins or ends.
    Task {
        done: bool,
        visible: usize,
    },
    Table,
    TableHead {
        visible: usize,
    },
    TableRow,
    TableCell(Tag),
    Note(usize),
    Block(Tag),
    Inline(Tag),
    Abbreviation {
        title: String,
        /// What says the language of the title.
        language: Attributes,
        captured: usize,
    },
    Link {
        title: String,
        captured: usize,
        written: bool,
    },
    /// Too deep to be written.
    Skipped {
        block: bool,
    },
}
