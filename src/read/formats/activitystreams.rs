//! ActivityStreams 2.0 (W3C), as the fediverse sends articles: languages are told string by string, in `contentMap`,
//! `nameMap` and `summaryMap`.

use super::Format;
use super::parts::{Picture, body_as, language, maybe, summary, tag};
use crate::article::{BodyFormat, PartyKind, Variant};
use crate::error::WarningCode;
use crate::read::date::date;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::text::texts;
use crate::read::variant_collector::{MAX_VARIANTS, VariantCollector};

/// The texts and what holds them in several languages.
const MAPS: [(&str, &str); 3] = [("name", "nameMap"), ("summary", "summaryMap"), ("content", "contentMap")];

pub(super) struct ActivityStreams;

impl Format for ActivityStreams {
    fn name(&self) -> &'static str {
        "an object of ActivityStreams"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        let contexts = node.get("@context").map(Node::items).unwrap_or_default();
        let is_own = |text: &str| text.contains("www.w3.org/ns/activitystreams");
        contexts.into_iter().filter_map(Node::string).any(is_own)
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let Some(&object) = root.items().first() else { return };
        // An activity, such as that of publishing, is about its object.
        let object =
            object.get("object").filter(|inner| inner.first(&["name", "nameMap", "content", "contentMap"]).is_some()).unwrap_or(object);
        let mut languages: Vec<&str> = Vec::new();
        // The longest text says first what languages there are.
        for (_, map) in MAPS.iter().rev() {
            let names = object.get(map).map(Node::names).unwrap_or_default();
            for name in names {
                if !languages.contains(&name) && languages.len() < MAX_VARIANTS {
                    languages.push(name);
                }
            }
        }
        if languages.is_empty() {
            return take(object, None, true, versions);
        }
        for (index, language) in languages.into_iter().enumerate() {
            take(object, Some(language), index == 0, versions);
        }
    }
}

/// Reads what an object says in one language. What it says in none is said in the first version only; the others take the
/// picture from there, as all versions do.
fn take<'a>(object: Node<'a>, key: Option<&str>, first: bool, versions: &mut VariantCollector<'a, '_>) {
    let [name, description, content] = MAPS.map(|(single, map)| {
        let values = object.get(map);
        let own = values.zip(key).and_then(|(values, key)| values.get(key));
        own.or_else(|| object.get(single).filter(|_| first))
    });
    let stated = language(object, &[]);
    let declared = || object.get("@context")?.items().into_iter().find_map(|context| context.get("@language"));
    let tag = match key {
        Some(key) => crate::read::language::parse(key),
        None => tag(stated.or_else(declared)),
    };
    if let (Some(_), None) = (key, &tag) {
        let about = content.or(name).or(description).unwrap_or(object);
        about.warn(WarningCode::LanguageUnknown, "The key of this text is no language tag of BCP 47; expected is one such as ar or en-GB.");
    }
    let context = versions.context(object.first(&["url", "id"]), tag);
    let body = body_as(content, object.get("mediaType"), BodyFormat::Html);
    let picture = object.first(&["image", "icon"]).filter(|_| first).and_then(|images| images.items().into_iter().next());
    let of_picture = |keys: &[&str]| picture.and_then(|picture| picture.first(keys));
    let tags = object.get("tag").filter(|_| first).map(Node::items).unwrap_or_default();
    let hashtags = tags.into_iter().filter(|tag| tag.types().any(|name| name == "Hashtag")).flat_map(|tag| texts(tag, &context));
    let variant = Variant {
        headline: maybe(name, &context),
        description: summary(description, &body, &context),
        // Mostly an address, of which nothing here tells the name.
        authors: object
            .get("attributedTo")
            .map(Node::items)
            .unwrap_or_default()
            .into_iter()
            .filter(|author| author.get("name").is_some())
            .flat_map(|author| parties(author, PartyKind::Person, &context))
            .collect(),
        published: object.get("published").and_then(date),
        modified: object.get("updated").and_then(date),
        image: Picture {
            url: of_picture(&["url", "href"]).or(picture),
            alternative: of_picture(&["name", "summary"]),
            width: of_picture(&["width"]),
            height: of_picture(&["height"]),
            ..Picture::default()
        }
        .read(&context),
        keywords: hashtags.map(|text| crate::article::Text { value: text.value.trim_start_matches('#').to_owned(), ..text }).collect(),
        body,
        ..context.variant()
    };
    versions.take(object, stated, variant, &context);
}
