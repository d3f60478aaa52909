//! What depends on the reader's language: labels, digits, dates, names of languages.

mod digits;
mod labels;
mod properties;

pub use digits::Digits;
pub use labels::{Label, Labels};

use crate::text::script;
