//! Locale data: labels, digits, dates, language names.

mod backend;
mod calendar;
mod date;
mod digits;
mod hebrew;
mod label;
mod labels;
mod name;
mod plural;
mod properties;
mod tag;

pub use calendar::Calendar;
pub use date::{date, with_both_months};
pub use digits::Digits;
pub use label::Label;
pub use labels::{Labels, without_credit_label};
pub use name::language_name;
