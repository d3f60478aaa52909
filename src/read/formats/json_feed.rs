//! JSON Feed 1.1 (jsonfeed.org): a feed, of which the first item is the article, or an item.

use super::Format;
use super::parts::{Picture, body, ignore, language, maybe, party, summary, tag};
use crate::article::{Body, BodyFormat, Media, MediaKind, PartyKind, Variant};
use crate::read::address::address;
use crate::read::context::Context;
use crate::read::date::date;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::text::texts;
use crate::read::variant_collector::VariantCollector;

pub(super) struct JsonFeed;

impl Format for JsonFeed {
    fn name(&self) -> &'static str {
        "a JSON Feed"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        let is_version = |text: &str| text.contains("jsonfeed.org/version/");
        let is_feed = node.get("version").and_then(Node::string).is_some_and(is_version)
            || node.first(&["feed_url", "home_page_url"]).is_some() && node.get("items").is_some();
        is_feed || node.get("id").is_some() && node.first(&["content_html", "content_text"]).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let Some(&root) = root.items().first() else { return };
        let items = root.get("items").map_or_else(|| vec![root], Node::items);
        // The first that says anything.
        let is_said = |item: &Node<'a>| item.first(&["title", "content_html", "content_text", "summary"]).is_some();
        let mut items = items.into_iter().filter(is_said);
        let Some(item) = items.next() else { return };
        let of_feed = |key| root.get(key).filter(|_| root.get("items").is_some());
        let stated = language(item, &["language"]).or_else(|| of_feed("language"));
        let context = versions.context(item.first(&["url", "external_url"]), tag(stated));
        let body = match body(item.get("content_html"), BodyFormat::Html) {
            Body::None => body(item.get("content_text"), BodyFormat::Plain),
            html => html,
        };
        let authors = item.first(&["authors", "author"]).or_else(|| of_feed("authors")).or_else(|| of_feed("author"));
        let variant = Variant {
            headline: maybe(item.get("title"), &context),
            description: summary(item.get("summary"), &body, &context),
            authors: authors.map(|authors| parties(authors, PartyKind::Person, &context)).unwrap_or_default(),
            published: item.get("date_published").and_then(date),
            modified: item.get("date_modified").and_then(date),
            image: Picture { url: item.first(&["image", "banner_image"]), ..Picture::default() }.read(&context),
            media: item.get("attachments").map(Node::items).unwrap_or_default().iter().filter_map(|file| media(*file, &context)).collect(),
            keywords: item.get("tags").map(|tags| texts(tags, &context)).unwrap_or_default(),
            publisher: party(of_feed("title"), of_feed("home_page_url"), PartyKind::Organization, &context),
            body,
            ..context.variant()
        };
        versions.take(item, stated, variant, &context);
        ignore(items);
    }
}

fn media(file: Node<'_>, context: &Context) -> Option<Media> {
    let format = file.get("mime_type").and_then(Node::string).unwrap_or_default().to_ascii_lowercase();
    let kind = match format.split('/').next() {
        Some("video") => MediaKind::Video,
        Some("audio") => MediaKind::Audio,
        Some("image") => MediaKind::Image,
        _ => MediaKind::File,
    };
    let content = Some(address(file.get("url")?, context)?);
    let name = maybe(file.get("title"), context);
    Some(Media { kind, name, content, page: None, thumbnail: None, size: None, format: Some(format), tracks: Vec::new() })
}
