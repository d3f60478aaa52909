//! Converts the JSON of other systems to schema.org JSON: a file and a pure function per format.
//!
//! A converter maps properties only. It decodes no character references, checks no dates or URLs and writes no labels: the
//! schema.org reader does that. Each value of the output records where in the original it comes from, for the paths of
//! the reader's warnings.

mod activitystreams;
mod builder;
mod convert;
mod converted;
mod ghost;
mod govuk;
mod json_feed;
mod markup;
mod ninjs;
mod parts;
mod portable_text;
mod wordpress;
mod yoast;

pub use convert::convert;
pub use converted::Converted;
pub use portable_text::{NO_IMAGE_URL, is_blocks, to_html};
