//! ninjs (IPTC), versions 1 to 3: 3 spells names `likeThis` and 2 `likethis`, which are one to [`Node::get`]; 1 has one
//! text a property instead of lists with roles.

use super::Format;
use super::parts::{body, body_as, language, maybe, party, tag};
use crate::article::{Body, BodyFormat, Image, Party, PartyKind, Text, Variant};
use crate::error::WarningCode;
use crate::locale::{Label, Labels};
use crate::read::context::Context;
use crate::read::date::date;
use crate::read::image::{is_size_of, picture_of};
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::text::texts;
use crate::read::variant_collector::VariantCollector;

pub(super) struct Ninjs;

impl Format for Ninjs {
    fn name(&self) -> &'static str {
        "an item of ninjs"
    }

    fn recognises(&self, node: Node<'_>) -> bool {
        node.first(&["uri", "guid"]).is_some()
            && node.first(&["versioncreated", "pubstatus", "copyrightholder"]).is_some()
            && node.first(&["headlines", "bodies", "descriptions", "headline", "body_html", "body_xhtml", "body_text"]).is_some()
    }

    fn read<'a>(&self, root: Node<'a>, versions: &mut VariantCollector<'a, '_>) {
        let mut items = root.items().into_iter();
        let Some(item) = items.next() else { return };
        let stated = language(item, &["language"]);
        let context = versions.context(item.first(&["webUrl", "url"]), tag(stated));
        let source = item.first(&["infosources", "source"]).and_then(|source| source.items().into_iter().next());
        let names = |key| item.get(key).map(|value| texts(value, &context)).unwrap_or_default();
        let variant = Variant {
            headline: maybe(chosen(item.get("headlines")).or_else(|| item.get("headline")), &context),
            description: maybe(description(item), &context),
            authors: authors(item, &context),
            published: item.first(&["firstcreated", "versioncreated"]).and_then(date),
            modified: item.get("versioncreated").and_then(date),
            image: image(item, &context),
            body: text(item),
            sections: item.first(&["genres", "genre"]).map(|genre| texts(genre, &context)).unwrap_or_default(),
            keywords: [names("keywords"), names("subjects"), names("subject")].concat(),
            dateline: maybe(item.get("located"), &context),
            copyright_notice: maybe(item.get("copyrightnotice"), &context),
            copyright_holders: item
                .get("copyrightholder")
                .map(|holder| parties(holder, PartyKind::Organization, &context))
                .unwrap_or_default(),
            source: party(source, None, PartyKind::Organization, &context),
            ..context.variant()
        };
        versions.take(item, stated, variant, &context);
        super::parts::ignore(items);
    }
}

/// Whose text it is. The line was made to be printed, with the word before the name that we write ourselves.
fn authors(item: Node<'_>, context: &Context) -> Vec<Party> {
    let by = Labels::of_maybe(context.language.as_ref()).around(Label::Byline).0;
    let authors = item.first(&["by", "byline"]).map(|by| parties(by, PartyKind::Person, context)).unwrap_or_default();
    let without = |party: Party| match party.name.value.strip_prefix(by) {
        Some(name) => Party { name: Text { value: name.to_owned(), ..party.name }, ..party },
        None => party,
    };
    authors.into_iter().map(without).collect()
}

/// The text with the role `main`, else the first.
fn chosen(list: Option<Node<'_>>) -> Option<Node<'_>> {
    let items = list?.items();
    let is_main = |item: &&Node<'_>| item.get("role").and_then(Node::string) == Some("main");
    items.iter().find(is_main).or(items.first())?.get("value")
}

fn description(item: Node<'_>) -> Option<Node<'_>> {
    chosen(item.first(&["descriptions"])).or_else(|| item.first(&["description_text", "description_html", "description_xhtml"]))
}

/// The body in the richest format that we know. Of two in the same, the first: what follows it has more markup of the
/// agency's own.
fn text(item: Node<'_>) -> Body {
    let bodies = item.get("bodies").map(Node::items).unwrap_or_default();
    let of_type = |types: &'static [&'static str]| {
        let is_one = move |body: &&Node<'_>| body.get("contenttype").and_then(Node::string).is_some_and(|name| types.contains(&name));
        bodies.iter().find(is_one)
    };
    let known =
        of_type(&["text/html", "application/xhtml+xml"]).or_else(|| of_type(&["text/markdown"])).or_else(|| of_type(&["text/plain"]));
    if let Some(chosen) = known.or(bodies.first()) {
        return body_as(chosen.get("value"), chosen.get("contenttype"), BodyFormat::Plain);
    }
    match item.first(&["body_html", "body_xhtml"]) {
        None => body(item.get("body_text"), BodyFormat::Plain),
        html => body(html, BodyFormat::Html),
    }
}

/// The first picture that goes with the text, in the sizes that have its proportions.
fn image(item: Node<'_>, context: &Context) -> Option<Image> {
    let associations = item.get("associations")?.values();
    let picture = associations.into_iter().find(|other| other.get("type").and_then(Node::string) == Some("picture"))?;
    let renditions = picture.get("renditions")?.values();
    let read = |node: &Node<'_>| picture_of(node.get("href")?, node.get("width"), node.get("height"), context);
    let mut pictures: Vec<_> = renditions.iter().filter_map(read).collect();
    let lead = pictures.iter().max_by_key(|picture| picture.width)?.clone();
    pictures.retain(|other| other.width != lead.width && is_size_of(other, &lead));
    pictures.dedup_by_key(|other| other.width);
    pictures.insert(0, lead);
    let alternative: Option<Text> = maybe(picture.get("alttext"), context);
    if alternative.is_none() {
        picture.warn_missing(WarningCode::AlternativeMissing, "altText", "Nothing says what the picture shows; expected is an altText.");
    }
    let caption = maybe(description(picture), context).or_else(|| maybe(picture.get("headline"), context));
    Some(Image {
        pictures,
        alternative,
        caption,
        credit: maybe(picture.first(&["by", "byline", "copyrightholder"]), context),
        ..Image::default()
    })
}
