//! Reads an article in another format.

use super::document::Document;
use super::missing_article::empty_original;
use super::schema_org::read;
use super::source::Source;
use crate::article::Article;
use crate::chunk::in_chunk;
use crate::error::{Error, MAX_WARNINGS};
use crate::formats::{Converted, convert};
use crate::json::Json;

in_chunk! { "01"
    /// Reads an article in another format; `None` if the document is in none.
    pub fn read_foreign(json: &Json, source: &Source) -> Option<Result<Article, Error>> {
        convert(json).map(|converted| read_converted(&converted, source))
    }
}

/// Reads an article that was converted from another format.
fn read_converted(converted: &Converted<'_>, source: &Source) -> Result<Article, Error> {
    let original_path = |json: &Json| converted.path_to(json);
    let document = Document::of_converted(&converted.article, &original_path);
    let mut article = read(&document, source, || empty_original(converted.format))?;
    let warnings = std::mem::take(&mut article.warnings);
    for list in &[&warnings, &converted.warnings] {
        for warning in *list {
            // Several values of the article may come from one value of the original.
            if article.warnings.len() < MAX_WARNINGS && !article.warnings.contains(warning) {
                article.warnings.push(warning.clone());
            }
        }
    }
    Ok(article)
}
