//! A converted document.

use super::builder::{Origin, Value};
use crate::error::{MAX_WARNINGS, Warning, WarningCode};
use crate::json::{Json, path_to, push_path_to};

/// A document of another system, converted to a schema.org article.
#[derive(Clone, Debug, PartialEq)]
pub struct Converted<'a> {
    /// The article, with its translations in `workTranslation`.
    pub article: Json,
    /// Warnings about values of the original that are not in the article. Their paths are those of the original.
    pub warnings: Vec<Warning>,
    /// The format of the original, for messages: `a JSON Feed`.
    pub format: &'static str,
    origin: Origin<'a>,
    root: &'a Json,
}

/// Collects warnings about values of an original.
pub struct Warnings<'a> {
    root: &'a Json,
    warnings: Vec<Warning>,
}

impl<'a> Warnings<'a> {
    pub(super) fn new(root: &'a Json) -> Warnings<'a> {
        Warnings { root, warnings: Vec::new() }
    }

    /// Adds a warning about a value of the original.
    pub(super) fn warn(&mut self, code: WarningCode, source: &Json, message: &str) {
        if self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(Warning { code, path: path_to(source, self.root), message: message.to_owned() });
        }
    }

    /// Adds a warning that the other articles of the document are ignored, of which this is the first.
    pub(super) fn ignore(&mut self, other: Option<&Json>) {
        if let Some(other) = other {
            self.warn(WarningCode::ArticleIgnored, other, "Only the first article is shown; this one and those after it are not.");
        }
    }
}

impl<'a> Converted<'a> {
    pub(super) fn new(format: &'static str, article: Value<'a>, warnings: Warnings<'a>) -> Converted<'a> {
        Converted { article: article.json, warnings: warnings.warnings, format, origin: article.origin, root: warnings.root }
    }

    /// The path in the original of the value that a value of the article comes from.
    pub(crate) fn path_to(&self, value: &Json) -> String {
        let mut path = String::new();
        self.push_path_to(value, &self.article, &self.origin, &mut path);
        path
    }

    /// Writes the path, if the value is in `json`, which comes from `origin`; returns whether it is.
    fn push_path_to(&self, wanted: &Json, json: &Json, origin: &Origin<'_>, path: &mut String) -> bool {
        let parts = &origin.parts;
        let is_here = match json {
            _ if parts.is_empty() => push_path_to(wanted, json, &mut String::new()),
            _ => std::ptr::eq(wanted, json),
        };
        if is_here {
            *path = path_to(origin.source, self.root);
            return !parts.is_empty() || push_path_to(wanted, json, path);
        }
        match json {
            Json::Array(items) => items.iter().zip(parts).any(|(item, part)| self.push_path_to(wanted, item, part, path)),
            Json::Object(entries) => entries.iter().zip(parts).any(|((_, value), part)| self.push_path_to(wanted, value, part, path)),
            _ => false,
        }
    }
}
