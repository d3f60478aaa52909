//! One article → one variant.

use super::body::body;
use super::context::Context;
use super::date::date;
use super::direction;
use super::image::image;
use super::json::Json;
use super::node::Node;
use super::party::parties;
use super::text::{text, texts};
use crate::locale::Labels;
use crate::{Body, Direction, FindingCode, PartyKind, Text, Variant};

/// Reads an article; `context` is what holds in it. What is missing or doubtful is noted by [`review`].
pub(super) fn variant(node: Node<'_>, context: &Context) -> Variant {
    let one = |keys: &[&str]| node.first(keys).and_then(|value| text(value, context));
    let headline = one(&["headline", "name"]);
    let description = one(&["description"]).or_else(|| one(&["abstract"]));
    let publisher = node.get("publisher").and_then(|value| parties(value, PartyKind::Organization, context).into_iter().next());
    let source = node.get("sourceOrganization").and_then(|value| parties(value, PartyKind::Organization, context).into_iter().next());
    Variant {
        language: context.language.clone(),
        direction: Direction::default(),
        url: context.url.clone(),
        base: context.base.clone(),
        sections: node.first(&["articleSection", "genre"]).map(|value| texts(value, context)).unwrap_or_default(),
        alternative_headline: one(&["alternativeHeadline"]).filter(|text| Some(text) != headline.as_ref()),
        authors: node.first(&["author", "creator"]).map(|value| parties(value, PartyKind::Person, context)).unwrap_or_default(),
        published: node.get("datePublished").and_then(date),
        modified: node.get("dateModified").and_then(date),
        image: node.get("image").and_then(|value| image(value, context, &[&headline, &description])),
        body: body(node, headline.as_ref().map(|text| text.value.as_str())),
        keywords: node.get("keywords").map(|value| keywords(value, context)).unwrap_or_default(),
        source: source.filter(|source| publisher.as_ref().is_none_or(|publisher| publisher.name != source.name)),
        publisher,
        headline,
        description,
    }
}

/// Gives a variant, which says its language at `language`, its direction, and notes what is missing in it.
pub(super) fn review(node: Node<'_>, language: Option<Node<'_>>, variant: &mut Variant, context: &Context) {
    if variant.headline.is_none() {
        node.doubt_missing(FindingCode::HeadlineMissing, "headline", "There is no headline; expected is a string.");
    }
    match &variant.language {
        Some(tag) if Labels::of(tag).is_fallback() => {
            let message = ["maqal does not speak ", tag.as_str(), ": its own words stand in English."].concat();
            doubt_language(node, language, FindingCode::LabelsMissing, &message);
        }
        Some(_) => {}
        None if language.is_some() => doubt_language(
            node,
            language,
            FindingCode::LanguageUnknown,
            "This is no language tag of BCP 47; expected is one such as ar, en-GB or zh-Hant.",
        ),
        None => doubt_language(
            node,
            language,
            FindingCode::LanguageMissing,
            "Nothing says the language; expected is inLanguage with a tag of BCP 47.",
        ),
    }
    let stated = node.first(&["direction", "@direction"]).and_then(Node::string).and_then(Direction::parse).or(context.direction);
    let (derived, contradicted) = direction::of_text(variant);
    variant.direction = stated.unwrap_or(derived);
    if let (true, None, Some(tag)) = (contradicted, stated, &variant.language) {
        let message = ["Nearly all letters of the text run against the direction of ", tag.as_str(), "; the text is followed."].concat();
        doubt_language(node, language, FindingCode::DirectionContradicted, &message);
    }
}

/// Whether there is anything to read, if only that something could not be read.
pub(super) fn is_empty(variant: &Variant) -> bool {
    variant.headline.is_none() && variant.description.is_none() && variant.body == Body::None
}

pub(super) fn doubt_language(node: Node<'_>, language: Option<Node<'_>>, code: FindingCode, message: &str) {
    match language {
        Some(language) => language.doubt(code, message),
        None => node.doubt_missing(code, "inLanguage", message),
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
