//! Renders an article and returns the inside of its body.

use maqal::{Article, Options, render};
use maqal_contract::dom::{Node, attribute, parse};
use serde_json::Value;

/// The nodes inside the body, then the endnotes; none if the article has no body. Ids begin with `m-` and the language.
pub fn rendered_body(article: &Value) -> Vec<Node> {
    let article = Article::from_json(&article.to_string()).unwrap_or_else(|error| panic!("{article}: {error}"));
    let mut options = Options::default();
    options.id_prefix = "m".to_owned();
    find(&parse(&render(&article, &options))).unwrap_or_default()
}

fn find(nodes: &[Node]) -> Option<Vec<Node>> {
    nodes.iter().enumerate().find_map(|(at, node)| {
        let Node::Element(_, attributes, children) = node else { return None };
        if attribute(attributes, "part") != Some("body") {
            return find(children);
        }
        let notes = nodes[at + 1..].iter().filter(|node| is_endnotes(node));
        Some(children.iter().chain(notes).cloned().collect())
    })
}

fn is_endnotes(node: &Node) -> bool {
    matches!(node, Node::Element(_, attributes, _) if attribute(attributes, "part") == Some("notes"))
}
