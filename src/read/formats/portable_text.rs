//! Portable Text: blocks by themselves, or a document that has them in one of its properties, as Sanity stores it.

use super::Format;
use super::parts::{Picture, language, maybe, tag};
use crate::article::{Body, PartyKind, Variant};
use crate::error::WarningCode;
use crate::json::Json;
use crate::read::date::date;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::variant_collector::VariantCollector;

pub(super) struct PortableText;

impl Format for PortableText {
    fn name(&self) -> &'static str {
        "Portable Text"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        holder(node).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let Some(blocks) = holder(root).or_else(|| holder(*root.items().first()?)) else { return };
        // Blocks by themselves have no properties of an article.
        let document = if has_block(root) { blocks } else { root };
        let stated = language(document, &["language", "__i18n_lang", "_lang"]);
        let context = versions.context(document.get("url"), tag(stated));
        let picture = document.first(&["mainImage", "image"]);
        let authors = document.first(&["authors", "author"]).map(Node::items).unwrap_or_default();
        let of_picture = |key| picture.and_then(|picture| picture.get(key));
        let variant = Variant {
            headline: maybe(document.first(&["title", "headline"]), &context),
            description: maybe(document.first(&["excerpt", "description"]).filter(|text| text.string().is_some()), &context),
            // Mostly a reference to a document that is not here.
            authors: authors
                .into_iter()
                .filter(|author| author.get("_ref").is_none())
                .flat_map(|author| parties(author, PartyKind::Person, &context))
                .collect(),
            published: document.first(&["publishedAt", "_createdAt"]).and_then(date),
            modified: document.get("_updatedAt").and_then(date),
            image: Picture {
                url: picture.and_then(|picture| picture.at(&["asset", "url"])),
                alternative: of_picture("alt"),
                caption: of_picture("caption"),
                ..Picture::default()
            }
            .read(&context),
            body: body(blocks),
            ..context.variant()
        };
        versions.take(document, stated, variant, &context);
    }
}

/// The first value of a document that is Portable Text, else the first that is only pictures or code; itself, if it is.
fn holder(node: Node<'_>) -> Option<Node<'_>> {
    if has_block(node) {
        return Some(node);
    }
    let values = node.values();
    values.iter().copied().find(|value| has_block(*value)).or_else(|| values.iter().copied().find(|value| has_objects_only(*value)))
}

fn type_of(node: Node<'_>) -> Option<&str> {
    node.get("_type").and_then(Node::string)
}

/// Whether this can be the text of an article.
pub(in crate::read) fn is_blocks(node: Node<'_>) -> bool {
    has_block(node) || has_objects_only(node)
}

/// Whether this is a block or an array with one.
fn has_block(node: Node<'_>) -> bool {
    node.items().into_iter().any(|item| type_of(item) == Some("block"))
}

/// Whether this is an array of pictures and code.
fn has_objects_only(node: Node<'_>) -> bool {
    let is_one = |item: &Node<'_>| matches!(type_of(*item), Some("image" | "code")) && item.first(&["asset", "code"]).is_some();
    let items = node.items();
    matches!(node.json(), Json::Array(_)) && !items.is_empty() && items.iter().all(is_one)
}

/// The blocks as a body, if anything stands in them. Pictures that are only told by a reference are noted: nothing here
/// says where they are.
pub(in crate::read) fn body(blocks: Node<'_>) -> Body {
    let items = blocks.items();
    for item in &items {
        for part in [*item].into_iter().chain(item.get("children").map(Node::items).unwrap_or_default()) {
            if type_of(part) == Some("image") && part.at(&["asset", "url"]).or_else(|| part.get("url")).is_none() {
                part.warn(
                    WarningCode::ReferenceMissing,
                    "Nothing in the JSON tells the address of this picture; expected is an asset with a url.",
                );
            }
        }
    }
    let is_blank = |block: &Node<'_>| {
        type_of(*block) == Some("block") && block.get("children").is_none_or(|spans| spans.items().iter().all(is_blank_span))
    };
    if items.iter().all(is_blank) { Body::None } else { Body::Blocks(blocks.json().clone()) }
}

fn is_blank_span(span: &Node<'_>) -> bool {
    type_of(*span) == Some("span") && span.get("text").is_none()
}
