//! What the writer says of tables.

use super::output::Pending;
use super::{Element, Writer};
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag};

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
pub(super) struct Table {
    columns: Vec<Option<Align>>,
    /// The next cell's column.
    column: usize,
    has_body: bool,
}

impl Writer<'_> {
    /// Begins a table with these columns.
    pub fn table(&mut self, columns: Vec<Option<Align>>) {
        if !self.enter(Element::Table, true) {
            return;
        }
        self.show();
        self.open_scroll(Label::Table, self.context.direction);
        self.out().open(Tag::Table);
        self.out().part(Part::Table);
        self.tables.push(Table { columns, column: 0, has_body: false });
    }

    /// Begins the row of header cells. One that shows nothing is not written: it is only there because the format
    /// wants one.
    pub fn table_head(&mut self) {
        let shown = self.shown;
        if self.enter_part(Element::TableHead { shown }) {
            self.record();
            self.out().open(Tag::Thead);
            self.open_row();
        }
    }

    /// Begins a row.
    pub fn table_row(&mut self) {
        if !self.enter_part(Element::TableRow) {
            return;
        }
        let begun = self.tables.last_mut().is_none_or(|table| std::mem::replace(&mut table.has_body, true));
        if !begun {
            self.out().open(Tag::Tbody);
        }
        self.open_row();
    }

    /// Begins a cell of the row.
    pub fn table_cell(&mut self) {
        let tag = if matches!(self.stack.last(), Some(Element::TableHead { .. })) { Tag::Th } else { Tag::Td };
        if !self.enter_part(Element::TableCell(tag)) {
            return;
        }
        let align = self.tables.last_mut().and_then(|table| {
            table.column += 1;
            table.columns.get(table.column - 1).copied().flatten()
        });
        self.wait(Pending::Cell(tag, align));
    }

    pub(super) fn end_table(&mut self) {
        if self.tables.pop().is_some_and(|table| table.has_body) {
            self.out().close(Tag::Tbody);
        }
        self.out().close(Tag::Table);
        self.out().close(Tag::Div);
    }

    pub(super) fn end_table_head(&mut self, shown: usize) {
        self.out().close(Tag::Tr);
        self.out().close(Tag::Thead);
        let tape = self.recorded();
        if self.shown != shown {
            tape.play(self.out());
        }
    }

    /// Ends a cell. One with nothing in it heads nothing.
    pub(super) fn end_table_cell(&mut self, tag: Tag) {
        let Some(at) = self.waiting.pop() else { return self.out().close(tag) };
        self.take_back(at);
        self.out().open(Tag::Td);
        self.out().close(Tag::Td);
    }

    fn open_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
        }
        self.out().open(Tag::Tr);
    }
}

pub(super) fn open_cell(tag: Tag, align: Option<Align>, out: &mut dyn Sink) {
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
