//! What depends on the reader's language: labels, digits, dates, names of languages.

mod backend;
mod calendar;
mod date;
mod digits;
mod hebrew;
mod labels;
mod name;
mod properties;
mod tag;

pub use calendar::Calendar;
pub use date::{date, with_both_months};
pub use digits::Digits;
pub use labels::{Label, Labels};
pub use name::language_name;
