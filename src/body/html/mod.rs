//! HTML: a single pass over the tokens, with the tree construction rules that the bodies of articles need.
//!
//! The output is always properly nested: blocks are a stack, and inline elements a list that is reopened in every block
//! where they still apply. Elements outside the vocabulary are dropped and their text is kept.

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
mod open_html;
mod own_attributes;
mod skipped_elements;
mod targets;
#[cfg(test)]
mod tests;
pub use dispatcher::write;
pub use line_tag::{LineTag, line_tag};
pub use open_html::{OpenHtml, Place, Step, is_player, read_html, step, write_player};
