//! The sequences of text that run against their block.

use super::run_finder::RunFinder;
use super::token::tokens;
use crate::text::{Direction, signs};
use std::ops::Range;

/// A part of a text that needs an isolating element of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its bytes.
    pub range: Range<usize>,
    /// The direction of the element.
    pub direction: Direction,
    /// Whether it must stay on one line: a telephone number.
    pub unbroken: bool,
}

/// How deep runs nest; what is deeper is left to the algorithm.
const DEPTH: usize = 8;

/// The parts of a block's text that must be isolated, by where they begin, the outer before the inner.
///
/// Controls must be balanced in it (`controls`). An isolate (LRI, RLI … PDI) counts as a word of its direction: put them where a link
/// begins and ends. Code and images are U+FFFC.
pub fn runs(text: &str, base: Direction) -> Vec<Run> {
    let mut runs = Vec::new();
    collect(text, 0, base, 0, &mut runs);
    runs
}

/// Adds the runs of a part of the text, which begins at `offset` and stands in so many others.
pub fn collect(text: &str, offset: usize, base: Direction, depth: usize, runs: &mut Vec<Run>) {
    if depth < DEPTH && signs(text, base.signs_against()) != 0 {
        find(text, offset, base, depth, runs);
    }
}

fn find(text: &str, offset: usize, base: Direction, depth: usize, runs: &mut Vec<Run>) {
    let items = tokens(text, base);
    RunFinder { text, offset, base, depth, items: &items, done: 0, hebrew: None, runs }.find();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{controlled, isolated, joins};
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    const TEXT: &str = "([aZzé\u{301}5Ш東] ?|हि्|[بدهלאބ\u{64e}ـ٥۵] ?|[ \\n.,:;!?'\"()«»“”#@/+%$\\-،؟־]|[\u{200c}-\u{200f}\u{61c}\u{2066}-\u{2069}\u{fffc}👍🏽]|C\\+\\+ |https://a\\.b/|\\+971 4 123 4567|#ب_a|4K|1111 |Inc\\.|±|°|′|BBB-|و|~/\\.){0,24}";

    fn bases() -> impl Strategy<Value = Direction> {
        prop_oneof![Just(Direction::Ltr), Just(Direction::Rtl)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn runs_nest_and_split_nothing(text in TEXT, base in bases()) {
            let text = controlled(&text);
            let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            let mut open = Vec::new();
            open.push(0..text.len());
            let mut last = 0;
            for Run { range, .. } in runs(&text, base) {
                prop_assert!(range.start >= last && range.start < range.end, "{:?}", range);
                last = range.start;
                while open.last().is_some_and(|outer| outer.end <= range.start) {
                    open.pop();
                }
                prop_assert!(range.end <= open.last().unwrap().end, "{:?} in {:?}", range, open);
                for at in [range.start, range.end] {
                    prop_assert!(boundaries.binary_search(&at).is_ok(), "a grapheme is split at {}", at);
                    let marks = ['\u{61c}', '\u{200e}', '\u{200f}'];
                    let (before, after) = text.split_at(at);
                    // Letters on both sides of a mark of direction are of two runs already.
                    let marked = before.trim_end_matches('\u{301}').ends_with(marks) || after.starts_with(marks);
                    // A joiner belongs to what stands before it, together with the marks after it.
                    let joiner = before.trim_end_matches('\u{301}').ends_with('\u{200d}');
                    prop_assert!(marked || joiner || !joins(&text[..at], &text[at..]), "a word is torn at {}", at);
                }
                open.push(range);
            }
        }

        #[test]
        fn nothing_but_isolates_is_added(text in TEXT, base in bases()) {
            let text = controlled(&text);
            let isolates = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
            let out = isolated(&text, &runs(&text, base));
            prop_assert_eq!(out.replace(isolates, ""), text.replace(isolates, ""));
            prop_assert_eq!(controlled(&out), out.clone());
        }

        #[test]
        fn what_is_passed_over_has_nothing_to_isolate(text in TEXT, base in bases()) {
            if signs(&text, base.signs_against()) == 0 {
                let mut runs = Vec::new();
                find(&text, 0, base, 0, &mut runs);
                prop_assert_eq!(runs, []);
            }
        }

        #[test]
        fn any_text_will_do(text in any::<String>(), base in bases()) {
            runs(&text, base);
            super::super::block_direction(&text, base);
        }
    }

    /// They are answered at all, and in the blink that a quadratic step would make minutes.
    #[test]
    fn hostile_texts_are_answered() {
        for pattern in [
            "(",
            "[(",
            "\"ب",
            "«a",
            "a.",
            "/ب",
            "/a,",
            "1",
            "1 ",
            "1-",
            "111 ",
            "+1",
            "#",
            "#ب",
            "@a ",
            "\u{2067}",
            "\u{2066}ب",
            "a ب ",
            "(a ب) ",
            "https://",
            "a, ",
            "www.",
            "a! ",
            "ب, ",
            "ب 1 ",
            "a\u{301}",
            "\u{301}",
            "a(ب",
            "()",
            "ب(",
            "\"",
            "ب\"ب",
            "::",
            "a:",
            "-1",
            "۱-",
            "~/",
            "a.b/,",
            ".",
            "-",
            "+",
            "a.....",
            "#_",
            "= ",
            "٥-",
            "_",
        ] {
            for base in [Direction::Ltr, Direction::Rtl] {
                let text = format!("ب{}", pattern.repeat(20_000 / pattern.len()));
                runs(&text, base);
            }
        }
    }
}
