//! Blocks of HTML. Their elements are around the blocks of Markdown that follow, up to their end tags or the end of the container.

use super::driver::Driver;
use crate::body::html::{OpenHtml, Place, Step, step};
use pulldown_cmark::Event;

impl<'a> Driver<'_, 'a, '_> {
    /// Prepares for a block of Markdown; returns where it is.
    pub fn enter(&mut self, begin: Step<'a>) -> Place {
        if self.html.last().is_some_and(OpenHtml::is_open) { self.step(begin) } else { Place::Block }
    }

    /// Whether an inline element of HTML is open around the block.
    pub fn has_inlines(&self) -> bool {
        self.html.last().is_some_and(OpenHtml::has_inlines)
    }

    /// Continues the inline elements in a line.
    pub fn begin_line(&mut self) {
        if self.has_inlines() {
            self.step(Step::Line);
        }
    }

    /// Ends the inline elements in a line.
    pub fn end_line(&mut self) {
        if self.has_inlines() {
            self.step(Step::LineEnd);
        }
    }

    /// Begins an item or a quotation.
    pub fn begin_container(&mut self) {
        let inner = self.html.last().map(OpenHtml::container).unwrap_or_default();
        self.html.push(inner);
    }

    /// Ends the elements begun in the container that ends.
    pub fn end_container(&mut self) {
        self.enter(Step::End);
        self.html.pop();
    }

    /// Drops the rest of the element that has just begun.
    pub fn drop_element(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                Some(Event::Start(_)) => depth += 1,
                Some(Event::End(_)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Takes a step in the elements of the innermost container.
    pub fn step(&mut self, next: Step<'a>) -> Place {
        match self.html.last_mut() {
            Some(open) => step(open, next, self.writer),
            None => Place::Block,
        }
    }
}
