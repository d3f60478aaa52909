//! Pure functions on text: language tags, direction. Nothing here reads or writes anything.

mod choice;
mod direction;
mod language;

pub use choice::choose;
pub use direction::{Direction, first_strong, runs_against, script};
pub use language::LanguageTag;
