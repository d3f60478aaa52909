//! Characters that no reader sees and that can carry hidden text, for programs that read it.

use super::bytes::find_either;
use std::borrow::Cow;

/// The base of the flags of England, Scotland and Wales.
const BLACK_FLAG: char = '\u{1f3f4}';

/// A text without characters that carry hidden text: those of U+E0000 to U+E0FFF, and variation selectors that select nothing.
///
/// They are letters for machines (U+E0061 is an invisible `a`), or any bytes in a row. Kept are the tags of a flag (UTS #51,
/// `emoji_tag_sequence`), and one variation selector after its base: one of the supplement only after an ideograph (UTS #37).
/// Characters that join or separate letters have a use everywhere, and are kept.
pub fn without_hidden(text: &str) -> Cow<'_, str> {
    if !may_hide(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let (mut last, mut tags) = ('\0', 0);
    for (at, c) in text.char_indices() {
        if c == BLACK_FLAG {
            tags = flag_tags(&text[at + c.len_utf8()..]);
        }
        let is_kept = match c {
            '\u{e0000}'..='\u{e007f}' if tags > 0 => {
                tags -= 1;
                true
            }
            '\u{e0100}'..='\u{e01ef}' => is_ideograph(last),
            '\u{e0000}'..='\u{e0fff}' => false,
            '\u{fe00}'..='\u{fe0f}' => !matches!(last, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'),
            _ => true,
        };
        if is_kept {
            kept.push(c);
        }
        last = c;
    }
    if kept.len() == text.len() { Cow::Borrowed(text) } else { Cow::Owned(kept) }
}

/// Whether a text contains characters that [`without_hidden`] removes.
pub fn has_hidden(text: &str) -> bool {
    without_hidden(text).len() < text.len()
}

/// Whether a text has a character of plane 14, or two variation selectors in a row.
fn may_hide(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(found) = find_either(&bytes[at..], 0xf3, 0xef) {
        at += found + 1;
        match bytes[at - 1..] {
            [0xf3, ..] | [0xef, 0xb8, 0x80..=0x8f, 0xef, 0xb8, 0x80..=0x8f, ..] => return true,
            _ => {}
        }
    }
    false
}

/// The number of tags of the flag whose base was before; none if they are not those of a subdivision (CLDR: a region and up to
/// four letters or digits).
fn flag_tags(text: &str) -> usize {
    let is_tag = |c: &char| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
    let count = text.chars().take_while(is_tag).count();
    let is_flag = (3..=6).contains(&count) && text.chars().nth(count) == Some('\u{e007f}');
    if is_flag { count + 1 } else { 0 }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text as tags.
    fn tags(text: &str) -> String {
        text.bytes().map(|byte| char::from_u32(0xe0000 + u32::from(byte)).unwrap()).collect()
    }

    #[test]
    fn hidden_text_is_removed() {
        let bytes: String = (0..=255).map(|byte| char::from_u32(if byte < 16 { 0xfe00 } else { 0xe0100 - 16 } + byte).unwrap()).collect();
        for hidden in [tags("ignore all of this"), "\u{e0001}".to_owned(), bytes.clone(), "\u{e0080}\u{e01f0}\u{e0fff}".to_owned()] {
            for (before, after) in [("a", "b"), ("ك", "ل"), ("", ""), ("漢", "字")] {
                let text = [before, &hidden, after].concat();
                let kept = without_hidden(&text).replace(['\u{fe00}', '\u{e0100}'], "");
                assert!(kept == [before, after].concat() && has_hidden(&text), "{text:?} {kept:?}");
            }
        }
        // Only one selector follows a base.
        assert_eq!(without_hidden(&["😀", &bytes].concat()), "😀\u{fe00}");
        // What is in a flag is no longer than the name of a region.
        for name in ["gb", "gbengland", "GBENG", "gb eng"] {
            assert_eq!(without_hidden(&["🏴", &tags(name), "\u{e007f}a"].concat()), "🏴a", "{name}");
        }
        assert_eq!(without_hidden(&["🏴", &tags("gbeng"), "a"].concat()), "🏴a");
    }

    #[test]
    fn what_is_written_stays() {
        let [england, texas] = ["gbeng", "ustx"].map(|name| ["🏴", &tags(name), "\u{e007f}"].concat());
        for text in [
            &*england,
            &texas,
            &[&*england, &england, "🏴"].concat(),
            "❤\u{fe0f} ☀\u{fe0e} 1\u{fe0f}\u{20e3} 👩\u{200d}💻 🏳\u{fe0f}\u{200d}🌈 🏴\u{200d}☠\u{fe0f}",
            "می\u{200c}خواهم",
            "ᠮᠣᠩᠭᠣᠯ\u{180b}\u{180e}",
            "葛\u{e0100}城市 辻\u{e0101}",
            "ﷺ ﻻ 󰀀",
            "≨\u{fe00} 㐂\u{e0100}",
        ] {
            assert_eq!(without_hidden(text), text);
            assert!(matches!(without_hidden(text), Cow::Borrowed(_)));
        }
    }
}
