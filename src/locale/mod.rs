//! What depends on the reader's language: labels, digits, dates, names of languages.

mod date;
mod digits;
#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
mod icu;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod intl;
mod labels;
mod name;
mod platform;
mod properties;
mod tag;

pub use date::{date, with_both_months};
pub use digits::Digits;
pub use labels::{Label, Labels};
pub use name::language_name;
