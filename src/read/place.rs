//! Reads places.

use super::context::{Context, first, read_items};
use super::date;
use super::node::Node;
use super::text::text;
use super::work::{is_text, warn_unnamed};
use crate::article::Text;

/// The names of all places in a property: strings, or objects with a name or an address.
pub fn places(node: Node<'_>, context: &Context) -> Vec<Text> {
    read_items(node, context, place)
}

fn place(node: Node<'_>, context: &Context) -> Option<Text> {
    if is_text(node) {
        return text(node, context);
    }
    let address = || node.get("address").filter(|&address| is_text(address));
    let part = || node.get("address")?.first(&["addressLocality", "addressRegion", "addressCountry", "name"]);
    let Some(name) = node.get("name").or_else(address).or_else(part) else {
        warn_unnamed(node, "a name or an address");
        return None;
    };
    text(name, context)
}

/// `dateline`; some sites write a date in it.
pub fn dateline(article: Node<'_>, context: &Context) -> Option<Text> {
    let node = article.get("dateline")?;
    if node.string().is_some_and(|text| date::parse(text).is_some()) {
        node.warn_type("the name of a place, not a date");
        return None;
    }
    first(places(node, context))
}
