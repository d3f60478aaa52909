//! GOV.UK's Content API: one version, and links to its translations.

use super::Format;
use super::parts::{Picture, body, language, link, maybe, party, tag};
use crate::article::{Body, BodyFormat, Image, Party, PartyKind, Text, Variant};
use crate::read::context::Context;
use crate::read::date::date;
use crate::read::node::Node;
use crate::read::variant_collector::VariantCollector;

pub(super) struct GovUk;

impl Format for GovUk {
    fn name(&self) -> &'static str {
        "an item of the GOV.UK Content API"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        ["base_path", "title", "details"].iter().all(|key| node.get(key).is_some())
            && node.first(&["schema_name", "document_type"]).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let Some(&item) = root.items().first() else { return };
        let stated = language(item, &["locale"]);
        let translations = item.at(&["links", "available_translations"]).map(Node::items).unwrap_or_default();
        let is_own = |other: &Node<'a>| tag(other.get("locale")) == tag(stated);
        let own = translations.iter().find(|other| is_own(other)).and_then(|own| own.get("web_url"));
        let context = versions.context(own.or_else(|| item.first(&["web_url", "base_path"])), tag(stated));
        let variant = Variant {
            headline: maybe(item.get("title"), &context),
            description: maybe(item.get("description"), &context),
            authors: organisations(item, &context),
            published: item.first(&["first_published_at", "public_updated_at"]).and_then(date),
            modified: item.get("public_updated_at").and_then(date),
            image: image(item, &context),
            body: govspeak(item.at(&["details", "body"])),
            ..context.variant()
        };
        versions.take(item, stated, variant, &context);
        for other in translations.iter().filter(|other| !is_own(other)) {
            versions.link(link(other.first(&["web_url", "base_path"]), other.get("locale"), other.get("title"), &context));
        }
    }
}

/// Either HTML, or the same in several formats.
fn govspeak(node: Option<Node<'_>>) -> Body {
    let items = node.map(Node::items).unwrap_or_default();
    let is_html = |item: &&Node<'_>| item.get("content_type").and_then(Node::string) == Some("text/html");
    let html = items.iter().find(is_html).and_then(|item| item.get("content")).or(items.first().copied());
    body(html, BodyFormat::Html)
}

/// Who published it; each name in the language it is in.
fn organisations(item: Node<'_>, context: &Context) -> Vec<Party> {
    let organisations = item.at(&["links", "organisations"]).map(Node::items).unwrap_or_default();
    let one = |node: &Node<'_>| {
        let party = party(node.get("title"), node.get("web_url"), PartyKind::Organization, context)?;
        let language = tag(node.get("locale")).filter(|tag| context.language.as_ref() != Some(tag));
        Some(Party { name: Text { language, ..party.name }, ..party })
    };
    organisations.iter().filter_map(one).collect()
}

/// The one picture that older items have, or the one of several that leads.
fn image(item: Node<'_>, context: &Context) -> Option<Image> {
    let images = item.at(&["details", "images"]).map(Node::items).unwrap_or_default();
    let is_lead = |image: &&Node<'_>| image.get("type").and_then(Node::string) == Some("lead");
    let image = item.at(&["details", "image"]).or_else(|| images.iter().find(is_lead).copied())?;
    let sources = image.get("sources");
    let largest = || sources?.first(&["s960", "s712", "s630", "s465", "s300"]);
    Picture {
        url: image.first(&["high_resolution_url", "url"]).or_else(largest),
        alternative: image.get("alt_text"),
        decoration: image.is_blank("alt_text"),
        caption: image.get("caption"),
        credit: image.get("credit"),
        ..Picture::default()
    }
    .read(context)
}
