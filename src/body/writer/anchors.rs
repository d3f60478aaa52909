//! Pending ids: link targets in the same body that have no element yet.

use std::collections::VecDeque;

/// The pending ids, in the order of the text.
#[derive(Debug, Default)]
pub struct Anchors {
    waiting: VecDeque<Anchor>,
    /// How many headings are open. A heading takes the ids before and inside it when it is known to be written.
    headings: usize,
}

#[derive(Debug)]
struct Anchor {
    id: String,
    /// How many calls were deferred when the id was added. None of their elements takes it.
    after: usize,
}

impl Anchors {
    /// Whether no id is pending.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Adds an id that follows `after` deferred calls.
    pub fn push(&mut self, id: String, after: usize) {
        self.waiting.push_back(Anchor { id, after });
    }

    /// Takes the id for the element of the deferred call at `place`.
    pub fn take(&mut self, place: usize) -> Option<String> {
        let is_due = self.waiting.front().is_some_and(|anchor| anchor.after <= place) && self.headings == 0;
        if is_due { self.waiting.pop_front().map(|anchor| anchor.id) } else { None }
    }

    /// Takes all ids for which an element of their own may be written now.
    pub fn take_all(&mut self) -> impl Iterator<Item = String> + use<> {
        let due = if self.headings == 0 { std::mem::take(&mut self.waiting) } else { VecDeque::new() };
        due.into_iter().map(|anchor| anchor.id)
    }

    /// Reduces the positions of the ids to the number of deferred calls that are left.
    pub fn trim(&mut self, deferred: usize) {
        // The ids are in order, so each is trimmed once for every element around it.
        for anchor in self.waiting.iter_mut().rev().take_while(|anchor| anchor.after > deferred) {
            anchor.after = deferred;
        }
    }

    /// Keeps all ids until [`Anchors::leave_heading`].
    pub fn enter_heading(&mut self) {
        self.headings += 1;
    }

    /// Ends what [`Anchors::enter_heading`] began.
    pub fn leave_heading(&mut self) {
        self.headings -= 1;
    }
}
