//! HTML text: tokens, character references, and how each element is converted.

mod element_kind;
mod entities;
pub mod named_references;
mod start_tag;
mod tokenizer;

pub use element_kind::{ElementKind, is_cell, is_heading, is_one_of, is_table_part};
pub use entities::{Context, decode};
pub use start_tag::StartTag;
pub use tokenizer::{Text, Token, Tokenizer};
