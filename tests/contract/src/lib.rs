//! What every rendered article keeps to, read off its HTML with a browser's parser. It knows nothing of the crate that
//! renders, so that it can be held against it.

pub mod dom;
mod languages;
mod markup;
pub mod parts;
mod structure;
mod words;

pub use words::{html_words, lost, markdown_words, node_words, words};

use dom::Node;

/// Everything in which a rendered article breaks the contract, apart from what it says; nothing, if all is well.
pub fn violations(nodes: &[Node], id_prefix: &str) -> Vec<String> {
    let mut violations = Vec::new();
    markup::check(nodes, &mut violations);
    parts::check(nodes, &mut violations);
    languages::check(nodes, &mut violations);
    structure::check_ids(nodes, id_prefix, &mut violations);
    structure::check_panels(nodes, &mut violations);
    structure::check_headings(nodes, &mut violations);
    violations
}
