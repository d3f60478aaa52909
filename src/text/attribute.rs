//! Text where no markup can be: attributes, titles, clipboard.

use super::controls::controlled;
use super::{Direction, Run, first_strong, runs};
use std::borrow::Cow;

/// A text for an attribute: its controls in order, its runs isolated by characters, and before it a mark if its first strong character
/// would tell another direction than it has (W3C "Structural markup and right-to-left text in HTML", the title element).
pub fn attribute(text: &str, direction: Direction) -> Cow<'_, str> {
    let text = controlled(text);
    let runs = runs(&text, direction);
    let marked = first_strong(&text).is_some_and(|first| first != direction);
    if runs.is_empty() && !marked {
        return text;
    }
    let mark = match direction {
        Direction::Ltr => "\u{200e}",
        Direction::Rtl => "\u{200f}",
    };
    Cow::Owned([if marked { mark } else { "" }, &isolated(&text, &runs)].concat())
}

/// A text with its runs isolated by characters.
pub fn isolated(text: &str, runs: &[Run]) -> String {
    let mut out = String::with_capacity(text.len() + 6 * runs.len());
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut close = |out: &mut String, open: &mut Vec<usize>, until: usize| {
        while let Some(end) = open.pop_if(|end| *end <= until) {
            out.push_str(&text[at..end]);
            out.push('\u{2069}');
            at = end;
        }
        let start = until.min(text.len());
        out.push_str(&text[at..start]);
        at = start;
    };
    for run in runs {
        close(&mut out, &mut open, run.range.start);
        out.push_str(opener(run.direction));
        open.push(run.range.end);
    }
    close(&mut out, &mut open, text.len());
    out
}

fn opener(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "\u{2066}",
        Direction::Rtl => "\u{2067}",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_tells_the_direction_that_the_first_letter_hides() {
        assert_eq!(attribute("مرحبا", Direction::Rtl), "مرحبا");
        assert_eq!(attribute("CSS: مغامرة جديدة!", Direction::Rtl), "\u{200f}\u{2066}CSS\u{2069}: مغامرة جديدة!");
        assert_eq!(attribute("شكرا (thanks)", Direction::Ltr), "\u{200e}\u{2067}شكرا\u{2069} (thanks)");
        assert_eq!(attribute("26", Direction::Rtl), "26");
        assert_eq!(attribute("Hello", Direction::Ltr), "Hello");
        assert_eq!(attribute("a\u{202e}b", Direction::Ltr), "ab");
    }

    #[test]
    fn runs_in_runs_are_closed_in_order() {
        let run = |range, direction| Run { range, direction, unbroken: false };
        let runs = [run(0..5, Direction::Rtl), run(2..5, Direction::Ltr), run(6..7, Direction::Rtl)];
        assert_eq!(isolated("ab cd e", &runs), "\u{2067}ab\u{2066} cd\u{2069}\u{2069} \u{2067}e\u{2069}");
    }
}
