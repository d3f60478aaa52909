//! Blocks of HTML. Their elements are around the blocks of Markdown that follow, up to their end tags or the end of the container.

use super::driver::Driver;
use crate::body::html::{Place, Step, step};
use pulldown_cmark::Event;

impl<'a> Driver<'_, 'a, '_> {
    /// Takes a step in the HTML around; returns where a block that begins is.
    #[inline(never)]
    pub fn step(&mut self, next: Step<'a>) -> Place {
        match &mut self.html {
            Some(html) => step(html, next, self.writer),
            None => Place::Block,
        }
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
}
