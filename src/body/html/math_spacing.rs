//! The spaces in a formula that is written as text.

use super::attributes::ends_with;
use crate::html::is_one_of;
use crate::text::is_letter;

/// What an operand ends with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand {
    Letter,
    Number,
    Word,
}

/// What a formula has before the next text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Before {
    /// Whether there is nothing.
    pub is_first: bool,
    /// Whether a space follows in any case.
    pub space: bool,
    /// The operand that it ends with.
    pub operand: Option<Operand>,
}

impl Default for Before {
    fn default() -> Before {
        Before { is_first: true, space: false, operand: None }
    }
}

impl Before {
    /// Whether there is a space before the text of an element. Operators between operands have one, and operands that would
    /// become another word or number.
    pub fn is_spaced_from(&self, name: &str, text: &str) -> bool {
        let joins = match self.operand {
            Some(operand) if is_one_of(name, "mo") => return self.space || is_infix(text) || operand == Operand::Word && is_word(text),
            Some(Operand::Word) => false,
            Some(Operand::Number) => operand(name, text) == Operand::Letter,
            Some(Operand::Letter) => operand(name, text) != Operand::Word,
            None => true,
        };
        self.space || !joins
    }

    /// The same after the text of an element.
    pub fn after(name: &str, text: &str, before: Before) -> Before {
        let ends = ends_with(text, ")]}⟩⌉⌋!′″|‖…");
        match is_one_of(name, "mo") {
            true if ends => Before { is_first: false, space: false, operand: Some(Operand::Letter) },
            // An operator without an operand before it is a sign of the next one, as in “−1”.
            true => {
                let is_between = before.operand.is_some() && is_infix(text);
                Before { is_first: false, space: is_between || ends_with(text, ",;") || is_word(text), operand: None }
            }
            false => Before { is_first: false, space: false, operand: Some(operand(name, text)) },
        }
    }
}

fn is_word(text: &str) -> bool {
    text.chars().nth(1).is_some() && text.chars().all(is_letter)
}

/// Whether an operator between operands has spaces around it. Brackets, punctuation and signs that belong to an operand do not.
fn is_infix(text: &str) -> bool {
    !text.chars().all(|c| "()[]{}⟨⟩⌈⌉⌊⌋|‖!′″'/^_.,;…¯ˆ~".contains(c))
}

fn operand(name: &str, text: &str) -> Operand {
    match name {
        _ if is_one_of(name, "mn") => Operand::Number,
        _ if is_one_of(name, "mi") && !is_word(text) => Operand::Letter,
        _ => Operand::Word,
    }
}
