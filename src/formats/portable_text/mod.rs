//! Portable Text.

mod document;
mod html;
mod spans;

pub use document::{NO_IMAGE_URL, convert, is_blocks};
pub use html::to_html;
