//! The start tags that a stream of operations has, so that one that was written before is not written again.

use std::ops::Range;

/// How many start tags are compared with. Few differ in an article but for ids and URLs, which are not compared.
const COMPARED: usize = 16;

/// The start tags with attributes.
#[derive(Debug, Default)]
pub struct StartTags {
    /// How many were written.
    count: usize,
    /// Those that are compared with.
    compared: Vec<StartTag>,
}

#[derive(Debug)]
struct StartTag {
    /// How many were written before it.
    index: usize,
    /// Its operations, and the text that they take.
    ops: Range<usize>,
    text: Range<usize>,
}

impl StartTags {
    /// Adds a start tag that begins at these offsets and extends to the end of `ops` and `text`; returns the index of an
    /// equal one that was added before, instead.
    pub fn add(&mut self, ops: &[u32], first_op: usize, text: &str, start: usize) -> Option<usize> {
        let is_equal = |known: &&StartTag| ops[known.ops.clone()] == ops[first_op..] && text[known.text.clone()] == text[start..];
        let known = self.compared.iter().find(is_equal).map(|known| known.index);
        if known.is_none() {
            let tag = StartTag { index: self.count, ops: first_op..ops.len(), text: start..text.len() };
            match self.compared.get_mut(self.count % COMPARED) {
                Some(oldest) => *oldest = tag,
                None => self.compared.push(tag),
            }
            self.count += 1;
        }
        known
    }

    /// Adds a start tag that no other one is equal to.
    pub fn add_unique(&mut self) {
        self.count += 1;
    }
}
