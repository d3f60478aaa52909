//! A map from texts to numbers.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// No entry.
const NONE: usize = usize::MAX;

/// A map from texts to numbers. (`HashMap` would be as good, but four times as much code in the wasm, which contains it for the
/// types of pulldown-cmark only.)
///
/// The entries are a binary tree: each bit of a text's hash says on which side of an entry to look further. The hashes are
/// random, so the tree is as flat as a sorted one, and 64 bits deep at most unless two hashes are equal.
#[derive(Debug)]
pub struct TextMap {
    entries: Vec<Entry>,
    hasher: RandomState,
}

#[derive(Debug)]
struct Entry {
    text: String,
    number: usize,
    /// The indexes of the next entries.
    next: [usize; 2],
}

impl Default for TextMap {
    // Inlining would make a dozen copies.
    #[inline(never)]
    fn default() -> TextMap {
        TextMap { entries: Vec::new(), hasher: RandomState::new() }
    }
}

impl TextMap {
    /// The number of a text.
    pub fn get(&self, text: &str) -> Option<usize> {
        let mut hash = self.hasher.hash_one(text);
        let mut entry = self.entries.first()?;
        while entry.text != text {
            entry = self.entries.get(entry.next[(hash & 1) as usize])?;
            hash >>= 1;
        }
        Some(entry.number)
    }

    /// Gives a text a number; returns the one that it had.
    pub fn insert(&mut self, text: &str, number: usize) -> Option<usize> {
        let mut hash = self.hasher.hash_one(text);
        let (mut place, new) = (0, self.entries.len());
        while let Some(entry) = self.entries.get_mut(place) {
            if entry.text == text {
                return Some(std::mem::replace(&mut entry.number, number));
            }
            let next = &mut entry.next[(hash & 1) as usize];
            if *next == NONE {
                *next = new;
            }
            place = *next;
            hash >>= 1;
        }
        self.entries.push(Entry { text: text.to_owned(), number, next: [NONE; 2] });
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn a_map_has_the_number_that_each_text_was_given_last() {
        let (mut map, mut oracle) = (TextMap::default(), HashMap::new());
        for number in 0..5000 {
            let text = (number * 7 % 3000).to_string();
            assert_eq!(map.get(&text), oracle.get(&text).copied(), "{text}");
            assert_eq!(map.insert(&text, number), oracle.insert(text.clone(), number), "{text}");
        }
        for (text, &number) in &oracle {
            assert_eq!(map.get(text), Some(number), "{text}");
        }
        assert_eq!(map.get("3000"), None);
        assert_eq!(map.get(""), None);
    }
}
