//! The script of a block whose words are in another script than the text around it.

use crate::text::{Direction, Script, is_letter, is_roman_numeral};

/// The script of a block's words, if the whole block is in another script than `script`, the script around it.
pub fn block_script(text: &str, direction: Direction, turned: bool, script: Option<Script>) -> Option<Script> {
    let around = script?;
    // Most often the first letter decides.
    if !turned && text.chars().find_map(Script::of_char) == Some(around) && around.is_alone() {
        return None;
    }
    let own = if turned { Script::of_most(text, direction) } else { Script::of_all(text).filter(|_| !is_roman_numeral(text)) };
    own.filter(|own| !around.has(*own) && text.chars().filter(|c| is_letter(*c)).nth(1).is_some())
}
