//! Measures what people judge: speed, sizes, and how published articles come out.

pub mod bench;
pub mod corpus;
pub mod feature_sizes;
