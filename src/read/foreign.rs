//! Reads an article in another format.

use super::document::Document;
use super::missing_article::empty_original;
use super::schema_org::read;
use super::source::Source;
use crate::article::Article;
use crate::chunk::in_chunk;
use crate::error::{Error, MAX_WARNINGS, Warning};
use crate::formats::convert;
use crate::json::Json;

in_chunk! { "01"
    /// Reads an article in another format; `None` if the document is in none.
    pub fn read_foreign(json: &Json, source: &Source) -> Option<Result<Article, Error>> {
        let converted = convert(json)?;
        let original_path = |json: &Json| converted.path_to(json);
        let document = Document::of_converted(&converted.article, &original_path);
        let mut result = read(&document, source, &|| empty_original(converted.format));
        if let Ok(article) = &mut result {
            article.warnings = merged(&[&article.warnings, &converted.warnings]);
        }
        Some(result)
    }
}

/// The warnings of both lists, once each: several values of an article may come from one value of the original.
fn merged(lists: &[&[Warning]]) -> Vec<Warning> {
    let mut merged = Vec::new();
    for warning in lists.iter().copied().flatten() {
        if merged.len() < MAX_WARNINGS && !merged.contains(warning) {
            merged.push(warning.clone());
        }
    }
    merged
}
