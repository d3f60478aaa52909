//! Tables.

use super::deferred::Call;
use super::element::Element;
use super::state::Writer;
use super::table::{Align, Table, write_empty_cells};
use crate::locale::Label;
use crate::markup::{Part, Tag};

impl Writer<'_> {
    /// Begins a table with these columns.
    pub fn table(&mut self, columns: Vec<Option<Align>>) {
        if !self.enter(Element::Table, true) {
            return;
        }
        self.output.mark_visible();
        self.open_scroll(Tag::Div, Label::Table, self.context.direction);
        self.output.sink().open_part(Tag::Table, Part::Table);
        self.tables.push(Table::new(columns));
    }

    /// Begins the row of header cells. A row without visible content is not written: it exists only because the format
    /// requires one.
    pub fn table_head(&mut self) {
        let visible = self.output.visible_count();
        if self.enter_part(Element::TableHead { visible }) {
            self.output.start_recording();
            self.output.sink().open(Tag::Thead);
            self.open_row();
        }
    }

    /// Begins a row.
    pub fn table_row(&mut self) {
        if !self.enter_part(Element::TableRow) {
            return;
        }
        let begun = self.tables.last_mut().is_none_or(Table::start_body);
        if !begun {
            self.output.sink().open(Tag::Tbody);
        }
        self.open_row();
    }

    /// Begins a cell of the row.
    pub fn table_cell(&mut self) {
        let tag = if matches!(self.stack.last(), Some(Element::TableHead { .. })) { Tag::Th } else { Tag::Td };
        if !self.enter_part(Element::TableCell(tag)) {
            return;
        }
        let Some(table) = self.tables.last_mut() else { return };
        let (align, empty) = (table.next_cell(), table.empty);
        self.output.defer_open(Call::Cell(tag, align, empty));
    }

    pub(super) fn end_table(&mut self) {
        if self.tables.pop().is_some_and(|table| table.has_body()) {
            self.output.sink().close(Tag::Tbody);
        }
        self.output.sink().close(Tag::Table);
        self.output.sink().close(Tag::Div);
    }

    /// Ends a row. The empty cells at its end are written while the body has few of them.
    pub(super) fn end_table_row(&mut self) {
        let empty = self.tables.last_mut().map_or(0, |table| std::mem::take(&mut table.empty));
        let out = self.output.sink();
        write_empty_cells(self.cells.take_empty(empty), out);
        out.close(Tag::Tr);
    }

    pub(super) fn end_table_head(&mut self, visible: usize) {
        self.end_table_row();
        self.output.sink().close(Tag::Thead);
        let content = self.output.take_recording();
        if self.output.visible_count() != visible {
            content.play(self.output.sink());
        }
    }

    /// Ends a cell. An empty header cell becomes a data cell, and is written before the next that is not empty, or with the row.
    pub(super) fn end_table_cell(&mut self, tag: Tag) {
        let is_empty = self.output.drop_deferred();
        if let Some(table) = self.tables.last_mut() {
            table.empty = if is_empty { table.empty + 1 } else { 0 };
        }
        if !is_empty {
            self.output.sink().close(tag);
        }
    }

    fn open_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.start_row();
        }
        self.output.sink().open(Tag::Tr);
    }
}
