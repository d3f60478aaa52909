//! The directions of links and other elements whose direction depends on their text.

use super::line::Line;
use super::mark::Isolates;
use crate::text::{Direction, address, block_direction, first_strong, opener};

/// Decides the direction of each undecided element of a line; until then LRI represents it in the text.
pub fn decide_link_directions(line: &mut Line, base: Direction) {
    let mut has_rtl = false;
    for index in 0..line.marks.len() {
        if line.marks[index].isolates != Isolates::Undecided {
            continue;
        }
        let inner = line.inner(&line.marks[index]);
        let direction = match first_strong(inner) {
            Some(Direction::Ltr) if address(inner) == Some(inner.len()) => Direction::Ltr,
            Some(_) => block_direction(inner, base),
            None => base,
        };
        line.marks[index].isolates = Isolates::Decided(direction);
        has_rtl |= direction == Direction::Rtl;
    }
    if has_rtl {
        let mut text = std::mem::take(&mut line.text).into_bytes();
        for mark in line.marks.iter().filter(|mark| mark.isolates == Isolates::Decided(Direction::Rtl)) {
            text[mark.at..][..mark.stand_in].copy_from_slice(opener(Direction::Rtl).as_bytes());
        }
        line.text = String::from_utf8(text).unwrap_or_default();
    }
}
