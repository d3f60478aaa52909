//! Explains why a document has no article to show.

use super::document::Document;
use super::node::Node;
use super::search::{articles, objects};
use crate::error::{Error, ErrorCode};
use crate::json::Json;
use crate::text::{concat, push_item};

/// Why a document has no article to show: it has no article, or the article is empty.
pub fn missing_article<'a>(document: &'a Document<'a>) -> Error {
    let root = Node::root(document);
    let found = describe(root);
    match articles(root).first() {
        None => Error::new(
            ErrorCode::ArticleMissing,
            concat(&[
                "There is no article: the JSON is ",
                &found,
                "; expected a NewsArticle or another schema.org Article, alone, in an array, in @graph or as mainEntity",
                ", or an article of WordPress, Ghost, JSON Feed, ActivityStreams, ninjs, Portable Text or GOV.UK.",
            ]),
        ),
        Some(article) => {
            let message = [
                "The article has nothing to show: the JSON is ",
                &found,
                "; expected at least a headline, a description or an articleBody.",
            ];
            let mut error = Error::new(ErrorCode::ArticleEmpty, concat(&message));
            error.path = document.path_to(article.json());
            error
        }
    }
}

/// The error about a document in another format that has nothing to show.
pub fn empty_original(format: &str) -> Error {
    let message = ["This is ", format, " with nothing to show; expected at least a title, a summary or a body."];
    Error::new(ErrorCode::ArticleEmpty, concat(&message))
}

/// Describes a document by the types of its objects, or by their properties if they have no types.
fn describe(root: Node<'_>) -> String {
    const MAX_NAMES: usize = 8;
    let mut description = root.json().kind().to_owned();
    let own = objects(root);
    let mut items = own.clone();
    for item in &own {
        items.append(&mut item.list("@graph"));
    }
    let is_json_ld = items.iter().any(|item| item.get("@type").is_some());
    let (mut label, mut names) = (if is_json_ld { " with the @type " } else { " with the type " }, Vec::new());
    for item in &items {
        names.append(&mut item.types());
    }
    if let (true, Some(Json::Object(entries))) = (names.is_empty(), items.first().map(|item| item.json())) {
        label = if items.len() > 1 { " of objects with the properties " } else { " with the properties " };
        for (key, _) in entries {
            names.push(key);
        }
    }
    let mut list = String::new();
    for name in names.iter().take(MAX_NAMES) {
        push_item(&mut list, ", ", name);
    }
    if !list.is_empty() {
        description.push_str(label);
        description.push_str(&list);
    }
    description
}
