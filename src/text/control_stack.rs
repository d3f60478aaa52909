//! Balances the bidi controls of a text, keeps them inside their element and removes overrides (UAX #9, UTS #55).

use super::controls::{FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO};
use super::prescan::{CONTROLS, prescan};
use std::borrow::Cow;

/// An open element or control of a block.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// An inline element: controls are closed at its end.
    Element,
    /// LRI, RLI, FSI.
    Isolate,
    /// LRE, RLE: written as an isolate.
    Embedding,
    /// LRO, RLO: removed.
    Override,
}

/// The open controls of a block, across its texts and inline elements.
///
/// Isolates are kept and closed where their element ends, embeddings become isolates; overrides and unmatched closers are removed
/// (UTS #55). LRM, RLM and ALM are kept.
#[derive(Default)]
pub struct ControlStack {
    open: Vec<Open>,
}

impl ControlStack {
    /// Returns a text of the block with its controls balanced so far.
    pub fn text<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        if prescan(text, CONTROLS) == 0 {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let written = match c {
                LRE | RLE => {
                    self.open.push(Open::Embedding);
                    if c == LRE { LRI } else { RLI }
                }
                LRO | RLO => {
                    self.open.push(Open::Override);
                    continue;
                }
                LRI..=FSI => {
                    self.open.push(Open::Isolate);
                    c
                }
                PDF => match self.open.pop_if(|open| matches!(open, Open::Embedding | Open::Override)) {
                    // PDF closes the last embedding or override, if no isolate was opened after it (UAX #9, X7).
                    Some(Open::Embedding) => PDI,
                    _ => continue,
                },
                PDI => {
                    self.close_isolate(&mut out);
                    continue;
                }
                _ => c,
            };
            out.push(written);
        }
        Cow::Owned(out)
    }

    /// Enters an inline element.
    pub fn enter(&mut self) {
        self.open.push(Open::Element);
    }

    /// Leaves an inline element; appends what must be closed in it to `out`.
    pub fn leave(&mut self, out: &mut String) {
        let element = self.open.iter().rposition(|open| *open == Open::Element);
        self.close(element.unwrap_or_default(), out);
    }

    /// Ends the block or a line of it; appends what must be closed to `out`. Elements stay open.
    pub fn finish(&mut self, out: &mut String) {
        self.open.retain(|open| {
            if let Open::Isolate | Open::Embedding = open {
                out.push(PDI);
            }
            *open == Open::Element
        });
    }

    /// PDI closes the last isolate and the embeddings in it (UAX #9, X6a).
    fn close_isolate(&mut self, out: &mut String) {
        let last = self.open.iter().rposition(|open| matches!(open, Open::Isolate | Open::Element));
        if let Some(at) = last.filter(|at| self.open[*at] == Open::Isolate) {
            self.close(at, out);
        }
    }

    /// Closes everything from an index on.
    fn close(&mut self, from: usize, out: &mut String) {
        while self.open.len() > from {
            if let Some(Open::Isolate | Open::Embedding) = self.open.pop() {
                out.push(PDI);
            }
        }
    }
}

/// Whether a text contains LRO or RLO.
pub fn has_overrides(text: &str) -> bool {
    prescan(text, CONTROLS) != 0 && text.chars().any(|c| matches!(c, LRO | RLO))
}

/// Returns a text that is not split by elements with its controls balanced.
pub fn controlled(text: &str) -> Cow<'_, str> {
    let mut controls = ControlStack::default();
    match controls.text(text) {
        Cow::Owned(mut out) => {
            controls.finish(&mut out);
            Cow::Owned(out)
        }
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::controls::{is_bidi_control, is_directional_mark};
    use proptest::prelude::*;

    #[test]
    fn open_controls_are_closed_and_unmatched_closers_are_removed() {
        for (text, expected, overrides) in [
            ("plain \u{200e}\u{61c} نص", "plain \u{200e}\u{61c} نص", false),
            ("a\u{2066}b", "a\u{2066}b\u{2069}", false),
            ("a\u{2069}b\u{202c}c", "abc", false),
            ("\u{202b}a\u{202c}b", "\u{2067}a\u{2069}b", false),
            ("photo\u{202e}gpj.exe", "photogpj.exe", true),
            ("\u{202e}a\u{202c}b\u{202c}", "ab", true),
            // PDF does not close anything outside an isolate; PDI closes the embedding in it.
            ("\u{202a}\u{2067}a\u{202c}b\u{2069}c\u{202c}d", "\u{2066}\u{2067}ab\u{2069}c\u{2069}d", false),
            ("\u{2067}\u{202a}\u{202d}a\u{2069}b", "\u{2067}\u{2066}a\u{2069}\u{2069}b", true),
        ] {
            assert_eq!((controlled(text), has_overrides(text)), (Cow::from(expected), overrides), "{text:?}");
        }
    }

    #[test]
    fn controls_are_closed_at_the_end_of_their_element() {
        let mut controls = ControlStack::default();
        assert_eq!(controls.text("\u{2067}a"), "\u{2067}a");
        controls.enter();
        assert_eq!(controls.text("b\u{2069}\u{202a}c"), "b\u{2066}c");
        let mut end = String::new();
        controls.leave(&mut end);
        assert_eq!(end, "\u{2069}");
        assert_eq!(controls.text("d\u{2069}"), "d\u{2069}");
        controls.finish(&mut end);
        assert_eq!(end, "\u{2069}");
    }

    /// How deep isolates are at the end; `None` if something closes nothing.
    fn depth(text: &str) -> Option<usize> {
        text.chars().try_fold(0usize, |depth, c| match c {
            '\u{2066}'..='\u{2068}' => Some(depth + 1),
            PDI => depth.checked_sub(1),
            _ => Some(depth),
        })
    }

    fn is_removable(c: char) -> bool {
        is_bidi_control(c) && !is_directional_mark(c)
    }

    proptest! {
        #[test]
        fn controls_are_balanced_and_nothing_else_changes(text in "[aש1 \u{200e}\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,40}") {
            let out = controlled(&text);
            prop_assert_eq!(depth(&out), Some(0));
            let embeddings = out.chars().filter(|c| ('\u{202a}'..='\u{202e}').contains(c)).count();
            prop_assert_eq!(embeddings, 0);
            prop_assert_eq!(out.replace(is_removable, ""), text.replace(is_removable, ""));
            prop_assert_eq!(&controlled(&out), &out);
        }

        #[test]
        fn every_element_is_balanced(steps in proptest::collection::vec(0u8..9, 0..40)) {
            let mut controls = ControlStack::default();
            let mut texts = vec![String::new()];
            for step in steps {
                match step {
                    0 => { controls.enter(); texts.push(String::new()); }
                    1 if texts.len() > 1 => {
                        let mut text = texts.pop().unwrap();
                        controls.leave(&mut text);
                        prop_assert_eq!(depth(&text), Some(0));
                    }
                    _ => {
                        let control = ["\u{202a}", "\u{202b}", "\u{202c}", "\u{202d}", "\u{2066}", "\u{2068}", "\u{2069}"][step as usize % 7];
                        let out = controls.text(control).into_owned();
                        texts.last_mut().unwrap().push_str(&out);
                    }
                }
            }
        }
    }
}
