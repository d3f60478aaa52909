//! Places of the text that links in it lead to.

use super::{Element, Writer};
use crate::markup::{Attr, Tag};

/// An id that waits for an element.
#[derive(Debug)]
pub(super) struct Anchor {
    id: String,
    /// How many elements were waiting when it came. It is none of theirs.
    after: usize,
}

impl Writer<'_> {
    /// Marks the place where links to an id lead: the element that begins next has it, and if that does not show, the
    /// next that does. It is never lost.
    pub fn anchor(&mut self, id: String) {
        self.settle();
        let after = self.pending.len();
        self.anchors.push_back(Anchor { id, after });
    }

    /// Takes the id that the element at a place of `pending` is to have.
    pub(super) fn take_anchor(&mut self, place: usize) -> Option<String> {
        let waits = self.anchors.front().is_some_and(|anchor| anchor.after <= place) && !self.is_in_heading();
        if waits { self.anchors.pop_front().map(|anchor| anchor.id) } else { None }
    }

    /// Says that there are only so many elements left that wait.
    pub(super) fn trim_anchors(&mut self, pending: usize) {
        // They are in order, so that each is trimmed once for every element around it.
        for anchor in self.anchors.iter_mut().rev().take_while(|anchor| anchor.after > pending) {
            anchor.after = pending;
        }
    }

    /// Gives the element that has just been opened an id that waits.
    pub(super) fn mark_anchor(&mut self) {
        if let Some(id) = self.take_anchor(0) {
            self.out().attr(Attr::Id, &id);
        }
    }

    /// Writes the ids that wait where no element follows.
    pub(super) fn write_anchors(&mut self) {
        if self.anchors.is_empty() || self.is_in_heading() {
            return;
        }
        for anchor in std::mem::take(&mut self.anchors) {
            let out = self.out();
            out.open(Tag::Span);
            out.attr(Attr::Id, &anchor.id);
            out.close(Tag::Span);
        }
    }

    /// A heading takes the ids before and within it itself, when it is known that it is written.
    fn is_in_heading(&self) -> bool {
        self.stack.iter().any(|element| matches!(element, Element::Heading { .. }))
    }
}
