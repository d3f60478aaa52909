//! HTML: tokens as they come, with as much of the rules for building a tree as the bodies of articles need.
//!
//! What is written is properly nested whatever comes: blocks are a stack, elements of a line are a list that is written
//! anew in every block where they still apply. Names that the vocabulary does not have are dropped and their text stays.

mod attributes;
mod block;
mod blocks;
mod code;
mod direction;
mod dispatcher;
mod driver;
mod embeds;
mod figures;
mod implied_elements;
mod inline;
mod inlines;
mod language;
mod line_tag;
mod media;
mod own_attributes;
mod skipped_elements;
mod targets;
#[cfg(test)]
mod tests;

#[cfg(feature = "html")]
pub use dispatcher::{write, write_part};
#[cfg(feature = "html")]
pub use line_tag::{LineTag, line_tag};
