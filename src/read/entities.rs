//! Finds out whether an article needs the table of named character references.

use super::node::Node;
use super::source::Source;
use crate::html::named_references::has_rare;
use crate::json::Json;

/// Whether the table is loaded, or no string of a document and its source has a reference that takes it; if not, reading would
/// decode less.
pub fn has_entities(root: Node<'_>, source: &Source) -> bool {
    let in_page = source.bodies.iter().any(|body| has_rare(&body.text)) || source.files.iter().any(|file| has_rare(&file.text));
    let rare = if in_page { Some(root.json()) } else { first_rare(root.json()) };
    rare.is_none_or(|json| root.at(json).has_entities())
}

/// The first string that has such a reference.
fn first_rare(json: &Json) -> Option<&Json> {
    match json {
        Json::String(text) => has_rare(text).then_some(json),
        Json::Array(items) => items.iter().find_map(first_rare),
        Json::Object(properties) => properties.iter().find_map(|(_, value)| first_rare(value)),
        _ => None,
    }
}
