//! WordPress' REST API: a post or page, or a list of them. `_embed` in the request brings the author and the picture;
//! languages are told by the plugins Polylang and WPML.

use super::Format;
use super::parts::{Picture, body, ignore, language, link, maybe, summary, tag};
use crate::article::{BodyFormat, Date, PartyKind, Text, Time, Variant};
use crate::json::Json;
use crate::read::context::Context;
use crate::read::date::{date, parse};
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::text::texts;
use crate::read::variant_collector::VariantCollector;

/// Where the plugins tell the language of a post; Polylang Pro first, then its extension for REST, then WPML.
const LANGUAGES: &[&str] = &["lang", "polylang_current_lang", "wpml_current_locale"];
/// Where they tell its translations.
const TRANSLATIONS: &[&str] = &["translations", "polylang_translations", "wpml_translations"];

pub(super) struct WordPress;

impl Format for WordPress {
    fn name(&self) -> &'static str {
        "a post of the WordPress REST API"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        let is_rendered = |key| node.at(&[key, "rendered"]).is_some();
        let is_post = || node.get("id").is_some() && node.get("type").is_some() && node.get("link").is_some();
        is_rendered("title") || is_rendered("content") || is_post() && node.first(&["_links", "_embedded"]).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let mut posts = root.items().into_iter();
        let Some(first) = posts.next() else { return };
        take(first, versions);
        let translations = first.first(TRANSLATIONS).map(Node::values).unwrap_or_default();
        let number = |node: Node<'a>| match node.json() {
            Json::Number(number) => Some(*number),
            _ => None,
        };
        let id = |node: Node<'a>| number(node).or_else(|| number(node.get("id")?));
        let (versions_of_it, others): (Vec<_>, Vec<_>) =
            posts.partition(|post| id(*post).is_some() && translations.iter().any(|other| id(*other) == id(*post)));
        for post in &versions_of_it {
            take(*post, versions);
        }
        let own = id(first);
        for other in translations {
            if id(other) != own && versions_of_it.iter().all(|post| id(*post) != id(other)) {
                let headline = other.first(&["post_title", "title"]);
                let url = other.first(&["href", "link", "url"]);
                let context = versions.context(first.get("link"), None);
                versions.link(link(url, other.first(&["locale", "lang"]), headline, &context));
            }
        }
        ignore(others);
    }
}

fn take<'a>(post: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
    let stated = language(post, LANGUAGES);
    let context = versions.context(post.get("link"), tag(stated));
    let body = body(post.at(&["content", "rendered"]), BodyFormat::Html);
    // Where the author is not there or must not be known, an error stands in the place.
    let authors = post.at(&["_embedded", "author"]).map(Node::items).unwrap_or_default();
    let authors = authors.into_iter().filter(|author| author.get("name").is_some());
    let variant = Variant {
        headline: maybe(post.at(&["title", "rendered"]), &context),
        description: summary(post.at(&["excerpt", "rendered"]), &body, &context),
        authors: authors.flat_map(|author| parties(author, PartyKind::Person, &context)).collect(),
        published: moment(post, "date", "date_gmt"),
        modified: moment(post, "modified", "modified_gmt"),
        image: post.at(&["_embedded", "wp:featuredmedia"]).and_then(|media| picture(media).read(&context)),
        sections: terms(post, "category", &context),
        keywords: terms(post, "post_tag", &context),
        body,
        ..context.variant()
    };
    versions.take(post, stated, variant, &context);
}

/// The site's own time has no zone, but the same moment is told in UTC beside it: the zone is what lies between.
fn moment(post: Node<'_>, key: &str, key_gmt: &str) -> Option<Date> {
    let at = |key| {
        let date = parse(&[post.get(key)?.string()?, "Z"].concat())?;
        Some((date, date.time?))
    };
    let (Some((local, time)), Some((utc, utc_time))) = (at(key), at(key_gmt)) else {
        return post.first(&[key, key_gmt]).and_then(date);
    };
    let days = (local.year, local.month, local.day).cmp(&(utc.year, utc.month, utc.day)) as i16;
    let minutes = |time: Time| i16::from(time.hour) * 60 + i16::from(time.minute);
    let offset = days * 24 * 60 + minutes(time) - minutes(utc_time);
    Some(Date { time: Time::new(time.hour, time.minute, time.second, offset), ..local })
}

fn picture(media: Node<'_>) -> Picture<'_> {
    let Some(&media) = media.items().first() else { return Picture::default() };
    Picture {
        url: media.get("source_url"),
        alternative: media.get("alt_text"),
        caption: media.at(&["caption", "rendered"]),
        width: media.at(&["media_details", "width"]),
        height: media.at(&["media_details", "height"]),
        ..Picture::default()
    }
}

/// The names of a post's terms in a taxonomy.
fn terms(post: Node<'_>, taxonomy: &str, context: &Context) -> Vec<Text> {
    let terms = post.at(&["_embedded", "wp:term"]).map(Node::items).unwrap_or_default();
    let terms = terms.into_iter().filter(|term| term.get("taxonomy").and_then(Node::string) == Some(taxonomy));
    terms.filter_map(|term| term.get("name")).flat_map(|name| texts(name, context)).collect()
}
