//! The attributes that are written.

use crate::body::writer::Attributes;
use crate::markup::Attr;

/// Adds an attribute.
// Inlining would make six copies.
#[inline(never)]
pub fn add(attributes: &mut Attributes, name: Attr, value: &str) {
    attributes.push((name, value.to_owned()));
}
