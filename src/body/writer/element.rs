//! The open elements of the writer.

use super::elements::Attributes;
use crate::markup::Tag;

/// An open element. `captured` is where the capture of its text starts; `visible` is the number of visible things before
/// it.
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
    /// Around a task's checkbox and the text that names it; ends where a block begins or ends.
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
        /// The attributes for the language of the title.
        language: Attributes,
        captured: usize,
    },
    Link {
        title: String,
        captured: usize,
        written: bool,
    },
    /// Nested too deep to be written.
    Skipped {
        block: bool,
    },
}
