//! The direction of a block, determined by its words.

use super::chars::{from, starts};
use super::token::Kind;
use super::tokenizer::tokens;
use crate::text::prescan::{RTL, prescan};
use crate::text::{Direction, first_strong};

/// The direction of a block in a text of the given direction. It is the opposite one if all words are opposite, or four in
/// five including the first and the last (STRUCT; four in five is a decision). Addresses, handles, numbers, isolates, and
/// U+FFFC for code do not count.
pub fn block_direction(text: &str, base: Direction) -> Direction {
    // The first word decides in most cases.
    let same = match base {
        Direction::Ltr => prescan(text, RTL) == 0,
        Direction::Rtl => first_strong(text) != Some(Direction::Ltr),
    };
    if same {
        return base;
    }
    let opposite = base.opposite();
    let mut count = [0u32; 2];
    let (mut first, mut last) = (None, base);
    for token in &tokens(text, base, Vec::new()) {
        let Kind::Word(direction) = token.kind else { continue };
        if starts(from(text, token.start), "@") {
            continue;
        }
        count[direction as usize] += token.count;
        first = first.or(Some(direction));
        last = direction;
    }
    let words = count[0] + count[1];
    let most = 5 * count[opposite as usize] >= 4 * words;
    if first == Some(opposite) && last == opposite && most { opposite } else { base }
}
