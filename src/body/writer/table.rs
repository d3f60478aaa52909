//! An open table, and its cells.

use crate::markup::{Attr, Sink, Tag};

/// The alignment of a column. Sides are logical: in a right-to-left table the start is on the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the start of lines.
    Start,
    /// In the center.
    Center,
    /// At the end of lines.
    End,
}

/// An open table.
#[derive(Debug)]
pub struct Table {
    columns: Vec<Option<Align>>,
    /// The column of the next cell.
    column: usize,
    /// The empty cells of the row that are not written yet.
    pub empty: usize,
    has_body: bool,
}

impl Table {
    /// Creates a table with these columns.
    pub fn new(columns: Vec<Option<Align>>) -> Table {
        Table { columns, column: 0, empty: 0, has_body: false }
    }

    /// Begins a row.
    pub fn start_row(&mut self) {
        self.column = 0;
        self.empty = 0;
    }

    /// Begins the next cell of the row; returns its column's alignment.
    pub fn next_cell(&mut self) -> Option<Align> {
        self.column += 1;
        self.columns.get(self.column - 1).copied().flatten()
    }

    /// Begins the body; returns whether it had begun before.
    pub fn start_body(&mut self) -> bool {
        std::mem::replace(&mut self.has_body, true)
    }

    /// Whether the body has begun.
    pub fn has_body(&self) -> bool {
        self.has_body
    }
}

/// Writes empty cells.
pub fn write_empty_cells(count: usize, out: &mut dyn Sink) {
    for _ in 0..count {
        out.open(Tag::Td);
        out.close(Tag::Td);
    }
}

/// Opens a cell.
pub fn open_cell(tag: Tag, align: Option<Align>, out: &mut dyn Sink) {
    out.open(tag);
    if tag == Tag::Th {
        out.attr(Attr::Scope, "col");
    }
    if let Some(align) = align {
        out.attr(
            Attr::DataAlign,
            match align {
                Align::Start => "start",
                Align::Center => "center",
                Align::End => "end",
            },
        );
    }
}
