//! Lists in one string, of words with a space between them: a table of strings would take a pointer and a length for each.

use super::split;

/// Whether a word is in a list.
pub fn contains(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    // A plain loop: in a small build an iterator costs a call per byte.
    let (mut start, mut at) = (0, 0);
    while at <= list.len() {
        if at == list.len() || list[at] == b' ' {
            if at - start == word.len() && list[start..at] == *word {
                return true;
            }
            start = at + 1;
        }
        at += 1;
    }
    false
}

/// What a word stands for, in a list of words that are each followed by what they stand for.
pub fn meaning<'l>(pairs: &'l str, word: &str) -> Option<&'l str> {
    let mut words = split(pairs, ' ');
    while let (Some(own), Some(meant)) = (words.next(), words.next()) {
        if own == word {
            return Some(meant);
        }
    }
    None
}

/// Appends an item to a list, after a separator unless it is the first.
pub fn push_item(list: &mut String, separator: &str, item: &str) {
    if !list.is_empty() {
        list.push_str(separator);
    }
    list.push_str(item);
}

#[cfg(test)]
mod tests {
    use super::{contains, meaning};

    #[test]
    fn only_whole_words_are_in_a_list() {
        for word in ["ar", "ckb", "yi"] {
            assert!(contains("ar ckb yi", word), "{word}");
        }
        for word in ["a", "ck", "kb", "ar ckb", "yi ", "dv"] {
            assert!(!contains("ar ckb yi", word), "{word}");
        }
    }

    #[test]
    fn words_stand_for_those_after_them() {
        for (word, meant) in [("iw", Some("he")), ("mo", Some("ro")), ("he", None), ("m", None), ("ro", None)] {
            assert_eq!(meaning("iw he mo ro", word), meant, "{word}");
        }
    }
}
