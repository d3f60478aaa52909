//! Portable Text: blocks by themselves, or a document that has them in one of its properties, as Sanity stores it.

use super::Format;
use super::parts::{Picture, language, maybe, tag};
use crate::read::date::date;
use crate::read::json::Json;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::versions::Versions;
use crate::{Body, FindingCode, PartyKind, Variant};

pub(super) struct PortableText;

impl Format for PortableText {
    fn name(&self) -> &'static str {
        "Portable Text"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        holder(node).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut Versions<'a, '_>) {
        let Some(blocks) = holder(root).or_else(|| holder(*root.items().first()?)) else { return };
        // Blocks by themselves have no properties of an article.
        let document = if is_blocks(root) { blocks } else { root };
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
    if is_blocks(node) {
        return Some(node);
    }
    let is_only = |value: &Node<'_>| {
        let is_one = |item: &Node<'_>| matches!(type_of(*item), Some("image" | "code")) && item.first(&["asset", "code"]).is_some();
        matches!(value.json(), Json::Array(_)) && value.items().iter().all(is_one)
    };
    let values = node.values();
    values.iter().copied().find(|value| is_blocks(*value)).or_else(|| values.iter().copied().find(is_only))
}

fn type_of(node: Node<'_>) -> Option<&str> {
    node.get("_type").and_then(Node::string)
}

/// Whether this is a block or an array with one.
pub(in crate::read) fn is_blocks(node: Node<'_>) -> bool {
    let is_block = |item: &Node<'_>| type_of(*item) == Some("block") && matches!(item.json(), Json::Object(_));
    match node.json() {
        Json::Array(_) => node.items().iter().any(is_block),
        _ => is_block(&node),
    }
}

/// The blocks as a body. Pictures that are only told by a reference are noted: nothing here says where they are.
pub(in crate::read) fn body(blocks: Node<'_>) -> Body {
    for item in blocks.items() {
        for part in [item].into_iter().chain(item.get("children").map(Node::items).unwrap_or_default()) {
            let is_image = type_of(part) == Some("image");
            if is_image && part.at(&["asset", "url"]).or_else(|| part.get("url")).is_none() {
                part.doubt(
                    FindingCode::ReferenceMissing,
                    "Nothing in the JSON tells the address of this picture; expected is an asset with a url.",
                );
            }
        }
    }
    Body::Blocks(blocks.json().clone())
}
