//! Body text → calls on the one [`writer::Writer`] → [`crate::markup::Sink`].
//!
//! A format is a driver: it says what stands in the text, one call a thing, and knows nothing of markup.
//! The writer knows all of it, and is the only place that prose passes through.

mod context;
mod html;
mod letters;
mod markdown;
mod plain;
#[cfg(feature = "portable-text")]
pub(crate) mod portable_text;
#[cfg(test)]
pub mod tests;
mod write;
mod writer;

pub use context::Context;
pub use letters::Letters;
#[cfg(feature = "portable-text")]
pub use write::write_blocks;
pub use write::{has_html, write};
pub use writer::{Notes, open_heading};
