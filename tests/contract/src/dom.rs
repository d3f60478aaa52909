//! Parses HTML as a browser does.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element with its attributes in source order and its content, or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(String, Vec<(String, String)>, Vec<Node>),
    Text(String),
}

/// The nodes of a fragment, without comments.
pub fn parse(html: &str) -> Vec<Node> {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), body, Vec::new(), false).one(html);
    let root = dom.document.children.borrow()[0].clone();
    children(&root)
}

fn children(handle: &Handle) -> Vec<Node> {
    let node = |child: &Handle| match &child.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow().iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string())).collect();
            Some(Node::Element(name.local.to_string(), attributes, children(child)))
        }
        NodeData::Text { contents } => Some(Node::Text(contents.borrow().to_string())),
        _ => None,
    };
    handle.children.borrow().iter().filter_map(node).collect()
}

/// The value of an attribute.
pub fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Calls `visit` for every element, with its tag, attributes and content, in document order.
pub fn each<'a>(nodes: &'a [Node], visit: &mut dyn FnMut(&'a str, &'a [(String, String)], &'a [Node])) {
    for node in nodes {
        if let Node::Element(tag, attributes, children) = node {
            visit(tag, attributes, children);
            each(children, visit);
        }
    }
}

/// All text, like `textContent`.
pub fn text(nodes: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(value) => value.clone(),
        Node::Element(.., children) => text(children),
    };
    nodes.iter().map(of).collect()
}
