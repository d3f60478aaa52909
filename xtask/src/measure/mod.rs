//! Measures what people judge: speed, sizes, coverage, and how published articles come out.

pub mod bench;
pub mod chromium;
pub mod corpus;
pub mod coverage;
pub mod direction;
