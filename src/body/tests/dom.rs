//! HTML as a comparable tree: parsed by the contract's parser, without collapsible white space.

use maqal_contract::dom;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Node>,
}

/// Elements that are not inline; white space at their edges is not displayed.
const BLOCKS: &[&str] = &[
    "address",
    "blockquote",
    "br",
    "div",
    "dl",
    "figcaption",
    "figure",
    "h",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The nodes of a fragment, without white space that is not displayed.
pub fn parse(html: &str) -> Vec<Node> {
    tidy(dom::parse(html).into_iter().map(Node::from).collect(), true)
}

impl From<dom::Node> for Node {
    fn from(node: dom::Node) -> Node {
        match node {
            dom::Node::Text(text) => Node::Text(text),
            dom::Node::Element(name, attributes, children) => Node::Element(Element {
                name,
                attributes: attributes.into_iter().collect(),
                children: children.into_iter().map(Node::from).collect(),
            }),
        }
    }
}

/// Drops the white space that is not displayed; `block` is whether the parent is a block.
pub fn tidy(nodes: Vec<Node>, block: bool) -> Vec<Node> {
    let mut nodes = merge_texts(nodes);
    let is_edge: Vec<_> = nodes.iter().map(|node| matches!(node, Node::Element(e) if BLOCKS.contains(&&*e.name))).collect();
    for (at, node) in nodes.iter_mut().enumerate() {
        match node {
            Node::Element(element) if element.name == "pre" => {}
            Node::Element(element) => {
                element.children = tidy(std::mem::take(&mut element.children), BLOCKS.contains(&&*element.name));
            }
            Node::Text(text) => {
                let before = at.checked_sub(1).map_or(block, |before| is_edge[before]);
                let after = is_edge.get(at + 1).copied().unwrap_or(block);
                *text = collapse(text, before, after);
            }
        }
    }
    nodes.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
    nodes
}

fn merge_texts(nodes: Vec<Node>) -> Vec<Node> {
    let mut merged: Vec<Node> = Vec::new();
    for node in nodes {
        match (merged.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, node) => merged.push(node),
        }
    }
    merged
}

fn collapse(text: &str, trim_start: bool, trim_end: bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' if out.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    let out = if trim_start { out.trim_start_matches(' ') } else { &out };
    if trim_end { out.trim_end_matches(' ') } else { out }.to_owned()
}

/// The tree as readable, comparable lines.
pub fn show(nodes: &[Node]) -> String {
    fn push(out: &mut String, nodes: &[Node], depth: usize) {
        for node in nodes {
            out.push_str(&"  ".repeat(depth));
            match node {
                Node::Text(text) => out.push_str(&format!("{text:?}\n")),
                Node::Element(element) => {
                    out.push_str(&element.name);
                    element.attributes.iter().for_each(|(name, value)| out.push_str(&format!(" {name}={value:?}")));
                    out.push('\n');
                    push(out, &element.children, depth + 1);
                }
            }
        }
    }
    let mut out = String::new();
    push(&mut out, nodes, 0);
    out
}

/// The whole text, like `textContent`.
pub fn text(nodes: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => text(&element.children),
    };
    nodes.iter().map(of).collect()
}

/// Calls `see` with every element, outer ones first.
pub fn each_element<'a>(nodes: &'a [Node], see: &mut dyn FnMut(&'a Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            see(element);
            each_element(&element.children, see);
        }
    }
}
