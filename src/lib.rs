//! maqal
mod locale;
mod markup;
mod text;
pub use text::{Direction, LanguageTag, first_strong};
