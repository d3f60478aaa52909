//! Gives every block its direction, isolates what runs against it, and marks words in another script: turns the findings of
//! `text` into markup.

mod base;
mod block_script;
mod code;
mod decisions;
mod foreign_words;
mod inline_span;
mod isolating;
mod language_spans;
mod line;
mod line_serializer;
mod line_writer;
mod link_directions;
mod link_spoofing;
mod mark;
mod open_element;
mod prose;
mod table;
#[cfg(test)]
mod tests;
mod text_attribute;
mod text_buffer;

pub use block_script::block_script;
pub use isolating::Isolating;
pub use prose::write_prose;
