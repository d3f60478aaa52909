//! The Unicode bidirectional algorithm (UAX #9) in a right-to-left paragraph, as far as isolation needs it.

use super::bidi_class::BidiClass::{self, *};
use super::pairs::bracket;
use crate::text::controls::{FSI, LRI, PDI, RLI, isolate_content};
use crate::text::{Direction, first_strong};
use std::ops::Range;

/// Characters of one class.
struct Item {
    class: BidiClass,
    start: usize,
    bracket: bool,
    /// The index of the bracket that closes this one; 0 if there is none.
    mate: usize,
}

/// The maximum nesting depth of brackets (UAX #9, BD16).
const DEPTH: usize = 63;

/// The parts of a text that the algorithm shows from the left to the right in a right-to-left paragraph, in order: their
/// resolved level is even. An isolate counts as a word of its direction, as if its text stood there without it.
pub fn shown_ltr(text: &str) -> Vec<Range<usize>> {
    let mut items = items(text);
    resolve_weak(&mut items);
    resolve_brackets(&mut items);
    resolve_neutrals(&mut items);
    let mut shown: Vec<Range<usize>> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if item.class == R {
            continue;
        }
        let end = items.get(index + 1).map_or(text.len(), |next| next.start);
        match shown.last_mut() {
            Some(last) if last.end == item.start => last.end = end,
            _ => shown.push(item.start..end),
        }
    }
    shown
}

/// Splits a text into items, and pairs its brackets (BD16).
fn items(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(text.len() / 4);
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let start = at;
        let mut class = BidiClass::of(c);
        at += c.len_utf8();
        if matches!(c, LRI..=FSI) {
            let Range { start, end } = isolate_content(text, start);
            at = (end + PDI.len_utf8()).min(text.len());
            class = match first_strong(&text[start..end]) {
                None => On,
                Some(_) if c == LRI => L,
                Some(_) if c == RLI => R,
                Some(Direction::Ltr) => L,
                Some(Direction::Rtl) => R,
            };
        }
        let index = items.len();
        let pair = bracket(c).filter(|_| class == On);
        // A mark has the class of what it is on (W1).
        let mark = class == Nsm;
        let class = if mark { items.last().map_or(On, |last| last.class) } else { class };
        let continues =
            pair.is_none() && !matches!(class, Es | Cs) && items.last().is_some_and(|last| last.class == class && (mark || !last.bracket));
        match pair {
            Some((family, true)) if open.len() < DEPTH => open.push((family, index)),
            Some((family, false)) => {
                if let Some(place) = open.iter().rposition(|(known, _)| *known == family) {
                    items[open[place].1].mate = index;
                    open.truncate(place);
                }
            }
            _ if class == B => open.clear(),
            _ => {}
        }
        if !continues {
            items.push(Item { class, start, bracket: pair.is_some(), mate: 0 });
        }
    }
    items
}

/// Resolves numbers and the signs beside them (W2 to W7). Afterwards `En` is a number that is laid out like `An`, and `R` any letter
/// or separator that runs from right to left.
fn resolve_weak(items: &mut [Item]) {
    // The last strong class, and the class of the digits directly before.
    let (mut strong, mut digits) = (R, On);
    for index in 0..items.len() {
        let number = |class: BidiClass| if class == En && strong == Al { An } else { class };
        let next = number(items.get(index + 1).map_or(On, |item| item.class));
        let class = number(items[index].class);
        let resolved = match class {
            Es | Cs if digits == En && next == En => En,
            Cs if digits == An && next == An => An,
            Et if digits == En || next == En => En,
            Es | Cs | Et => On,
            B => R,
            class => class,
        };
        digits = if matches!(class, En | An) { class } else { On };
        if matches!(resolved, L | R | Al) {
            strong = resolved;
        }
        items[index].class = match resolved {
            En if strong == L => L,
            Al => R,
            class => class,
        };
    }
}

/// Resolves pairs of brackets: their content determines their direction, and if that is from the left, so must the text before
/// them (N0).
fn resolve_brackets(items: &mut [Item]) {
    for index in 0..items.len() {
        let mate = items[index].mate;
        if mate == 0 {
            continue;
        }
        let mut inside = items[index + 1..mate].iter().map(|item| item.class).filter(|class| *class != On);
        let Some(first) = inside.next() else { continue };
        let before = items[..index].iter().rfind(|item| item.class != On).map_or(R, |item| item.class);
        let ltr = first == L && before == L && inside.all(|class| class == L);
        let class = if ltr { L } else { R };
        items[index].class = class;
        items[mate].class = class;
    }
}

/// Resolves the other neutrals: those between two texts from the left are from the left (N1 and N2).
fn resolve_neutrals(items: &mut [Item]) {
    let (mut before, mut from) = (R, 0);
    for index in 0..=items.len() {
        let class = items.get(index).map_or(R, |item| item.class);
        if class == On {
            continue;
        }
        let resolved = if before == L && class == L { L } else { R };
        items[from..index].iter_mut().for_each(|item| item.class = resolved);
        (before, from) = (class, index + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::controlled;
    use proptest::prelude::*;
    use unicode_bidi::{BidiInfo, Level};

    /// The same by another implementation. A letter stands for each isolate.
    fn oracle(text: &str) -> Vec<Range<usize>> {
        let (mut words, mut ends) = (String::new(), Vec::new());
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let strong = || first_strong(&text[isolate_content(text, at)]);
            let (word, length) = match c {
                LRI..=FSI => {
                    let word = match (c, strong()) {
                        (_, None) => '\u{fffc}',
                        (LRI, _) | (FSI, Some(Direction::Ltr)) => 'a',
                        _ => 'א',
                    };
                    (word, (isolate_content(text, at).end + PDI.len_utf8()).min(text.len()) - at)
                }
                _ => (c, c.len_utf8()),
            };
            ends.push((words.len(), at, at + length));
            words.push(word);
            at += length;
        }
        let info = BidiInfo::new(&words, Some(Level::rtl()));
        let mut shown: Vec<Range<usize>> = Vec::new();
        for (place, start, end) in ends {
            if info.levels[place].is_ltr() {
                match shown.last_mut() {
                    Some(last) if last.end == start => last.end = end,
                    _ => shown.push(start..end),
                }
            }
        }
        shown
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]
        #[test]
        fn it_agrees_with_another_implementation(text in "([a-cé5٥۵بא]|[ .,:;/+%$#°()<>«»\"'!?*=×−⁻⁷½،؛؟٪\\[\\]-]|\u{64b}|\u{301}|[\u{2066}\u{2067}\u{2069}\u{200e}\u{200f}\u{fffc}]|draw\\(\\)|10-12){0,14}") {
            let text = controlled(&text);
            prop_assert_eq!(shown_ltr(&text), oracle(&text), "{:?}", text);
        }
    }
}
