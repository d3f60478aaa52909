//! What depends on the reader's language: labels, digits, dates, names of languages.

mod calendar;
mod date;
mod digits;
mod hebrew;
#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
mod icu;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod intl;
mod labels;
mod name;
mod platform;
mod properties;
mod tag;

pub use calendar::Calendar;
pub use date::{date, with_both_months};
pub use digits::Digits;
pub use labels::{Label, Labels};
pub use name::language_name;
