//! Runs the examples of CommonMark 0.31.2 through the writer.
//!
//! The specification comes from npm (`commonmark-spec`). Both HTML results are parsed, and compared after undoing the
//! additions and changes that maqal makes on purpose; the remaining differences are listed in [`DEVIATIONS`].

use super::dom::{self, Element, Node};
use super::{context, html};
use crate::article::BodyFormat;
use std::collections::BTreeMap;

const SPECIFICATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/commonmark-spec/spec.txt");

/// Why examples with HTML differ; only their text is compared.
const RAW_HTML: &str = "each block of HTML is closed where it ends, and only what the vocabulary has is kept of it";

/// Why some examples have less text than a browser shows: pulldown-cmark returns them as one tag, and a browser turns them
/// into a comment that ends at the first `>`.
const COMMONMARK_HTML: &str = "in a line, instructions and CDATA sections end where CommonMark says";

/// Examples that differ, and why that is right.
const DEVIATIONS: &[(&str, &[u32])] = &[
    (
        RAW_HTML,
        &[
            21, 31, 148, 150, 151, 152, 153, 154, 155, 159, 161, 162, 163, 164, 165, 166, 167, 169, 170, 171, 172, 173, 174, 175, 176, 177,
            178, 184, 185, 186, 187, 188, 189, 190, 191, 201, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 630,
            631, 642, 643,
        ],
    ),
    (COMMONMARK_HTML, &[180, 629]),
    ("a heading without text would be announced as nothing", &[79]),
    ("a block of code without code would be announced as nothing, and could be scrolled", &[126, 130, 144, 237]),
    ("a quotation without text would be announced as nothing", &[218, 239, 240]),
    ("a link without text has no name", &[484, 487]),
    ("a link without an address leads nowhere", &[200, 485, 486, 567]),
    ("the scheme of the link is not one that is known to be harmless", &[596, 598, 599, 601]),
    ("the language of code is a word in ASCII", &[34]),
    ("an address is a link without any markup, as in GitHub Flavored Markdown", &[602, 608, 611]),
];

struct Example {
    number: u32,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    let specification = std::fs::read_to_string(SPECIFICATION)
        .unwrap_or_else(|error| panic!("The CommonMark specification is not at {SPECIFICATION} ({error}). Run `npm ci` first."));
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    for block in specification.split(&format!("\n{fence} example\n")).skip(1) {
        let example = &block[..block.find(&format!("\n{fence}")).expect("an example ends")];
        let (markdown, html) = example.split_once("\n.\n").or(example.strip_prefix(".\n").map(|html| ("", html))).unwrap_or_else(|| {
            // Nothing is expected.
            (example.strip_suffix("\n.").expect("an example has two parts"), "")
        });
        let [markdown, html] = [markdown, html].map(|part| part.replace('→', "\t") + "\n");
        examples.push(Example { number: examples.len() as u32 + 1, markdown, html });
    }
    examples
}

#[test]
fn every_example_matches_or_is_listed() {
    let examples = examples();
    assert_eq!(examples.len(), 652, "CommonMark 0.31.2 has 652 examples");
    let reasons: BTreeMap<u32, &str> =
        DEVIATIONS.iter().flat_map(|(reason, numbers)| numbers.iter().map(|&number| (number, *reason))).collect();
    let mut wrong = Vec::new();
    for example in &examples {
        let ours = dom::tidy(undone(dom::parse(&html(&example.markdown, BodyFormat::Markdown, &context()))), true);
        let theirs = dom::parse(&example.html);
        let reason = reasons.get(&example.number);
        // The text is the same nevertheless. Titles that are attributes of raw HTML are not text.
        let said = if reason == Some(&RAW_HTML) { seen(theirs.clone()) } else { adapted(theirs.clone()) };
        if words(&said) != words(&ours) && reason != Some(&COMMONMARK_HTML) {
            wrong.push(format!("Example {}: the text differs:\n{}\n{}", example.number, words(&said), words(&ours)));
        }
        let (ours, theirs) = (dom::show(&ours), dom::show(&adapted(theirs)));
        match reason {
            None if ours != theirs => {
                wrong.push(format!("Example {}:\n{}\nexpected\n{theirs}\nfound\n{ours}", example.number, example.markdown));
            }
            Some(reason) if ours == theirs => {
                wrong.push(format!("Example {} is as specified now, and no longer \"{reason}\".", example.number));
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}\n{} examples", wrong.join("\n"), wrong.len());
}

/// The text without white space.
fn words(nodes: &[Node]) -> String {
    dom::text(nodes).split_whitespace().collect()
}

/// A tree without the parts that are not displayed.
fn seen(nodes: Vec<Node>) -> Vec<Node> {
    let seen = |node| match node {
        Node::Element(element) if matches!(&*element.name, "script" | "style" | "textarea") => None,
        Node::Element(element) => Some(Node::Element(Element { children: seen(element.children), ..element })),
        text => Some(text),
    };
    nodes.into_iter().filter_map(seen).collect()
}

/// Our tree without our additions.
fn undone(nodes: Vec<Node>) -> Vec<Node> {
    let undone = |node| match node {
        Node::Element(mut element) => {
            element.children = undone(element.children);
            match &*element.name {
                // Content that may be wider than the page is wrapped.
                "div" if element.attributes.get("part").is_some_and(|part| part == "scroll") => return element.children,
                // A heading that HTML has no element for.
                "div" if element.attributes.contains_key("aria-level") => element.name = format!("h{}", element.attributes["aria-level"]),
                // A paragraph with only an image is a figure, with the title as its caption.
                "div" | "figure" if element.attributes.get("part").is_some_and(|part| part == "figure") => element.name = "p".to_owned(),
                "figcaption" => return vec![Node::Text(format!(" ({})", dom::text(&element.children)))],
                _ => {}
            }
            // Parts, direction and language of code, ids of headings, loading of images.
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
    nodes.into_iter().flat_map(undone).collect()
}

/// Their tree with our changes.
fn adapted(nodes: Vec<Node>) -> Vec<Node> {
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

/// One more than the depth of the last preceding heading of a higher level.
fn depth(levels: &[u8], at: usize) -> usize {
    levels[..at].iter().rposition(|&above| above < levels[at]).map_or(1, |above| 1 + depth(levels, above))
}

/// A title is written after its link or image, unless it repeats the text.
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

/// An address without percent-encoding, which is up to the URL standard.
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
