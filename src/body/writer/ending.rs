//! Ends elements and the body.

use super::element::Element;
use super::endnotes::Notes;
use super::state::Writer;
use crate::markup::Tag;

impl Writer<'_> {
    /// Ends the body.
    pub fn into_notes(mut self) -> Notes {
        while !self.stack.is_empty() {
            self.end();
        }
        self.output.flush_text();
        for &id in &self.targets.rest() {
            self.output.anchor(id.clone());
        }
        self.output.write_anchors();
        self.output.sink();
        self.notes
    }

    /// Ends the innermost element.
    pub fn end(&mut self) {
        self.end_line();
        let Some(element) = self.stack.pop() else { return };
        match &element {
            Element::Paragraph => self.output.close_block(Tag::P),
            Element::Heading { level, captured, visible } => self.end_heading(*level, *captured, *visible),
            Element::Quote => self.output.close_block(Tag::Blockquote),
            Element::List(tag) => self.output.sink().close(*tag),
            Element::Item => self.output.sink().close(Tag::Li),
            Element::Table => self.end_table(),
            Element::TableHead { visible } => self.end_table_head(*visible),
            Element::TableRow => self.end_table_row(),
            Element::TableCell(tag) => self.end_table_cell(*tag),
            Element::Note(number) => self.end_note(*number),
            Element::Block(tag) => self.output.close_block(*tag),
            Element::Inline(tag) => self.output.close_inline(*tag),
            Element::Abbreviation { title, language, captured } => self.end_abbreviation(title, language, *captured),
            Element::Link { title, captured, written } => self.end_link(title, *captured, *written),
            Element::Skipped { block: true } => self.text("\n"),
            Element::Task { .. } | Element::Skipped { block: false } => {}
        }
    }
}
