//! The bidi control characters (Unicode, Bidi_Control).

use super::bytes::find_either;
use std::ops::Range;

pub const ALM: char = '\u{61c}';
pub const LRM: char = '\u{200e}';
pub const RLM: char = '\u{200f}';
pub const LRE: char = '\u{202a}';
pub const RLE: char = '\u{202b}';
pub const PDF: char = '\u{202c}';
pub const LRO: char = '\u{202d}';
pub const RLO: char = '\u{202e}';
pub const LRI: char = '\u{2066}';
pub const RLI: char = '\u{2067}';
pub const FSI: char = '\u{2068}';
pub const PDI: char = '\u{2069}';

/// Whether a character is a bidi control.
pub fn is_bidi_control(c: char) -> bool {
    is_directional_mark(c) || matches!(c, LRE..=RLO) || is_isolate_control(c)
}

/// Whether a character is LRM, RLM or ALM.
pub fn is_directional_mark(c: char) -> bool {
    matches!(c, ALM | LRM | RLM)
}

/// Whether a character is LRI, RLI, FSI or PDI.
pub fn is_isolate_control(c: char) -> bool {
    matches!(c, LRI..=PDI)
}

/// The content of the isolate whose initiator is at `at`. An unclosed isolate extends to the end (UAX #9, BD9).
pub fn isolate_content(text: &str, at: usize) -> Range<usize> {
    let start = at + LRI.len_utf8();
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0u32, start);
    while let Some(found) = bytes.get(at..).and_then(|rest| find_either(rest, 0xe2, 0xe2)) {
        at += found;
        // LRI, RLI, FSI are E2 81 A6 to A8, PDI is E2 81 A9.
        match bytes[at..] {
            [_, 0x81, 0xa6..=0xa8, ..] => depth += 1,
            [_, 0x81, 0xa9, ..] if depth == 0 => return start..at,
            [_, 0x81, 0xa9, ..] => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    start..text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::CodePointSetData;
    use icu_properties::props::BidiControl;

    #[test]
    fn controls_match_unicode() {
        let controls = CodePointSetData::new::<BidiControl>();
        for c in '\0'..=char::MAX {
            assert_eq!(is_bidi_control(c), controls.contains(c), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn an_isolate_ends_at_the_matching_pdi() {
        assert_eq!(isolate_content("\u{2067}a\u{2066}b\u{2069}c\u{2069}d", 0), 3..12);
        assert_eq!(isolate_content("a\u{2068}b", 1), 4..5);
    }
}
