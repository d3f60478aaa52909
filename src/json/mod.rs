//! JSON values: read from text or from any serde value, and written.

mod parser;
mod syntax;
mod value;
#[cfg(feature = "json-ld")]
mod writer;

pub use syntax::parse;
pub use value::{Json, MAX_DEPTH, MAX_SIZE};
#[cfg(feature = "json-ld")]
pub use writer::Writer;
