//! Body text → calls on the one [`writer::Writer`] → [`crate::markup::Sink`].
//!
//! Each format has a driver, which reads the text and calls the writer. Only the writer decides on markup, and all prose
//! passes through it.

mod context;
mod html;
mod letters;
mod markdown;
mod plain;
#[cfg(test)]
pub mod tests;
mod write;
mod writer;

pub use context::Context;
pub use html::dropped_words;
pub use letters::Letters;
pub use plain::tagged_to_html;
pub use write::{has_html, may_have_pictures, write};
pub use writer::{Notes, open_heading};
