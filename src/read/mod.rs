//! Reads schema.org JSON into the model. Every value is read through a [`Node`](node::Node); the
//! [`Document`](document::Document) collects the warnings.

mod access;
mod article;
mod body;
mod comment;
mod context;
mod counts;
mod date;
mod definitions;
mod digits;
mod direction;
mod document;
mod image;
mod inheritance;
mod language;
mod media;
mod missing_article;
mod node;
mod page_body;
mod party;
mod place;
mod search;
mod source;
mod strip_markup;
mod text;
mod time_of_day;
mod update;
mod url;
mod variant;
mod variant_collector;
mod variant_node;
mod work;

#[cfg(feature = "json-ld")]
pub use direction::infer_direction;
pub use source::{PageBody, Source};
#[cfg(feature = "json-ld")]
pub use strip_markup::escape_markup;
pub use variant_collector::MAX_VARIANTS;
