//! Checks what every rendered article must satisfy, on its HTML as a browser parses it. Independent of the crate that renders.

pub mod dom;
mod languages;
mod markup;
mod math;
pub mod operations;
pub mod order;
pub mod parts;
mod structure;
pub mod visual;
mod words;

pub use words::{html_words, lost, markdown_words, node_words, words};

use dom::Node;

/// All violations of the contract by a rendered article, except lost words; empty if there are none.
pub fn violations(nodes: &[Node], id_prefix: &str) -> Vec<String> {
    let mut violations = Vec::new();
    markup::check(nodes, &mut violations);
    math::check(nodes, &mut violations);
    parts::check(nodes, &mut violations);
    languages::check(nodes, &mut violations);
    structure::check_ids(nodes, id_prefix, &mut violations);
    structure::check_panels(nodes, &mut violations);
    structure::check_headings(nodes, &mut violations);
    violations
}
