//! Converts the JSON of other systems to schema.org JSON: a file and a pure function per format.
//!
//! A converter maps properties only. It decodes no character references, checks no dates or URLs and writes no labels: the
//! schema.org reader does that. Each value of the output records where in the original it comes from, for the paths of
//! the reader's warnings.

mod builder;
mod convert;
mod converted;
mod parts;

#[cfg(feature = "activitystreams")]
mod activitystreams;
#[cfg(feature = "ghost")]
mod ghost;
#[cfg(feature = "govuk")]
mod govuk;
#[cfg(feature = "json-feed")]
mod json_feed;
#[cfg(feature = "ninjs")]
mod ninjs;
#[cfg(feature = "portable-text")]
mod portable_text;
#[cfg(feature = "wordpress")]
mod wordpress;

pub use convert::convert;
pub use converted::Converted;
#[cfg(feature = "portable-text")]
pub use portable_text::{NO_IMAGE_URL, is_blocks, to_html};
