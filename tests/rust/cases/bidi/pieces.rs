//! Looks for the pieces of an example in what is seen of its text.

use maqal_contract::visual::{self, Level};
use unicode_bidi::{BidiClass, bidi_class};

/// The visible characters of a text from the left to the right, brackets as they are drawn.
pub fn seen(text: &str, base: Level) -> String {
    order(text, base, mirrored)
}

/// The visible characters of a text from the left to the right; `glyph` is applied to those that are read from the right.
pub fn order(text: &str, base: Level, glyph: fn(char) -> char) -> String {
    let mut out = visual::order(text, base, glyph);
    out.retain(is_visible);
    out
}

/// The sign that is drawn where a bracket stands in right-to-left text (Bidi_Mirroring_Glyph).
fn mirrored(c: char) -> char {
    let pairs = "()[]{}<>«»‹›≤≥";
    let Some(at) = pairs.chars().position(|known| known == c) else { return c };
    pairs.chars().nth(at ^ 1).unwrap_or(c)
}

fn is_visible(c: char) -> bool {
    c != '\n' && !visual::is_control(c)
}

/// Looks for the pieces one after another in the direction of reading; returns the first that is missing.
pub fn missing<'a>(seen: &str, pieces: &'a [String], base: Level) -> Option<&'a str> {
    let (mut from, mut until) = (0, seen.len());
    for piece in pieces {
        let wanted = piece_seen(piece, base);
        let part = &seen[from..until];
        let found = if base.is_ltr() { part.find(&wanted) } else { part.rfind(&wanted) };
        let Some(at) = found else { return Some(piece) };
        if base.is_ltr() {
            from += at + wanted.len();
        } else {
            until = from + at;
        }
    }
    None
}

/// A piece as it is seen from the left to the right. Right-to-left letters are read from the right, and so are the signs of their block;
/// digits without letters are written as they are seen.
fn piece_seen(piece: &str, base: Level) -> String {
    if let Some(piece) = piece.strip_prefix("ltr: ") {
        return seen(piece, Level::ltr());
    }
    if piece.chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL)) {
        return seen(&format!("\u{2067}{piece}\u{2069}"), Level::rtl());
    }
    if piece.chars().any(char::is_alphanumeric) { piece.chars().filter(|c| is_visible(*c)).collect() } else { seen(piece, base) }
}
