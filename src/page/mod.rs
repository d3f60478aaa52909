//! Renders an article as calls on a sink. Rendering cannot fail.

mod body;
mod comments;
mod credits;
mod dateline;
mod figure;
mod footer;
mod header;
mod keywords;
mod labels;
mod languages;
mod lead;
mod media;
mod names;
mod panel;
mod references;
mod root;
#[cfg(test)]
mod tests;
mod text_attributes;
mod texts;
mod updates;
mod variant_index;

pub use root::Page;
pub use variant_index::VariantIndex;
