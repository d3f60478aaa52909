//! What isolation may change in a line: compares its visual order with that of the bidi algorithm alone.

use crate::visual::{Level, is_control};
use std::ops::Range;
use unicode_bidi::BidiInfo;

/// A line as it is rendered, with isolates as characters, beside the same line without them.
pub struct Line {
    /// Its characters without isolates.
    text: Vec<char>,
    base: Level,
    /// The position of each character from the left: as rendered, and by the algorithm alone.
    rendered: Vec<usize>,
    plain: Vec<usize>,
    /// The parts that the algorithm alone shows against the direction of the block.
    against: Vec<Range<usize>>,
    /// The outermost isolates.
    isolates: Vec<Range<usize>>,
}

impl Line {
    /// Compares a rendered line.
    pub fn new(rendered: &str, base: Level) -> Line {
        let is_isolate = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
        let plain: String = rendered.chars().filter(|c| !is_isolate(*c)).collect();
        let (rendered_order, _) = positions(rendered, base);
        let (plain_order, levels) = positions(&plain, base);
        let (mut isolates, mut depth, mut count) = (Vec::new(), 0, 0);
        let mut own = Vec::new();
        for (index, c) in rendered.chars().enumerate() {
            match c {
                '\u{2069}' => {
                    depth -= 1;
                    if depth == 0 {
                        isolates.push(own.len() - count..own.len());
                    }
                }
                _ if is_isolate(c) => {
                    count = if depth == 0 { 0 } else { count };
                    depth += 1;
                }
                _ => {
                    count += 1;
                    own.push(rendered_order[index]);
                }
            }
        }
        let mut against: Vec<Range<usize>> = Vec::new();
        for (index, level) in levels.iter().enumerate() {
            if level.is_rtl() == base.is_rtl() {
                continue;
            }
            match against.last_mut() {
                Some(last) if last.end == index => last.end += 1,
                _ => against.push(index..index + 1),
            }
        }
        Line { text: plain.chars().collect(), base, rendered: own, plain: plain_order, against, isolates }
    }

    /// Whether its block runs from right to left.
    pub fn is_rtl(&self) -> bool {
        self.base.is_rtl()
    }

    /// Whether isolation changes what is seen.
    pub fn differs(&self) -> bool {
        self.seen(&self.rendered) != self.seen(&self.plain)
    }

    /// The line from the left to the right: as rendered, and by the algorithm alone.
    pub fn both(&self) -> [String; 2] {
        [self.seen(&self.rendered), self.seen(&self.plain)]
    }

    /// The text in logical order.
    pub fn text(&self) -> String {
        self.text.iter().collect()
    }

    fn seen(&self, positions: &[usize]) -> String {
        let mut order: Vec<(usize, char)> = positions.iter().copied().zip(self.text.iter().copied()).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, c)| c).filter(|c| !is_control(*c)).collect()
    }

    /// What isolation must not do in a right-to-left block: reorder what the algorithm shows from the left to the right, or change the
    /// order of such parts in the line. A comma of the block's own language may part them, a quotation mark whose counterpart is not
    /// in the part and after which it has no letters (`"Dune" 5 مرات`), and what is isolated as a whole although it has letters of
    /// both directions: a quotation, an address, a hashtag.
    pub fn violation(&self) -> Option<String> {
        if self.base.is_ltr() {
            return self.violation_of_own_text();
        }
        let mut last = usize::MAX;
        for part in self.units() {
            let places = &self.rendered[part.clone()];
            let typed = places.windows(2).all(|pair| pair[0] < pair[1]);
            let words: String = self.text[part].iter().collect();
            if !typed {
                return Some(format!("“{words}” is reordered"));
            }
            let (first, end) = (places[0], places[places.len() - 1]);
            if end > last {
                return Some(format!("“{words}” is before what it follows"));
            }
            last = first;
        }
        None
    }

    /// The block's own text stays in the order in which it is typed, if the algorithm alone keeps it.
    fn violation_of_own_text(&self) -> Option<String> {
        let own = |index: &usize| !self.against.iter().chain(&self.isolates).any(|part| part.contains(index));
        let own: Vec<usize> = (0..self.text.len()).filter(own).collect();
        let is_typed = |places: &[usize]| own.iter().map(|index| places[*index]).is_sorted();
        (is_typed(&self.plain) && !is_typed(&self.rendered)).then(|| "the block's own text is reordered".to_owned())
    }

    /// The parts that run against a right-to-left block, in order: those of the algorithm, joined by an isolate around them.
    fn units(&self) -> Vec<Range<usize>> {
        let mixed = |range: &&Range<usize>| self.text[(*range).clone()].iter().any(|c| is_rtl(*c));
        let mixed: Vec<_> = self.isolates.iter().filter(mixed).collect();
        let mut units: Vec<Range<usize>> = Vec::new();
        for part in &self.against {
            for piece in self.pieces(part) {
                let piece = self.trimmed(piece);
                if piece.is_empty() || mixed.iter().any(|isolate| isolate.start < piece.end && piece.start < isolate.end) {
                    continue;
                }
                let around = self.isolates.iter().find(|isolate| isolate.start <= piece.start && piece.end <= isolate.end);
                match (units.last_mut(), around) {
                    (Some(last), Some(around)) if around.start <= last.start => last.end = piece.end,
                    _ => units.push(piece),
                }
            }
        }
        units
    }

    /// A part as a whole if it is, else cut at the commas of the block's own language, and where a quotation ends before a number.
    fn pieces(&self, part: &Range<usize>) -> Vec<Range<usize>> {
        if self.rendered[part.clone()].is_sorted() {
            return vec![part.clone()];
        }
        let mut from = part.start;
        let mut pieces = Vec::new();
        let is_end = |at: usize| {
            let has_letters = self.text[at..part.end].iter().any(|c| c.is_alphabetic());
            is_quotation_mark(self.text[at])
                && !has_letters
                && part.start.checked_sub(1).is_some_and(|before| is_quotation_mark(self.text[before]))
        };
        for at in part.clone().filter(|at| matches!(self.text[*at], '،' | '؛') || is_end(*at)).chain([part.end]) {
            if self.text[from..at].iter().any(|c| c.is_alphanumeric()) {
                pieces.push(from..at);
            }
            from = at + 1;
        }
        pieces
    }

    fn trimmed(&self, mut piece: Range<usize>) -> Range<usize> {
        let is_space = |at: usize| self.text[at].is_whitespace() || is_control(self.text[at]);
        while !piece.is_empty() && is_space(piece.start) {
            piece.start += 1;
        }
        while !piece.is_empty() && is_space(piece.end - 1) {
            piece.end -= 1;
        }
        piece
    }
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '‹' | '›')
}

/// Whether a character is a right-to-left letter.
fn is_rtl(c: char) -> bool {
    use unicode_bidi::BidiClass::{AL, R};
    !is_control(c) && matches!(unicode_bidi::bidi_class(c), R | AL)
}

/// The position from the left of each character of a text, and their levels. Each isolate is laid out for itself: `unicode-bidi` 0.3.18
/// looks for the context of a bracket after an isolate (N0) from the start of the line, not backwards.
fn positions(text: &str, base: Level) -> (Vec<usize>, Vec<Level>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut outer, mut isolates, mut at) = (String::new(), Vec::new(), 0);
    while at < chars.len() {
        let end = isolate_end(&chars, at);
        outer.push(if end > at + 1 { '\u{fffc}' } else { chars[at] });
        isolates.push(at..end);
        at = end;
    }
    let info = BidiInfo::new(&outer, Some(base));
    let mut levels = Vec::new();
    for paragraph in &info.paragraphs {
        let all = info.reordered_levels(paragraph, paragraph.range.clone());
        levels.extend(outer[paragraph.range.clone()].char_indices().map(|(at, _)| all[paragraph.range.start + at]));
    }
    let (mut places, mut place) = (vec![0; chars.len()], 0);
    for index in BidiInfo::reorder_visual(&levels) {
        let part = isolates[index].clone();
        if part.len() == 1 {
            places[part.start] = place;
            place += 1;
            continue;
        }
        let inner: String = chars[part.start + 1..part.end - 1].iter().collect();
        let level = if chars[part.start] == '\u{2067}' { Level::rtl() } else { Level::ltr() };
        places[part.start] = place;
        for (offset, inner) in positions(&inner, level).0.into_iter().enumerate() {
            places[part.start + 1 + offset] = place + 1 + inner;
        }
        places[part.end - 1] = place + part.len() - 1;
        place += part.len();
    }
    (places, levels)
}

/// The end of the isolate that begins at an index; the next index if none does.
fn isolate_end(chars: &[char], start: usize) -> usize {
    let mut depth = 0;
    for (at, c) in chars.iter().enumerate().skip(start) {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        if depth <= 0 {
            return at + 1;
        }
    }
    start + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rtl(rendered: &str) -> Line {
        Line::new(rendered, Level::rtl())
    }

    #[test]
    fn a_difference_is_seen() {
        assert!(!rtl("زرنا London أمس").differs());
        assert!(!rtl("زرنا \u{2066}London\u{2069} أمس").differs());
        let line = rtl("لغة \u{2066}C++\u{2069} سريعة");
        assert!(line.differs());
        assert_eq!(line.both(), ["ةعيرس C++ ةغل", "ةعيرس ++C ةغل"]);
        assert_eq!(line.violation(), None);
    }

    #[test]
    fn a_line_that_is_made_worse_is_a_violation() {
        assert_eq!(rtl("لأن \u{2066}sum\u{2069} = 4 هنا").violation().as_deref(), Some("“sum = 4” is reordered"));
        assert_eq!(rtl("فاز \u{2067}Real 3\u{2069}-1 أمس").violation().as_deref(), Some("“Real 3-1” is reordered"));
        assert_eq!(rtl("قال \u{2066}One ثم Two\u{2069} أمس").violation(), None);
        assert_eq!(rtl("\u{2066}Google\u{2069}، \u{2066}Apple\u{2069}").violation(), None);
        assert_eq!(rtl("كاميرا \u{2066}50 MP\u{2069} جديدة").violation(), None);
        assert!(Line::new("a \u{2067}b c\u{2069} d", Level::ltr()).violation().is_none());
    }
}
