//! The ids of headings: unique.

use crate::text::{TextMap, concat, decimal, is_alphanumeric};
use unicase::UniCase;

/// The ids generated so far. All have the same prefix, so that none collides with an id of the rest of the page.
#[derive(Debug)]
pub struct Ids {
    prefix: String,
    /// The number appended to the second of its kind.
    second: usize,
    /// The ids, and the last number appended to each.
    given: TextMap,
}

impl Ids {
    /// Generates ids that begin with `prefix`. The second of its kind ends in `second`.
    pub fn new(prefix: String, second: usize) -> Ids {
        Ids { prefix, second, given: TextMap::default() }
    }

    /// Generates an id from the letters and digits of a text, in any script.
    pub fn make(&mut self, text: &str) -> String {
        let id = concat(&[&self.prefix, &*slug(text)]);
        let Some(last) = self.given.get(&id) else {
            self.given.insert(&id, self.second - 1);
            return id;
        };
        let mut number = last;
        let numbered = loop {
            number += 1;
            let numbered = concat(&[&id, "-", &decimal(number as u64)]);
            if self.given.get(&numbered).is_none() {
                break numbered;
            }
        };
        self.given.insert(&id, number);
        self.given.insert(&numbered, self.second - 1);
        numbered
    }
}

/// The case-folded words of a text, each after `-`. Bidi controls, U+200C, U+200D and punctuation are not allowed in an id; a
/// text without letters and digits has no words.
pub fn slug(text: &str) -> String {
    let mut id = String::new();
    let mut between = true;
    for c in UniCase::new(text).to_folded_case().chars() {
        let separates = c.is_whitespace() || matches!(c, '-' | '_' | '/' | '\u{2010}'..='\u{2015}');
        if separates {
            between = true;
        } else if is_alphanumeric(c) {
            if std::mem::take(&mut between) {
                id.push('-');
            }
            id.push(c);
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_the_letters_of_any_script() {
        for (text, id) in [
            ("Introduction", "m-introduction"),
            ("  What's new, in 2022?  ", "m-whats-new-in-2022"),
            ("مقدمة عن الكتاب", "m-مقدمة-عن-الكتاب"),
            ("عُنوانٌ", "m-عُنوانٌ"),
            ("שלום, עולם!", "m-שלום-עולם"),
            ("בְּרֵאשִׁית", "m-בְּרֵאשִׁית"),
            ("می\u{200c}خواهم", "m-میخواهم"),
            ("\u{200f}عنوان\u{202e} C++\u{2069}", "m-عنوان-c"),
            ("Введение – ЧАСТЬ", "m-введение-часть"),
            ("أ / ب", "m-أ-ب"),
            ("snake_case-word", "m-snake-case-word"),
            ("!؟ 🎉", "m"),
            ("", "m"),
        ] {
            assert_eq!(Ids::new("m".into(), 2).make(text), id, "{text}");
        }
    }

    #[test]
    fn ids_are_unique() {
        let mut ids = Ids::new("m".into(), 2);
        let made: Vec<_> = ["A", "a", "A 2", "a", "a-2", "?", "!", "2"].iter().map(|text| ids.make(text)).collect();
        assert_eq!(made, ["m-a", "m-a-2", "m-a-2-2", "m-a-3", "m-a-2-3", "m", "m-2", "m-2-2"]);
    }
}
