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
use crate::article::{Body, PartyKind, Text, Variant};
use crate::json::Json;
use crate::text::{Direction, divide};

/// Reads the article `node` as a variant, whose direction is not decided yet; `context` is that of the article.
pub fn read_variant(node: Node<'_>, context: &Context, source: &Source) -> Variant {
    let all = |key: &str, kind| node.get(key).map(|value| parties(value, kind, context)).unwrap_or_default();
    let works_of = |key: &str| node.get(key).map(|value| works(value, context)).unwrap_or_default();
    let places_of = |key: &str| node.get(key).map(|value| places(value, context)).unwrap_or_default();
    let comments_of = |key: &str| node.get(key).map(|value| comments(value, context)).unwrap_or_default();
    let one = |keys: &[&str]| text_in(node, keys, context);
    let headline = one(&["headline", "name"]);
    let description = one(&["description"]).or_else(|| one(&["abstract"]));
    let is_headline = |summary: &Text| headline.as_ref().is_some_and(|headline| headline.value == summary.value);
    let organization = |key: &str| first(all(key, PartyKind::Organization));
    let first_work = |key: &str| first(works_of(key));
    let (publisher, agency) = (organization("publisher"), organization("sourceOrganization"));
    let image = node.get("image").and_then(|value| image(value, context, &[&headline, &description]));
    let of_variant = body(node, headline.as_ref().map(|text| text.value.as_str()), context);
    let (body, file) = if of_variant == Body::None { body_file(node, context, source) } else { (of_variant, None) };
    Variant {
        language: context.language.clone(),
        direction: Direction::default(),
        url: context.url.clone(),
        base: source.base.as_ref().or(file.as_ref()).or(context.base.as_ref()).cloned(),
        sections: node.first(&["articleSection", "genre"]).map(|value| texts(value, context)).unwrap_or_default(),
        alternative_headline: one(&["alternativeHeadline"]).filter(|text| Some(text) != headline.as_ref()),
        authors: node.first(&["author", "creator"]).map(|value| parties(value, PartyKind::Person, context)).unwrap_or_default(),
        translators: all("translator", PartyKind::Person),
        editors: all("editor", PartyKind::Person),
        contributors: all("contributor", PartyKind::Person),
        original: original(node, context),
        dateline: dateline(node, context),
        locations_created: places_of("locationCreated"),
        content_locations: places_of("contentLocation"),
        published: node.get("datePublished").and_then(date),
        modified: node.get("dateModified").and_then(date),
        word_count: counts::words(node),
        time_required: counts::minutes(node),
        accessible_for_free: accessible_for_free(node),
        media: media(node, image.as_ref(), context),
        image,
        corrections: comments_of("correction"),
        // Many systems generate a missing summary from the headline or the beginning of the body.
        description: description.filter(|summary| !is_headline(summary) && !begins_with(&body, &summary.value)),
        body,
        updates: updates(node, context),
        citations: works_of("citation"),
        backstory: first(comments_of("backstory")),
        about: works_of("about"),
        mentions: works_of("mentions"),
        based_on: works_of("isBasedOn"),
        keywords: node.get("keywords").map(|value| keywords(value, context)).unwrap_or_default(),
        source: agency.filter(|agency| publisher.as_ref().is_none_or(|publisher| publisher.name != agency.name)),
        publishing_principles: url_in(node, &["publishingPrinciples"], context),
        license: first_work("license"),
        usage_info: first_work("usageInfo"),
        copyright_notice: one(&["copyrightNotice"]),
        copyright_year: node.get("copyrightYear").and_then(counts::year),
        copyright_holders: all("copyrightHolder", PartyKind::Organization),
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
            words.push(Text { value: word.trim().to_owned(), ..single.clone() });
        }
        rest = after;
    }
    words
}
