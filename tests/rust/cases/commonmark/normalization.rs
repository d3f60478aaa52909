//! Makes the two trees of an example comparable: removes from maqal's what it adds on purpose, and applies to the specification's what
//! maqal changes on purpose.

use crate::dom::{self, Element, Node};

/// A tree without elements whose text is not rendered.
pub fn visible(nodes: Vec<Node>) -> Vec<Node> {
    let visible = |node| match node {
        Node::Element(element) if matches!(&*element.name, "script" | "style" | "textarea") => None,
        Node::Element(element) => Some(Node::Element(Element { children: visible(element.children), ..element })),
        text => Some(text),
    };
    nodes.into_iter().filter_map(visible).collect()
}

/// maqal's tree without what it adds on purpose.
pub fn without_additions(nodes: Vec<Node>) -> Vec<Node> {
    let without = |node| match node {
        Node::Element(mut element) => {
            element.children = without_additions(element.children);
            match &*element.name {
                // The scroll area around what may be wider than the page.
                "div" if element.attributes.get("part").is_some_and(|part| part == "scroll") => return element.children,
                // A heading that HTML has no element for.
                "div" if element.attributes.contains_key("aria-level") => element.name = format!("h{}", element.attributes["aria-level"]),
                // A paragraph of one image is a figure; the title is the caption.
                "div" | "figure" if element.attributes.get("part").is_some_and(|part| part == "figure") => element.name = "p".to_owned(),
                // The language of words in another script.
                "span" if element.attributes.keys().eq(["lang"]) => return element.children,
                "figcaption" => return vec![Node::Text(format!(" ({})", dom::text(&element.children)))],
                _ => {}
            }
            // Parts, direction and language, ids of headings, loading of images.
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

/// The specification's tree with what maqal changes on purpose.
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

/// The depth of a heading: one more than that of the last heading before it with a higher rank.
fn depth(levels: &[u8], at: usize) -> usize {
    levels[..at].iter().rposition(|&above| above < levels[at]).map_or(1, |above| 1 + depth(levels, above))
}

/// maqal writes a title after its link or image, unless the text is the same.
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

/// A URL without percent-encoding: the URL standard, not CommonMark, decides which characters are encoded.
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
