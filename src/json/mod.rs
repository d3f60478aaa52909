//! JSON values: parsed from text, deserialized from any serde format, and written.

mod access;
mod deserialize;
mod number;
mod parser;
mod path;
mod serialize;
mod string;
mod syntax;
#[cfg(test)]
mod tests;
mod value;
mod writer;
pub use path::push_path_to;
pub use path::{path_to, push_property};
pub use syntax::{parse, parse_decoded};
pub use value::{Json, MAX_DEPTH, MAX_SIZE};
pub use writer::Writer;
