//! Where in a document its articles are.

use super::node::Node;
use crate::json::Json;

/// The types of schema.org whose name does not end in `Article`, but are one.
const ARTICLES: &[&str] = &["APIReference", "BlogPosting", "DiscussionForumPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"];

/// The articles of a document in their order: the object itself, those of an array or a `@graph`, and what a page has
/// as its `mainEntity`.
pub(super) fn articles(node: Node<'_>) -> Vec<Node<'_>> {
    let mut articles = Vec::new();
    push_articles(node, &mut articles);
    articles
}

fn push_articles<'a>(node: Node<'a>, articles: &mut Vec<Node<'a>>) {
    for item in objects(node) {
        if is_article(item) {
            articles.push(item);
        } else if let Some(graph) = item.get("@graph") {
            push_articles(graph, articles);
        } else if let Some(entity) = item.get("mainEntity").map(described).filter(|&entity| is_article(entity)) {
            articles.push(entity);
        }
    }
}

/// The article that a value stands for: what says most about its `@id` and is an article. Other things that share the
/// `@id`, as the page around an article often does, say nothing in place of it.
pub(super) fn described(node: Node<'_>) -> Node<'_> {
    let articles = node.definitions().filter(|&other| is_article(other));
    let most = articles.fold(node, |most, other| if other.size() > most.size() { other } else { most });
    if most.size() > 0 { most } else { node.definitions().next().unwrap_or(node) }
}

/// An object by itself, even if it has only a type, or the items of an array.
fn objects(node: Node<'_>) -> Vec<Node<'_>> {
    if let Json::Object(_) = node.json() { vec![node] } else { node.items() }
}

/// An article by its type; one of another type that has the text of an article; or a headline without any type.
pub(super) fn is_article(node: Node<'_>) -> bool {
    let mut types = node.types().peekable();
    match types.peek() {
        None => node.first(&["articleBody", "headline"]).is_some(),
        Some(_) => types.any(|name| name.ends_with("Article") || ARTICLES.contains(&name)) || node.get("articleBody").is_some(),
    }
}

/// Whether a document may be what another system than schema.org publishes: at least wherever one of `formats` is
/// recognised. It says no type as JSON-LD does, and is no article by its properties alone, or not only that.
pub(super) fn may_be_foreign(root: Node<'_>) -> bool {
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

/// Whether a value is a part of Portable Text.
pub(super) fn is_block(json: &Json) -> bool {
    matches!(json, Json::Object(entries) if entries.iter().any(|(key, _)| key == "_type"))
}

/// What a document holds instead of an article, in words.
pub(super) fn found(root: Node<'_>) -> String {
    const MOST: usize = 8;
    let mut words = root.json().kind().to_owned();
    let mut items = objects(root);
    for item in items.clone() {
        items.extend(item.get("@graph").map(Node::items).unwrap_or_default());
    }
    let (mut label, mut names) = (" with the @type ", Vec::new());
    for item in &items {
        names.extend(item.types());
    }
    if let (true, Some(Json::Object(entries))) = (names.is_empty(), items.first().map(|item| item.json())) {
        label = if items.len() > 1 { " of objects with the properties " } else { " with the properties " };
        names.extend(entries.iter().map(|(key, _)| key.as_str()));
    }
    if !names.is_empty() {
        names.truncate(MOST);
        words.push_str(label);
        words.push_str(&names.join(", "));
    }
    words
}
