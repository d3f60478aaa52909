//! Places.

use super::context::{Context, all};
use super::date;
use super::node::Node;
use super::text::text;
use super::work::{is_text, warn_unknown};
use crate::article::Text;

/// The names of all the places that a property holds: strings, or objects with a name or an address.
pub(super) fn places(node: Node<'_>, context: &Context) -> Vec<Text> {
    all(node, context, place)
}

fn place(node: Node<'_>, context: &Context) -> Option<Text> {
    if is_text(node) {
        return text(node, context);
    }
    let address = || node.get("address").filter(|&address| is_text(address));
    let part = || node.get("address")?.first(&["addressLocality", "addressRegion", "addressCountry", "name"]);
    let Some(name) = node.get("name").or_else(address).or_else(part) else {
        warn_unknown(node, "a name or an address");
        return None;
    };
    text(name, context)
}

/// `dateline`; some take the word for a date.
pub(super) fn dateline(article: Node<'_>, context: &Context) -> Option<Text> {
    let node = article.get("dateline")?;
    if node.string().is_some_and(|text| date::parse(text).is_some()) {
        node.warn_type("the name of a place, not a date");
        return None;
    }
    places(node, context).into_iter().next()
}
