//! Pure functions on text: language tags, direction. Nothing here reads or writes anything.

mod attribute;
mod bidi;
mod code;
mod controls;
mod direction;
mod joining;
mod language;
mod language_lookup;
mod languages;
mod letters;
mod pieces;
mod prescan;
mod script;
mod scripts;

pub use attribute::attribute;
pub use bidi::{Class, Run, address, block_direction, is_alphanumeric, runs};
pub use code::{code_runs, visible_controls};
pub use controls::{Controls, controlled, has_overrides};
pub use direction::{Direction, first_strong, script, strong};
pub use joining::joins;
pub use language::LanguageTag;
pub use language_lookup::lookup;
pub use languages::Languages;
pub use letters::is_letter;
pub use pieces::{PDI, Piece, opener, pieces};
pub use prescan::{CONTROLS, signs};
pub use script::Script;

#[cfg(test)]
pub use pieces::isolated;
#[cfg(test)]
#[path = "../../tests/spec/bidi/visual.rs"]
mod visual;
