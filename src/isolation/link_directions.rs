//! The directions of links and other elements whose direction depends on their text.

use super::line::Line;
use super::mark::Isolates;
use crate::text::{Direction, Script, address, block_direction, first_strong, opener};
use std::borrow::Cow;

/// The direction of an element whose direction depends on its text.
pub struct LinkDirection {
    /// The index of the mark of its start tag.
    pub mark: usize,
    pub direction: Direction,
    /// Whether its text is an address, which is the same in every language.
    pub is_address: bool,
    /// Its script, if that is not the script around it.
    pub script: Option<Script>,
}

/// The directions of the elements of a line whose direction depends on their text, in the order of their marks. They replace `links`.
pub fn link_directions(line: &Line, base: Direction, links: &mut Vec<LinkDirection>) {
    links.clear();
    for (index, mark) in line.marks.iter().enumerate().filter(|(_, mark)| mark.isolates == Isolates::ByText) {
        let inner = line.inner(mark);
        let first = first_strong(inner);
        let is_address = first == Some(Direction::Ltr) && address(inner) == Some(inner.len());
        let direction = match first {
            _ if is_address => Direction::Ltr,
            Some(_) => block_direction(inner, base),
            None => base,
        };
        links.push(LinkDirection { mark: index, direction, is_address, script: None });
    }
}

/// The text of a line with the decided directions: in the record LRI represents every undecided element.
pub fn text_with_directions<'a>(line: &'a Line, links: &[LinkDirection]) -> Cow<'a, str> {
    if links.iter().all(|link| link.direction == Direction::Ltr) {
        return Cow::Borrowed(&line.text);
    }
    let mut text = line.text.clone().into_bytes();
    for link in links.iter().filter(|link| link.direction == Direction::Rtl) {
        let mark = &line.marks[link.mark];
        text[mark.at..][..mark.stand_in].copy_from_slice(opener(Direction::Rtl).as_bytes());
    }
    Cow::Owned(String::from_utf8(text).unwrap_or_default())
}
