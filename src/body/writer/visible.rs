//! Whether text is visible.

use crate::text::is_bidi_control;

/// Whether any of the text is visible, which white space and controls of direction and joining are not.
pub fn is_visible(text: &str) -> bool {
    let is_blank = |c: char| {
        c.is_whitespace()
            || is_bidi_control(c)
            || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    };
    !text.chars().all(is_blank)
}
