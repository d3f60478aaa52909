//! Properties of runs.

use super::block_direction;
use super::run::Run;
use super::run_finder::{Runs, find, may_have_runs, runs};
use crate::text::{Direction, controlled, isolated, joins};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

const TEXT: &str = "([aZzé\u{301}5Ш東] ?|हि्|[بدهלאބ\u{64e}ـ٥۵] ?|[ \\n.,:;!?'\"()«»“”#@/+%$\\-،؟־]|[\u{200c}-\u{200f}\u{61c}\u{2066}-\u{2069}\u{fffc}👍🏽]|C\\+\\+ |https://a\\.b/|\\+971 4 123 4567|#ب_a|4K|1111 |Inc\\.|±|°|′|BBB-|و|~/\\.){0,24}";

/// Words and numbers that stand alone, and signs beside them.
const ALONE: &str =
    "([בל]ד? |دل? |[aZ]b? |[aZ]b? [دב]ל? |[54]3? |[54]3? [لב]د? |[a5][،؛] |۵ |[×+=%$#(«\"'\\[\\])»؟.،-] ?|\u{2067}|\u{2069}){0,16}";

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
        for Run { range, .. } in runs(&text, base, None) {
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
                // Letters on both sides of a directional mark are in different runs already.
                let marked = before.trim_end_matches('\u{301}').ends_with(marks) || after.starts_with(marks);
                // A joiner belongs to the character before it, together with the marks after it.
                let joiner = before.trim_end_matches(['\u{301}', '\u{64e}']).ends_with('\u{200d}');
                prop_assert!(marked || joiner || !joins(&text[..at], &text[at..]), "a word is split at {}", at);
            }
            open.push(range);
        }
    }

    #[test]
    fn only_isolates_are_added(text in TEXT, base in bases()) {
        let text = controlled(&text);
        let isolates = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
        let out = isolated(&text, &runs(&text, base, None));
        prop_assert_eq!(out.replace(isolates, ""), text.replace(isolates, ""));
        prop_assert_eq!(controlled(&out), out.clone());
    }

    #[test]
    fn text_that_a_look_at_the_bytes_excludes_has_no_runs(text in prop_oneof![TEXT, ALONE], base in bases()) {
        if !may_have_runs(&text, base) {
            let mut runs = Runs::default();
            find(&text, 0, base, None, 0, &mut runs);
            prop_assert_eq!(runs.found, []);
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), base in bases()) {
        runs(&text, base, None);
        block_direction(&text, base);
    }
}

#[test]
fn arabic_digits_do_not_stand_alone() {
    for (text, expected) in [("ب a ب", false), ("ب a ب ٥×٥", true), ("ב 5 ב +٩٧١٤١٢٣٤٥٦", true), ("ب a 5 ب", true), ("a ب", true)]
    {
        assert_eq!(may_have_runs(text, Direction::Rtl), expected, "{text}");
    }
}

/// A quadratic step would take minutes.
#[test]
fn adversarial_texts_take_linear_time() {
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
        "a، ",
        "a، 1 ",
        "C++ 1 ",
        "C++ ب ",
        "5 MB ب ",
        "'a، ",
        "(1) ",
        "[1, ",
        "a<",
        "{a} 1 ",
        "a() ",
        "1.55, ",
        "5 x = ",
        "*",
        "1 1/",
    ] {
        for base in [Direction::Ltr, Direction::Rtl] {
            let text = format!("ب{}", pattern.repeat(20_000 / pattern.len()));
            runs(&text, base, None);
        }
    }
}
