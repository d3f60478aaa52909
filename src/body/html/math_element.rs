//! An open element of MathML.

use crate::markup::Tag;

/// An open element of MathML.
pub struct MathElement<'s> {
    pub name: &'s str,
    /// How many children have begun.
    pub children: usize,
    /// The element that it is written as.
    pub script: Option<Tag>,
    /// The text after it.
    pub after: &'s str,
}
