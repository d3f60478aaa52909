//! People and organisations.

use super::address::{address, is_web};
use super::context::Context;
use super::json::Json;
use super::node::Node;
use super::text::{text, texts};
use crate::{FindingCode, Party, PartyKind, Text};

/// What stands before names that were made for a byline; maqal writes its own.
const BYLINES: &[&str] = &["By ", "by ", "BY ", "By: ", "بقلم ", "بقلم: ", "بقلم:"];

/// All the parties that a property holds: strings, objects, references, with one name or several. One that does not
/// say what it is, is of `kind`.
pub(super) fn parties(node: Node<'_>, kind: PartyKind, context: &Context) -> Vec<Party> {
    node.items().into_iter().flat_map(|item| party(item, kind, context)).collect()
}

fn party(node: Node<'_>, kind: PartyKind, context: &Context) -> Vec<Party> {
    let is_text = node.get("@value").is_some() || !matches!(node.json(), Json::Object(_));
    let names = match node.first(&["name", "legalName", "alternateName"]) {
        _ if is_text => text(node, context).into_iter().collect(),
        Some(names) => texts(names, context),
        None => full_name(node, context).into_iter().collect(),
    };
    let names: Vec<Text> = names.into_iter().map(without_byline).filter(|name| !is_web(&name.value)).collect();
    if names.is_empty() {
        match node.id().filter(|_| !is_text) {
            _ if matches!(node.json(), Json::Bool(_) | Json::Number(_)) => {} // The text has noted it.
            Some(_) => node.doubt(FindingCode::ReferenceMissing, "Nothing in the JSON tells the name behind this @id. It is left out."),
            None => node.doubt_type("a name, or an object with a name"),
        }
        return Vec::new();
    }
    let kind = match node.types().next() {
        Some("Person") => PartyKind::Person,
        Some("SoftwareApplication" | "WebApplication" | "MobileApplication") => PartyKind::SoftwareApplication,
        Some(_) => PartyKind::Organization,
        None => kind,
    };
    // One address belongs to one name.
    let url = node.get("url").filter(|_| names.len() == 1 && !is_text).and_then(|url| address(url, context));
    names.into_iter().map(|name| Party { name, kind, url: url.clone() }).collect()
}

fn full_name(node: Node<'_>, context: &Context) -> Option<Text> {
    let parts = ["givenName", "familyName"].into_iter().filter_map(|key| Some(text(node.get(key)?, context)?.value));
    let name = parts.collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then(|| Text { value: name, ..Text::default() })
}

fn without_byline(name: Text) -> Text {
    let rest = BYLINES.iter().find_map(|byline| name.value.strip_prefix(byline));
    Text { value: rest.unwrap_or(&name.value).trim().to_owned(), ..name }
}
