//! `docs/properties.md` and the reader agree, and every property is read in every shape that sites write it in.

mod comments;
mod credits;
mod length;
mod media;
mod places;
mod rights;
mod table;
mod works;

use maqal::Work;

use crate::support::value;

/// The names and URLs of works.
fn pairs(works: &[Work]) -> Vec<(Option<&str>, Option<&str>)> {
    works.iter().map(|work| (value(&work.name), work.url.as_ref().map(|url| url.as_str()))).collect()
}
