//! HTML: a single pass over the tokens, with the tree construction rules that the bodies of articles need.
//!
//! The output is always properly nested: blocks are a stack, and inline elements a list that is reopened in every block
//! where they still apply. Elements outside the vocabulary are dropped and their text is kept.

mod attribute_list;
mod attributes;
mod block;
mod block_text;
mod blocks;
mod cards;
mod code;
mod containers;
mod direction;
mod dispatcher;
mod driver;
mod dropped_words;
mod embeds;
mod footnote_reader;
mod footnotes;
mod formula;
mod galleries;
mod groups;
mod implied_elements;
mod inline;
mod inlines;
mod language;
mod line_tag;
mod lines;
mod lists;
mod looks;
mod math;
mod math_attributes;
mod math_fence;
mod media;
mod noscript;
mod notes;
mod open_elements;
mod open_html;
mod own_attributes;
mod picture;
mod players;
mod playlists;
mod posts;
mod skipped_elements;
mod targets;
#[cfg(test)]
mod tests;
pub use dispatcher::write;
pub use dropped_words::dropped_words;
pub use line_tag::{LineTag, line_tag, write_in_line};
pub use open_html::{OpenHtml, Place, Step, is_player, read_html, step, write_player};
