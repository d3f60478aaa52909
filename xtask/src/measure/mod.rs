//! What is measured and judged by people: speed, sizes, and other people's articles.

pub mod bench;
pub mod corpus;
pub mod feature_sizes;
