//! The brackets and separators of `mfenced`, which MathML Core writes as operators.

use crate::html::StartTag;

/// What is between and after the children of an `mfenced`.
#[derive(Debug)]
pub struct MathFence {
    /// The operator after them; empty for none.
    pub close: String,
    separators: String,
    /// Where the next one begins.
    next: usize,
}

impl MathFence {
    /// Reads the attributes; returns the operator before the children, too (MathML 3, 3.3.8).
    pub fn of(tag: StartTag) -> (String, MathFence) {
        let value = |name, default: &str| tag.attribute(name).unwrap_or_else(|| default.to_owned());
        let mut separators = String::new();
        for piece in value("separators", ",").split_ascii_whitespace() {
            separators.push_str(piece);
        }
        (value("open", "("), MathFence { close: value("close", ")"), separators, next: 0 })
    }

    /// The separator before the next child; empty for none. The last one repeats.
    pub fn separator(&mut self) -> &str {
        let rest = self.separators.get(self.next..).unwrap_or_default();
        let (next, others) = rest.split_at(rest.chars().next().map_or(0, char::len_utf8));
        if !others.is_empty() {
            self.next += next.len();
        }
        next
    }
}
