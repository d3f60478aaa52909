//! Text where no markup is possible, such as in attributes.

use super::bidi::runs;
use super::concat::concat;
use super::control_stack::controlled;
use super::direction::{Direction, first_strong};
use super::pieces::isolated;
use std::borrow::Cow;

/// Returns a text for an attribute: bidi controls balanced, runs isolated by control characters, and preceded by a
/// directional mark if the first strong character implies another direction than the text has (W3C "Structural markup and
/// right-to-left text in HTML", the title element).
pub fn attribute(text: &str, direction: Direction) -> Cow<'_, str> {
    let text = controlled(text);
    let runs = runs(&text, direction, None);
    let marked = first_strong(&text).is_some_and(|first| first != direction);
    if runs.is_empty() && !marked {
        return text;
    }
    let mark = match direction {
        Direction::Ltr => "\u{200e}",
        Direction::Rtl => "\u{200f}",
    };
    Cow::Owned(concat(&[if marked { mark } else { "" }, &isolated(&text, &runs)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_whose_first_letter_implies_another_direction_gets_a_mark() {
        assert_eq!(attribute("مرحبا", Direction::Rtl), "مرحبا");
        assert_eq!(attribute("CSS: مغامرة جديدة!", Direction::Rtl), "\u{200f}CSS: مغامرة جديدة!");
        assert_eq!(attribute("C++: مغامرة جديدة!", Direction::Rtl), "\u{200f}\u{2066}C++\u{2069}: مغامرة جديدة!");
        assert_eq!(attribute("شكرا (thanks)", Direction::Ltr), "\u{200e}\u{2067}شكرا\u{2069} (thanks)");
        assert_eq!(attribute("26", Direction::Rtl), "26");
        assert_eq!(attribute("Hello", Direction::Ltr), "Hello");
        assert_eq!(attribute("a\u{202e}b", Direction::Ltr), "ab");
    }
}
