//! Makes the two trees of an example comparable: removes from maqal's what it adds on purpose, and applies to the specification's what
//! maqal changes on purpose.

use crate::dom::{self, Element, Node};

/// A tree without what nobody reads.
pub fn visible(nodes: Vec<Node>) -> Vec<Node> {
    let visible = |node| match node {
        Node::Element(element) if matches!(&*element.name, "script" | "style" | "textarea") => None,
        Node::Element(element) => Some(Node::Element(Element { children: visible(element.children), ..element })),
        text => Some(text),
    };
    nodes.into_iter().filter_map(visible).collect()
}

/// Our tree without what we add on purpose.
pub fn without_additions(nodes: Vec<Node>) -> Vec<Node> {
    let without = |node| match node {
        Node::Element(mut element) => {
            element.children = without_additions(element.children);
            match &*element.name {
                // What may be wider than the page is wrapped.
                "div" if element.attributes.get("part").is_some_and(|part| part == "scroll") => return element.children,
                // A heading that HTML has no element for.
                "div" if element.attributes.contains_key("aria-level") => element.name = format!("h{}", element.attributes["aria-level"]),
                // A picture that is a paragraph stands for itself, its title the caption.
                "div" | "figure" if element.attributes.get("part").is_some_and(|part| part == "figure") => element.name = "p".to_owned(),
                // The language of words in another script.
                "span" if element.attributes.keys().eq(["lang"]) => return element.children,
                "figcaption" => return vec![Node::Text(format!(" ({})", dom::text(&element.children)))],
                _ => {}
            }
            // Parts, direction and language of code, ids of headings, how pictures load.
            let added = ["part", "dir", "lang", "translate", "loading", "decoding", "id", "role", "aria-level"];
            element.attributes.retain(|name, value| {
                if matches!(name.as_str(), "href" | "src") {
                    *value = decoded(value);
                }
                !added.contains(&name.as_str())
            });
            vec![Node::Element(element)]
        }
        text => vec![text],
    };
    nodes.into_iter().flat_map(without).collect()
}

/// Their tree with what we change on purpose.
pub fn adapted(nodes: Vec<Node>) -> Vec<Node> {
    let mut levels = Vec::new();
    dom::tidy(adapted_nodes(nodes, &mut levels), true)
}

fn adapted_nodes(nodes: Vec<Node>, levels: &mut Vec<u8>) -> Vec<Node> {
    let nodes = nodes.into_iter().flat_map(|node| match node {
        Node::Element(mut element) => {
            if let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                // Headings begin below the headline, which is an h2, and skip no level.
                levels.push(level);
                element.name = format!("h{}", 2 + depth(levels, levels.len() - 1));
            }
            element.children = adapted_nodes(element.children, levels);
            for name in ["href", "src"] {
                if let Some(address) = element.attributes.get_mut(name) {
                    *address = decoded(address);
                }
            }
            titled(element)
        }
        text => vec![text],
    });
    nodes.collect()
}

/// One more than the last heading before that stands higher.
fn depth(levels: &[u8], at: usize) -> usize {
    levels[..at].iter().rposition(|&above| above < levels[at]).map_or(1, |above| 1 + depth(levels, above))
}

/// A title is read after its link or picture, unless it says the same.
fn titled(mut element: Element) -> Vec<Node> {
    let Some(title) = element.attributes.remove("title").filter(|_| matches!(&*element.name, "a" | "img")) else {
        return vec![Node::Element(element)];
    };
    let said = element.attributes.get("alt").cloned().unwrap_or_else(|| dom::text(&element.children));
    let mut nodes = vec![Node::Element(element)];
    if said != title {
        nodes.push(Node::Text(format!(" ({title})")));
    }
    nodes
}

/// An address without percent-encoding: what must be encoded and what may be is the URL standard's business.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        rest = match hex {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                &after[2..]
            }
            _ => {
                bytes.push(first);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
