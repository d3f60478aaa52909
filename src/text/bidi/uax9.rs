//! The Unicode bidirectional algorithm (UAX #9) in a right-to-left paragraph, as far as isolation needs it.

use super::bidi_class::BidiClass::{self, *};
use super::chars::{char_at, from, until};
use super::pairs::bracket;
use super::token::{Kind, Token};
use crate::text::Direction;
use crate::text::controls::PDI;
use std::ops::Range;

/// Characters of one class. The spaces between them are in no item.
struct Item {
    class: BidiClass,
    start: usize,
    end: usize,
    bracket: bool,
    /// The index of the bracket that closes this one; 0 if there is none.
    mate: usize,
}

/// The maximum nesting depth of brackets (UAX #9, BD16).
const DEPTH: usize = 63;

/// The parts of a text that the algorithm shows from the left to the right in a right-to-left paragraph, in order: their
/// resolved level is even. `tokens` are those of the text. An isolate counts as a word of its direction, as if its text stood there
/// without it. They replace `shown`.
pub fn shown_ltr(text: &str, tokens: &[Token], items: &mut Items, shown: &mut Vec<Range<usize>>) {
    items.read(text, tokens);
    let items = &mut items.items;
    resolve_weak(items);
    resolve_neutral(items);
    shown.clear();
    let mut last = R;
    for item in &*items {
        match shown.last_mut() {
            _ if item.class == R => {}
            // A space between letters has their direction (N1).
            Some(run) if run.end == item.start || (last, item.class) == (L, L) => run.end = item.end,
            _ => shown.push(item.start..item.end),
        }
        last = item.class;
    }
}

/// The items of a text.
#[derive(Default)]
pub struct Items {
    items: Vec<Item>,
    /// The indices of the brackets that are open.
    open: Vec<usize>,
}

impl Items {
    /// Adds characters of a class to the last item, if that may be: with letters the space before them.
    fn add(&mut self, class: BidiClass, start: usize, end: usize, bracket: bool) {
        match self.items.last_mut() {
            Some(last)
                if last.class == class
                    && (matches!(class, L | R | Al) || last.end == start && !matches!(class, Es | Cs) && !bracket && !last.bracket) =>
            {
                last.end = end;
            }
            _ => self.items.push(Item { class, start, end, bracket, mate: 0 }),
        }
    }

    /// Adds a character, and pairs brackets (BD16).
    fn char(&mut self, text: &str, c: char, start: usize) {
        if c == ' ' {
            return;
        }
        let end = start + c.len_utf8();
        let last = self.items.last_mut().filter(|last| last.class != B);
        let class = match (BidiClass::of(c), last) {
            // A mark has the class of what it is on (W1).
            (Nsm, Some(last)) if last.end == start && !matches!(last.class, Es | Cs) => {
                last.end = end;
                return;
            }
            (Nsm, Some(last)) if last.end == start => last.class,
            // A mark on a space.
            (Nsm, Some(_)) => return,
            (Nsm, None) => On,
            (class, _) => class,
        };
        let pair = if class == On { bracket(c) } else { None };
        self.add(class, start, end, pair.is_some());
        let index = self.items.len() - 1;
        match pair {
            Some((_, true)) if self.open.len() < DEPTH => self.open.push(index),
            Some((family, false)) => {
                let opens = |index: &usize| char_at(text, self.items[*index].start).and_then(bracket) == Some((family, true));
                if let Some(place) = self.open.iter().rposition(opens) {
                    self.items[self.open[place]].mate = index;
                    self.open.truncate(place);
                }
            }
            _ if class == B => self.open.clear(),
            _ => {}
        }
    }

    /// Reads the items of a text. The last one is the end of the paragraph.
    fn read(&mut self, text: &str, tokens: &[Token]) {
        self.items.clear();
        self.open.clear();
        for token in tokens {
            let part = || from(until(text, token.end), token.start);
            // The class of the characters whose class the token tells, and where they end.
            let (class, mut at) = match token.kind {
                Kind::Space if token.plain => continue,
                Kind::Word(Direction::Ltr) if token.plain => (Some(L), token.end),
                Kind::Word(Direction::Rtl) if token.plain => (last_strong(until(text, token.end)), token.end),
                Kind::Digits { .. } if token.plain => (Some(En), token.end),
                Kind::Address { mixed: false } => (Some(L), token.start + latin(part())),
                // Marks may follow it.
                Kind::Isolate(_, strong) => {
                    let class = strong.map_or(On, |direction| if direction == Direction::Ltr { L } else { R });
                    (Some(class), part().rfind(PDI).map_or(token.end, |at| token.start + at + PDI.len_utf8()))
                }
                _ => (None, token.start),
            };
            if at > token.start
                && let Some(class) = class
            {
                self.add(class, token.start, at, false);
            }
            while at < token.end
                && let Some(c) = char_at(text, at)
            {
                self.char(text, c, at);
                at += c.len_utf8();
            }
        }
        self.add(B, text.len(), text.len(), false);
    }
}

/// The class of the last letter of a text that ends with a plain right-to-left word.
fn last_strong(text: &str) -> Option<BidiClass> {
    match text.as_bytes() {
        // Most words do not end with a mark.
        [.., 0xd8, _] | [.., 0xd9, 0x81..=0x8a] => Some(Al),
        _ => text.chars().map(BidiClass::of).rfind(|class| matches!(class, R | Al)),
    }
}

/// The length of the start of an address that is shown from the left to the right whatever is around it: from the letter that it begins
/// with to its last letter. 0 if there is none, or if a bracket or another alphabet needs the rules.
fn latin(address: &str) -> usize {
    let (bytes, mut at, mut end) = (address.as_bytes(), 0, 0);
    while at < bytes.len() {
        let is_letter = bytes[at].is_ascii_alphabetic();
        at += 1;
        match bytes[at - 1] {
            b'(' | b'[' | 0x80.. => return 0,
            _ if is_letter => end = at,
            _ if end == 0 => return 0,
            _ => {}
        }
    }
    end
}

/// Resolves numbers and the signs beside them (W2 to W7). Afterwards `L` is shown from the left to the right, and so are `En` and `An`;
/// `R` is any letter or separator that is not.
fn resolve_weak(items: &mut [Item]) {
    // The last strong class, the class of the digits directly before, and where they end.
    let (mut strong, mut digits, mut end) = (R, On, 0);
    for index in 0..items.len() {
        let number = |class: BidiClass| if class == En && strong == Al { An } else { class };
        let item = &items[index];
        let class = number(item.class);
        if item.start > end {
            digits = On;
        }
        end = item.end;
        let resolved = match class {
            Es | Cs | Et => {
                let next = items.get(index + 1).filter(|next| next.start == end).map_or(On, |next| number(next.class));
                match class {
                    Es | Cs if digits == En && next == En => En,
                    Cs if digits == An && next == An => An,
                    Et if digits == En || next == En => En,
                    _ => On,
                }
            }
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

/// Resolves neutrals. The content of a pair of brackets determines their direction, and if that is from the left, so must be the text
/// before them (N0); of the others those between two texts from the left are from the left (N1 and N2).
fn resolve_neutral(items: &mut [Item]) {
    // The class before the neutrals that begin at `from`.
    let (mut before, mut from) = (R, 0);
    for index in 0..items.len() {
        let mate = items[index].mate;
        if mate > 0 {
            let (mut strong, mut ltr) = (false, before == L);
            for item in &items[index + 1..mate] {
                strong |= item.class != On;
                ltr &= matches!(item.class, L | On);
            }
            if strong {
                let class = if ltr { L } else { R };
                items[index].class = class;
                items[mate].class = class;
            }
        }
        let class = items[index].class;
        if class != On {
            let neutral = if before == L && class == L { L } else { R };
            for item in &mut items[from..index] {
                item.class = neutral;
            }
            (before, from) = (class, index + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokenizer::tokens;
    use super::*;
    use crate::text::controls::{FSI, LRI, isolate_content};
    use crate::text::{controlled, first_strong};
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
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn it_agrees_with_another_implementation(text in "([a-cé5٥۵بא]|[ .,:;/+%$#°()<>«»\"'!?*=×−⁻⁷½،؛؟٪\\[\\]-]|\u{64b}|\u{301}|[\u{2066}\u{2067}\u{2069}\u{200e}\u{200f}\u{fffc}]|draw\\(\\)|10-12){0,14}") {
            let text = controlled(&text);
            let mut shown = Vec::new();
            shown_ltr(&text, &tokens(&text, Direction::Rtl, Vec::new()), &mut Items::default(), &mut shown);
            prop_assert_eq!(shown, oracle(&text), "{:?}", text);
        }
    }
}
