//! Ghost's Content API: a post or page, or the answer that holds them. It does not know languages.

use super::Format;
use super::parts::{Picture, body, ignore, language, maybe, summary, tag};
use crate::article::{Body, BodyFormat, PartyKind, Variant};
use crate::read::date::date;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::text::text;
use crate::read::variant_collector::VariantCollector;

pub(super) struct Ghost;

impl Format for Ghost {
    fn name(&self) -> &'static str {
        "a post of Ghost"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        posts(node).first().is_some_and(|post| {
            let is_post = post.get("title").is_some() && post.get("slug").is_some();
            is_post && post.first(&["html", "plaintext", "feature_image", "custom_excerpt"]).is_some()
        })
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let mut posts = root.items().into_iter().flat_map(posts);
        let Some(post) = posts.next() else { return };
        let stated = language(post, &["locale", "lang"]);
        let context = versions.context(post.first(&["canonical_url", "url"]), tag(stated));
        let body = match body(post.get("html"), BodyFormat::Html) {
            Body::None => body(post.get("plaintext"), BodyFormat::Plain),
            html => html,
        };
        let tags = post.get("tags").map(Node::items).unwrap_or_default();
        // Tags whose name begins with # are for the site's own use.
        let tags = tags.into_iter().filter_map(|tag| text(tag, &context)).filter(|tag| !tag.value.starts_with('#'));
        let authors = post.first(&["authors", "primary_author"]);
        let variant = Variant {
            headline: maybe(post.get("title"), &context),
            description: summary(post.first(&["custom_excerpt", "excerpt"]), &body, &context),
            authors: authors.map(|authors| parties(authors, PartyKind::Person, &context)).unwrap_or_default(),
            published: post.get("published_at").and_then(date),
            modified: post.get("updated_at").and_then(date),
            image: Picture {
                url: post.get("feature_image"),
                alternative: post.get("feature_image_alt"),
                decoration: post.is_blank("feature_image_alt"),
                caption: post.get("feature_image_caption"),
                ..Picture::default()
            }
            .read(&context),
            keywords: tags.collect(),
            body,
            ..context.variant()
        };
        versions.take(post, stated, variant, &context);
        ignore(posts);
    }
}

fn posts(node: Node<'_>) -> Vec<Node<'_>> {
    node.first(&["posts", "pages"]).map_or_else(|| vec![node], Node::items)
}
