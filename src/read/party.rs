//! Reads people and organisations.

use super::context::Context;
use super::node::Node;
use super::text::{text_in, texts};
use super::url::{is_web_url, safe_url};
use crate::article::{Party, PartyKind, Text};
use crate::error::WarningCode;
use crate::json::Json;
use crate::locale::{Label, Labels};
use crate::text::concat;

/// The prefixes of printed bylines; maqal writes its own label.
const BYLINES: &[&str] = &["By ", "by ", "BY ", "By: ", "بقلم ", "بقلم: ", "بقلم:"];

/// All parties in a property: strings, objects, references, with one name or several. `kind` is the kind of those that
/// declare none.
pub fn parties(node: Node<'_>, kind: PartyKind, context: &Context) -> Vec<Party> {
    let mut parties = Vec::new();
    for &item in &node.items() {
        push_party(item, kind, context, &mut parties);
    }
    parties
}

fn push_party(node: Node<'_>, kind: PartyKind, context: &Context, parties: &mut Vec<Party>) {
    let is_text = node.get("@value").is_some() || !matches!(node.json(), Json::Object(_));
    let mut names = match node.first(&["name", "legalName", "alternateName"]) {
        Some(names) if !is_text => texts(names, context),
        None if !is_text => full_name(node, context),
        _ => texts(node, context),
    };
    let kind = match node.types().first().copied() {
        Some("Person") => PartyKind::Person,
        Some("SoftwareApplication" | "WebApplication" | "MobileApplication") => PartyKind::SoftwareApplication,
        Some(_) => PartyKind::Organization,
        None => kind,
    };
    if kind == PartyKind::Person {
        // A string may be a printed byline in any language; an object has a name.
        let label = if is_text { Labels::of_maybe(context.language.as_ref()).around(Label::Byline).0 } else { "" };
        names.iter_mut().for_each(|name| strip_byline(name, label));
    }
    names.retain(|name| !is_web_url(&name.value));
    if names.is_empty() {
        return match node.id().filter(|_| !is_text) {
            _ if matches!(node.json(), Json::Bool(_) | Json::Number(_)) => {} // Reading the text added a warning.
            Some(_) => node.warn(WarningCode::ReferenceMissing, "The JSON has no name for this @id. It is omitted."),
            None => node.warn_type("a name, or an object with a name"),
        };
    }
    // One URL belongs to one name.
    let url = node.get("url").filter(|_| names.len() == 1 && !is_text).and_then(|url| safe_url(url, context));
    for name in names {
        parties.push(Party { name, kind, url: url.clone() });
    }
}

/// The given and family name as one; empty if there is neither.
fn full_name(node: Node<'_>, context: &Context) -> Vec<Text> {
    let part = |key| text_in(node, &[key], context).map(|text| text.value);
    let value = match (part("givenName"), part("familyName")) {
        (Some(given), Some(family)) => concat(&[&given, " ", &family]),
        (Some(name), None) | (None, Some(name)) => name,
        (None, None) => return Vec::new(),
    };
    vec![Text { value, ..Text::default() }]
}

/// Removes the words before a name. `label` may be part of the name (Von, Di), so it is removed only before two words.
fn strip_byline(name: &mut Text, label: &str) {
    let after_label = || name.value.strip_prefix(label).filter(|rest| rest.trim().contains(' '));
    let rest = BYLINES.iter().find_map(|byline| name.value.strip_prefix(byline)).or_else(after_label);
    name.value = rest.unwrap_or(&name.value).trim().to_owned();
}
