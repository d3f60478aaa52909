//! The state of the writer. The files beside this one add what it can write.

use super::cell_budget::CellBudget;
use super::element::Element;
use super::endnotes::Notes;
use super::ids::Ids;
use super::outline::Outline;
use super::output::Output;
use super::scroll_areas::ScrollAreas;
use super::table::Table;
use super::targets::Targets;
use crate::body::context::Context;
use crate::locale::Label;
use crate::markup::{Sink, Tag};
use crate::text::TextMap;

/// The maximum nesting depth of elements. Of deeper ones only the content is written. Browsers flatten elements that are
/// nested deeper than 512, and only when they parse (Blink); this leaves room for the page around the article.
pub const MAX_DEPTH: usize = 100;

/// Writes a body. Each call that begins an element must be paired with [`Writer::end`].
///
/// An element is written only when it has visible or audible content, so there are no empty paragraphs, headings, quotes
/// and links. Adjacent texts are merged.
pub struct Writer<'a> {
    /// The article around the body.
    pub context: &'a Context<'a>,
    pub(super) output: Output<'a>,
    /// The open elements.
    pub(super) stack: Vec<Element>,
    pub(super) outline: Outline,
    pub(super) ids: Ids,
    /// The targets of links within the body.
    pub targets: Targets,
    pub(super) notes: Notes,
    pub(super) tables: Vec<Table>,
    pub(super) cells: CellBudget,
    pub(super) scroll_areas: ScrollAreas,
    /// The expansions of abbreviations that were written; the values are not used.
    pub(super) expansions: TextMap,
}

impl<'a> Writer<'a> {
    /// Creates a writer into `sink`.
    pub fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Writer<'a> {
        Writer {
            context,
            output: Output::new(sink),
            stack: Vec::new(),
            outline: Outline::default(),
            ids: Ids::new(context.id(&["h"]), 2),
            targets: Targets::default(),
            notes: Notes::default(),
            tables: Vec::new(),
            cells: CellBudget::default(),
            scroll_areas: ScrollAreas::default(),
            expansions: TextMap::default(),
        }
    }

    /// The number of open elements.
    pub fn depth(&self) -> usize {
        self.stack.len()
    }

    /// Pushes an element; returns whether it is within the depth limit and written.
    pub(super) fn enter(&mut self, element: Element, block: bool) -> bool {
        if block {
            self.end_line();
        } else {
            self.output.flush_text();
        }
        let fits = self.stack.len() < MAX_DEPTH;
        self.push(element, fits, block);
        fits
    }

    /// Pushes a part of the innermost element; it is written if that one is.
    pub(super) fn enter_part(&mut self, element: Element) -> bool {
        self.end_line();
        let fits = !matches!(self.stack.last(), None | Some(Element::Skipped { .. }));
        self.push(element, fits, true);
        fits
    }

    fn push(&mut self, element: Element, fits: bool, block: bool) {
        if !fits && block {
            // The words of two blocks are separated.
            self.output.text("\n");
        }
        self.stack.push(if fits { element } else { Element::Skipped { block } });
    }

    /// Ends the line, because a block begins or ends.
    pub(super) fn end_line(&mut self) {
        self.output.flush_text();
        if let Some(&Element::Task { done, visible }) = self.stack.last() {
            if self.output.visible_count() == visible {
                // A checkbox without a text that names it.
                let label = self.context.labels.text(if done { Label::TaskDone } else { Label::TaskOpen });
                self.context.write_hidden(label, self.output.sink());
            }
            self.stack.pop();
            self.output.sink().close(Tag::Label);
        }
    }
}
