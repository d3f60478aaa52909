//! Finds the articles of a document.

use super::node::Node;
use crate::json::Json;
use crate::text::contains;

/// The article types of schema.org whose names do not end in `Article`.
const ARTICLES: &str = "APIReference BlogPosting DiscussionForumPosting LiveBlogPosting Report SocialMediaPosting";

/// The articles of a document in their order: the object itself, those of an array or a `@graph`, and the `mainEntity` of
/// a page.
pub fn articles(node: Node<'_>) -> Vec<Node<'_>> {
    let mut articles = Vec::new();
    push_articles(node, &mut articles);
    articles
}

fn push_articles<'a>(node: Node<'a>, articles: &mut Vec<Node<'a>>) {
    for &item in &objects(node) {
        if is_article(item) {
            articles.push(item);
        } else if let Some(graph) = item.get("@graph") {
            push_articles(graph, articles);
        } else if let Some(entity) = item.get("mainEntity").map(dereference).filter(|&entity| is_article(entity)) {
            articles.push(entity);
        }
    }
}

/// The article that a value refers to: of itself and the articles with its `@id`, the one with the most properties. Other
/// objects with the same `@id`, often the page around the article, count only if there is no article.
pub fn dereference(node: Node<'_>) -> Node<'_> {
    let definitions = node.definitions();
    let mut most = node;
    for &other in &definitions {
        if is_article(other) && other.property_count() > most.property_count() {
            most = other;
        }
    }
    if most.property_count() > 0 { most } else { definitions.first().copied().unwrap_or(node) }
}

/// The object itself, even if it has only a type, or the items of an array.
pub fn objects(node: Node<'_>) -> Vec<Node<'_>> {
    if let Json::Object(_) = node.json() { vec![node] } else { node.items() }
}

/// Whether an object is an article: by its type; by its `articleBody`, whatever its type; or by its headline, if it has no type.
pub fn is_article(node: Node<'_>) -> bool {
    let types = node.types();
    if types.is_empty() {
        return node.first(&["articleBody", "headline"]).is_some();
    }
    types.iter().any(|name| name.ends_with("Article") || contains(ARTICLES, name)) || node.get("articleBody").is_some()
}

/// Whether a document may be in another format than schema.org; true for every document that one of `formats` recognises. Such a
/// document has no JSON-LD type, and either it is not an article by its properties, or it has properties of another format as well.
pub fn may_be_foreign(root: Node<'_>) -> bool {
    const FOREIGN: &[&str] = &["_type", "content", "content_html", "content_text", "guid", "items", "link", "title", "uri", "version"];
    let Some(&first) = root.items().first() else { return false };
    let Json::Object(entries) = first.json() else { return false };
    if first.get("@type").is_some() || first.get("@graph").is_some() {
        return false;
    }
    let is_typed = |(_, value): &(String, Json)| matches!(value, Json::Array(items) if items.iter().any(is_block));
    let is_activity = first.get("type").is_some();
    is_activity || !is_article(first) || first.first(FOREIGN).is_some() || entries.iter().any(is_typed)
}

/// Whether a value is an object of Portable Text.
pub fn is_block(json: &Json) -> bool {
    matches!(json, Json::Object(entries) if entries.iter().any(|(key, _)| key == "_type"))
}
