//! Pure functions on text: language tags, scripts, direction, isolation. And a map from texts.

mod attribute;
mod bidi;
mod bytes;
mod code;
mod concat;
mod control_stack;
mod controls;
mod decimal;
mod direction;
mod hidden;
mod joining;
mod language;
mod language_lookup;
mod languages;
mod letters;
mod mapped;
mod pieces;
mod prescan;
mod script;
mod scripts;
mod split;
mod text_map;
mod trim;
mod word_list;

pub use attribute::attribute;
pub use bidi::{Class, Run, Runs, address, before, block_direction, divide, is_alphanumeric, is_wide_mark, run};
pub use bytes::find_either;
pub use code::{code_runs, visible_controls};
pub use concat::concat;
pub use control_stack::{ControlStack, controlled, has_overrides};
pub use controls::{is_bidi_control, is_isolate_control};
pub use decimal::{decimal, integer};
pub use direction::{Direction, first_strong, script, strong};
pub use hidden::{has_hidden, without_hidden};
pub use joining::joins;
pub use language::LanguageTag;
pub use language_lookup::{canonical, lookup, lookup_tag};
pub use languages::{Languages, ScriptLanguages};
pub use letters::{is_letter, is_roman_numeral};
pub use mapped::mapped;
pub use pieces::{CLOSER, Piece, opener, pieces};
pub use prescan::{CONTROLS, first_of, prescan};
pub use script::Script;
pub use split::split;
pub use text_map::TextMap;
pub use trim::{trim, trim_end};
pub use word_list::{contains, meaning, push_item};

#[cfg(test)]
pub use pieces::isolated;
