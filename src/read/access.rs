//! Reads whether an article is free.

use super::node::Node;
use crate::json::Json;

/// `isAccessibleForFree`; if the article does not have it, `Some(false)` if one of its parts (`hasPart`) is not free.
pub fn accessible_for_free(article: Node<'_>) -> Option<bool> {
    let declared = |node: Node<'_>| node.get("isAccessibleForFree").and_then(truth);
    let is_paid = |part: Node<'_>| declared(part) == Some(false);
    let in_part = || article.get("hasPart")?.items().iter().any(|&part| is_paid(part)).then_some(false);
    declared(article).or_else(in_part)
}

/// `true`, `"True"`, `"https://schema.org/True"`.
fn truth(node: Node<'_>) -> Option<bool> {
    let truth = match node.json() {
        Json::Bool(truth) => Some(*truth),
        Json::String(text) => {
            let word = text.trim().rsplit('/').next().unwrap_or_default();
            [true, false].into_iter().find(|truth| word.eq_ignore_ascii_case(if *truth { "true" } else { "false" }))
        }
        _ => None,
    };
    if truth.is_none() {
        node.warn_type("true or false");
    }
    truth
}
