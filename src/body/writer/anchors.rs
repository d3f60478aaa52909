//! Pending ids: link targets in the same body that have no element yet.

/// The pending ids, in the order of the text.
#[derive(Debug, Default)]
pub struct Anchors {
    /// All ids since none was pending; those before `taken` no longer are. A queue would add code to the wasm.
    waiting: Vec<Anchor>,
    taken: usize,
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
        self.waiting.len() == self.taken
    }

    /// Adds an id that follows `after` deferred calls.
    pub fn push(&mut self, id: String, after: usize) {
        self.waiting.push(Anchor { id, after });
    }

    /// Takes the id for the element of the deferred call at `place`.
    pub fn take(&mut self, place: usize) -> Option<String> {
        let anchor = self.waiting.get_mut(self.taken).filter(|anchor| anchor.after <= place && self.headings == 0)?;
        let id = std::mem::take(&mut anchor.id);
        self.taken += 1;
        if self.is_empty() {
            self.waiting.clear();
            self.taken = 0;
        }
        Some(id)
    }

    /// Reduces the positions of the ids to the number of deferred calls that are left.
    pub fn trim(&mut self, deferred: usize) {
        // The ids are in order, so each is trimmed once for every element around it.
        for anchor in self.waiting[self.taken..].iter_mut().rev() {
            if anchor.after <= deferred {
                break;
            }
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
