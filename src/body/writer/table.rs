//! A table that is begun, and its cells.

use crate::markup::{Attr, Sink, Tag};

/// Where the text of a column stands. Sides are logical: in a right-to-left table the start is on the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where lines begin.
    Start,
    /// In the middle.
    Center,
    /// Where lines end.
    End,
}

/// A table that is begun.
#[derive(Debug)]
pub struct Table {
    columns: Vec<Option<Align>>,
    /// The next cell's column.
    column: usize,
    has_body: bool,
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: Vec<Option<Align>>) -> Table {
        Table { columns, column: 0, has_body: false }
    }

    /// Begins a row.
    pub fn start_row(&mut self) {
        self.column = 0;
    }

    /// Begins the next cell of the row; how its column is aligned.
    pub fn next_cell(&mut self) -> Option<Align> {
        self.column += 1;
        self.columns.get(self.column - 1).copied().flatten()
    }

    /// Begins the body; whether it was begun before.
    pub fn start_body(&mut self) -> bool {
        std::mem::replace(&mut self.has_body, true)
    }

    /// Whether the body is begun.
    pub fn has_body(&self) -> bool {
        self.has_body
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
