//! Footnotes: what each element of a text is for them.

use crate::html::StartTag;

/// The elements of a text with the addresses of their tags in memory, in their order; none if the text has no footnotes.
pub type Footnotes = Vec<(*const u8, Option<Role>)>;

/// What an element is for footnotes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// A link to the note whose id has this number.
    Reference(usize),
    /// The note whose id has this number.
    Note(usize),
    /// A link from a note.
    BackLink,
    /// The superscript around a reference, or the list of the notes: the writer makes its own.
    Around,
}

/// The role of an element.
pub fn role(footnotes: &Footnotes, tag: StartTag) -> Option<Role> {
    let found = footnotes.binary_search_by_key(&tag.place(), |(place, _)| *place).ok()?;
    footnotes[found].1
}
