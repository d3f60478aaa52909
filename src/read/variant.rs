//! Reads one variant.

use super::access::accessible_for_free;
use super::body::{begins_with, body};
use super::body_file::body_file;
use super::comment::comments;
use super::context::{Context, first};
use super::counts;
use super::date::date;
use super::image::image;
use super::media::media;
use super::node::Node;
use super::party::parties;
use super::place::{dateline, places};
use super::source::Source;
use super::text::{text_in, texts};
use super::update::updates;
use super::url::url_in;
use super::work::{original, works};
use crate::article::{Body, Comment, Party, PartyKind, Text, Variant, Work};
use crate::json::Json;
use crate::text::{Direction, divide};

/// The properties of an article, in its context.
struct Properties<'a, 'c> {
    node: Node<'a>,
    context: &'c Context,
}

impl Properties<'_, '_> {
    fn text(&self, keys: &[&str]) -> Option<Text> {
        text_in(self.node, keys, self.context)
    }

    fn parties(&self, keys: &[&str], kind: PartyKind) -> Vec<Party> {
        self.node.first(keys).map(|value| parties(value, kind, self.context)).unwrap_or_default()
    }

    fn organization(&self, key: &str) -> Option<Party> {
        first(self.parties(&[key], PartyKind::Organization))
    }

    fn works(&self, key: &str) -> Vec<Work> {
        self.node.get(key).map(|value| works(value, self.context)).unwrap_or_default()
    }

    fn work(&self, key: &str) -> Option<Work> {
        first(self.works(key))
    }

    fn places(&self, key: &str) -> Vec<Text> {
        self.node.get(key).map(|value| places(value, self.context)).unwrap_or_default()
    }

    fn comments(&self, key: &str) -> Vec<Comment> {
        self.node.get(key).map(|value| comments(value, self.context)).unwrap_or_default()
    }
}

/// Reads the article `node` as a variant, whose direction is not decided yet; `context` is that of the article.
pub fn read_variant(node: Node<'_>, context: &Context, source: &Source) -> Variant {
    let of = Properties { node, context };
    let headline = of.text(&["headline", "name"]);
    let description = of.text(&["description"]).or_else(|| of.text(&["abstract"]));
    let is_headline = |summary: &Text| headline.as_ref().is_some_and(|headline| headline.value == summary.value);
    let (publisher, agency) = (of.organization("publisher"), of.organization("sourceOrganization"));
    let image = node.get("image").and_then(|value| image(value, context, &[&headline, &description]));
    let of_variant = body(node, headline.as_ref().map(|text| text.value.as_str()), context);
    let (body, file) = if of_variant == Body::None { body_file(node, context, source) } else { (of_variant, None) };
    Variant {
        language: context.language.clone(),
        direction: Direction::default(),
        url: context.url.clone(),
        base: source.base.as_ref().or(file.as_ref()).or(context.base.as_ref()).cloned(),
        sections: node.first(&["articleSection", "genre"]).map(|value| texts(value, context)).unwrap_or_default(),
        alternative_headline: of.text(&["alternativeHeadline"]).filter(|text| Some(text) != headline.as_ref()),
        authors: of.parties(&["author", "creator"], PartyKind::Person),
        translators: of.parties(&["translator"], PartyKind::Person),
        editors: of.parties(&["editor"], PartyKind::Person),
        contributors: of.parties(&["contributor"], PartyKind::Person),
        original: original(node, context),
        dateline: dateline(node, context),
        locations_created: of.places("locationCreated"),
        content_locations: of.places("contentLocation"),
        published: node.get("datePublished").and_then(date),
        modified: node.get("dateModified").and_then(date),
        word_count: counts::words(node),
        time_required: counts::minutes(node),
        accessible_for_free: accessible_for_free(node),
        media: media(node, image.as_ref(), context),
        image,
        corrections: of.comments("correction"),
        // Many systems generate a missing summary from the headline or the beginning of the body.
        description: description.filter(|summary| !is_headline(summary) && !begins_with(&body, &summary.value)),
        body,
        updates: updates(node, context),
        citations: of.works("citation"),
        backstory: first(of.comments("backstory")),
        about: of.works("about"),
        mentions: of.works("mentions"),
        based_on: of.works("isBasedOn"),
        keywords: node.get("keywords").map(|value| keywords(value, context)).unwrap_or_default(),
        source: agency.filter(|agency| publisher.as_ref().is_none_or(|publisher| publisher.name != agency.name)),
        publishing_principles: url_in(node, &["publishingPrinciples"], context),
        license: of.work("license"),
        usage_info: of.work("usageInfo"),
        copyright_notice: of.text(&["copyrightNotice"]),
        copyright_year: node.get("copyrightYear").and_then(counts::year),
        copyright_holders: of.parties(&["copyrightHolder"], PartyKind::Organization),
        publisher,
        headline,
    }
}

/// Whether a variant has nothing to show. An unreadable body counts as content, because the page says that there is one.
pub fn is_empty(variant: &Variant) -> bool {
    variant.headline.is_none() && variant.description.is_none() && variant.body == Body::None && variant.updates.is_empty()
}

/// Keywords: an array with a keyword in each string, or one comma-separated string.
fn keywords(node: Node<'_>, context: &Context) -> Vec<Text> {
    let list = texts(node, context);
    let [single] = list.as_slice() else { return list };
    if !matches!(node.json(), Json::String(_)) {
        return list;
    }
    let (mut words, mut rest) = (Vec::new(), Some(single.value.as_str()));
    while let Some(text) = rest {
        let (word, after) = divide(text, ",،、，");
        if !word.trim().is_empty() {
            words.push(Text { value: word.trim().to_owned(), language: single.language.clone(), direction: single.direction });
        }
        rest = after;
    }
    words
}
