//! Pure functions on text: language tags, direction. Nothing here reads or writes anything.

mod direction;
mod language;

pub use direction::{Direction, first_strong, runs_against, script, strong};
pub use language::LanguageTag;
