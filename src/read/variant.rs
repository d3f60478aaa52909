//! One article → one variant.

use super::access::accessible_for_free;
use super::address::address;
use super::body::{begins_with, body};
use super::comment::comments;
use super::context::Context;
use super::date::date;
use super::image::image;
use super::media::media;
use super::node::Node;
use super::party::parties;
use super::place::{dateline, places};
use super::text::{text, texts};
use super::update::updates;
use super::work::{original, works};
use super::{counts, direction};
use crate::article::{Body, PartyKind, Text, Variant};
use crate::error::WarningCode;
use crate::json::Json;
use crate::locale::Labels;
use crate::text::Direction;
use crate::text::has_overrides;

/// Reads an article; `context` is what holds in it. [`review`] adds the warnings about it.
pub(super) fn variant(node: Node<'_>, context: &Context) -> Variant {
    let all = |key: &str, kind| node.get(key).map(|value| parties(value, kind, context)).unwrap_or_default();
    let works_of = |key: &str| node.get(key).map(|value| works(value, context)).unwrap_or_default();
    let places_of = |key: &str| node.get(key).map(|value| places(value, context)).unwrap_or_default();
    let comments_of = |key: &str| node.get(key).map(|value| comments(value, context)).unwrap_or_default();
    let one = |keys: &[&str]| node.first(keys).and_then(|value| text(value, context));
    let headline = one(&["headline", "name"]);
    let description = one(&["description"]).or_else(|| one(&["abstract"]));
    let publisher = all("publisher", PartyKind::Organization).into_iter().next();
    let source = all("sourceOrganization", PartyKind::Organization).into_iter().next();
    let image = node.get("image").and_then(|value| image(value, context, &[&headline, &description]));
    let body = body(node, headline.as_ref().map(|text| text.value.as_str()));
    Variant {
        language: context.language.clone(),
        direction: Direction::default(),
        url: context.url.clone(),
        base: context.base.clone(),
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
        // Systems that were given no summary make one of the beginning of the text.
        description: description.filter(|summary| !begins_with(&body, &summary.value)),
        body,
        updates: updates(node, context),
        citations: works_of("citation"),
        backstory: comments_of("backstory").into_iter().next(),
        about: works_of("about"),
        mentions: works_of("mentions"),
        based_on: works_of("isBasedOn"),
        keywords: node.get("keywords").map(|value| keywords(value, context)).unwrap_or_default(),
        source: source.filter(|source| publisher.as_ref().is_none_or(|publisher| publisher.name != source.name)),
        publishing_principles: node.get("publishingPrinciples").and_then(|value| address(value, context)),
        license: works_of("license").into_iter().next(),
        usage_info: works_of("usageInfo").into_iter().next(),
        copyright_notice: one(&["copyrightNotice"]),
        copyright_year: node.get("copyrightYear").and_then(counts::year),
        copyright_holders: all("copyrightHolder", PartyKind::Organization),
        publisher,
        headline,
    }
}

/// Notes what is missing in a variant, which says its language at `language`.
pub(super) fn review(node: Node<'_>, language: Option<Node<'_>>, variant: &Variant) {
    if variant.headline.is_none() {
        node.warn_missing(WarningCode::HeadlineMissing, "headline", "There is no headline; expected is a string.");
    }
    match &variant.language {
        Some(tag) if Labels::of(tag).is_fallback() => {
            let message = ["maqal does not speak ", tag.as_str(), ": its own words stand in English."].concat();
            warn_language(node, language, WarningCode::LabelsMissing, &message);
        }
        Some(_) => {}
        None if language.is_some() => warn_language(
            node,
            language,
            WarningCode::LanguageUnknown,
            "This is no language tag of BCP 47; expected is one such as ar, en-GB or zh-Hant.",
        ),
        None => warn_language(
            node,
            language,
            WarningCode::LanguageMissing,
            "Nothing says the language; expected is inLanguage with a tag of BCP 47.",
        ),
    }
    let texts = [&variant.headline, &variant.alternative_headline, &variant.description].into_iter().flatten();
    let body = if let Body::Text(text, _) = &variant.body { text } else { "" };
    if has_overrides(body) || texts.map(|text| &text.value).any(|text| has_overrides(text)) {
        let message = "The text has characters that force a direction, U+202D or U+202E; they are left out, and shown in code.";
        node.warn(WarningCode::DirectionForced, message);
    }
}

/// Gives a variant the direction that it states, else that of its language and words; `context` is what holds in it.
pub(super) fn direct(node: Node<'_>, language: Option<Node<'_>>, variant: &mut Variant, context: Option<Direction>) {
    let stated = node.first(&["direction", "@direction"]).and_then(Node::string).and_then(Direction::parse).or(context);
    let (derived, contradicted) = direction::of_text(variant);
    variant.direction = stated.unwrap_or(derived);
    if let (true, None, Some(tag)) = (contradicted, stated, &variant.language) {
        let message = ["Nearly all letters of the text run against the direction of ", tag.as_str(), "; the text is followed."].concat();
        warn_language(node, language, WarningCode::DirectionContradicted, &message);
    }
}

/// Whether there is anything to read, if only that something could not be read.
pub(super) fn is_empty(variant: &Variant) -> bool {
    variant.headline.is_none() && variant.description.is_none() && variant.body == Body::None && variant.updates.is_empty()
}

pub(super) fn warn_language(node: Node<'_>, language: Option<Node<'_>>, code: WarningCode, message: &str) {
    match language {
        Some(language) => language.warn(code, message),
        None => node.warn_missing(code, "inLanguage", message),
    }
}

/// Keywords: an array, whose strings are whole, or one string with commas between.
fn keywords(node: Node<'_>, context: &Context) -> Vec<Text> {
    let list = texts(node, context);
    let [single] = list.as_slice() else { return list };
    if !matches!(node.json(), Json::String(_)) {
        return list;
    }
    let words = single.value.split([',', '،', '、', '，']).map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| Text { value: word.to_owned(), ..single.clone() }).collect()
}
