//! Tables are recorded as a whole, because the order of the columns depends on the direction of all words.

use crate::markup::{Attr, Recording, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, Script, block_direction, is_letter};

/// The state of the outermost table.
#[derive(Default)]
pub enum TableState {
    /// No table is open.
    #[default]
    None,
    /// The table is recorded until it ends, because its direction is known only then.
    Recording(Table),
    /// The table is replayed; its start tag gets this direction and script.
    Replaying(Option<Direction>, Option<Script>, Columns),
}

/// Which columns of a table hold nothing but numbers.
#[derive(Clone, Default)]
pub struct Columns {
    numeric: Vec<bool>,
    /// How many cells of the row have begun.
    at: usize,
}

impl Columns {
    /// Begins a row or a cell.
    pub fn open(&mut self, tag: Tag) {
        match tag {
            Tag::Tr => self.at = 0,
            Tag::Td | Tag::Th => self.at += 1,
            _ => {}
        }
    }

    /// Adds the text of a cell.
    fn cell(&mut self, text: &str) {
        while self.numeric.len() < self.at {
            self.numeric.push(true);
        }
        if let Some(numeric) = self.at.checked_sub(1).and_then(|at| self.numeric.get_mut(at)) {
            *numeric &= !text.chars().any(is_letter);
        }
    }

    /// Whether the column of the cell that has begun holds nothing but numbers.
    pub fn is_numeric(&self) -> bool {
        self.at.checked_sub(1).and_then(|at| self.numeric.get(at)) == Some(&true)
    }
}

/// A recorded table.
#[derive(Default)]
pub struct Table {
    pub recording: Recording,
    /// Its text.
    pub text: String,
    /// Whether it has a `lang` attribute.
    pub has_lang: bool,
    pub columns: Columns,
    /// Where the text of the last cell begins.
    cell: usize,
    /// How many tables are open, including itself.
    depth: usize,
    /// Whether a formula is open, whose letters are in no language.
    in_formula: bool,
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
        self.columns.open(tag);
        self.in_formula |= tag == Tag::Math;
        if tag == Tag::Td {
            self.cell = self.text.len();
        }
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
        if !self.in_formula {
            self.text.push_str(text);
        }
        self.recording.text(text);
    }

    fn close(&mut self, tag: Tag) {
        self.depth -= usize::from(tag == Tag::Table);
        self.in_formula &= tag != Tag::Math;
        if tag == Tag::Td {
            self.columns.cell(&self.text[self.cell..]);
        }
        // Separates the words of two cells.
        self.text.push(' ');
        self.recording.close(tag);
    }
}
