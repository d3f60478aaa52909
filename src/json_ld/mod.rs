//! The model as schema.org JSON-LD, for search engines and other programs.

mod article;
mod media;
mod values;
mod works;
