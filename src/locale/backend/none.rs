//! No platform: only the tables have data.

use crate::article::Date;

pub fn date(_: &str, _: bool, _: Date) -> Option<String> {
    None
}

pub fn language_name(_: &str) -> Option<String> {
    None
}
