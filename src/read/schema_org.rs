//! Reads a schema.org document.

use super::document::Document;
use super::node::Node;
use super::source::Source;
use super::variant_collector::read_variants;
use crate::article::Article;
use crate::error::Error;

/// Reads a schema.org document. `empty` makes the error for a document that has nothing to show.
pub fn read<'a>(document: &'a Document<'a>, source: &Source, empty: &dyn Fn() -> Error) -> Result<Article, Error> {
    let mut article = read_variants(Node::root(document), source);
    if let Some(missing) = document.missing_file() {
        return Err(missing);
    }
    if article.variants.is_empty() {
        let mut error = empty();
        error.warnings = document.take_warnings();
        return Err(error);
    }
    article.warnings = document.take_warnings();
    Ok(article)
}
