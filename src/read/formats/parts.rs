//! What the formats have in common.

#![cfg_attr(not(feature = "formats"), allow(dead_code, reason = "not every format needs each of them"))]

use crate::article::{Body, BodyFormat, Image, Link, Party, PartyKind, Text};
use crate::error::WarningCode;
use crate::markup::SafeUrl;
use crate::read::address::address;
use crate::read::body::mime;
use crate::read::context::Context;
use crate::read::image::picture_of;
use crate::read::language;
use crate::read::node::Node;
use crate::read::party::parties;
use crate::read::strip_markup::strip_markup;
use crate::read::text::text;
use crate::text::LanguageTag;

/// The language that the first of these properties says; `inLanguage`, which is schema.org's, is understood everywhere.
pub(super) fn language<'a>(node: Node<'a>, keys: &[&str]) -> Option<Node<'a>> {
    node.first(keys).or_else(|| node.get("inLanguage"))
}

/// The tag in a value.
pub(super) fn tag(node: Option<Node<'_>>) -> Option<LanguageTag> {
    node.and_then(Node::string).and_then(language::parse)
}

/// The text of a value that may be missing.
pub(super) fn maybe(node: Option<Node<'_>>, context: &Context) -> Option<Text> {
    text(node?, context)
}

/// A name and its address.
pub(super) fn party(name: Option<Node<'_>>, url: Option<Node<'_>>, kind: PartyKind, context: &Context) -> Option<Party> {
    let party = parties(name?, kind, context).into_iter().next()?;
    Some(Party { url: url.and_then(|url| address(url, context)), ..party })
}

/// The body a value holds; `format` is what the format says it is in.
pub(super) fn body(node: Option<Node<'_>>, format: BodyFormat) -> Body {
    match node.and_then(Node::string) {
        Some(text) => Body::Text(text.to_owned(), format),
        None => Body::None,
    }
}

/// A body that names its MIME type; without one it is `otherwise`.
pub(super) fn body_as(node: Option<Node<'_>>, stated: Option<Node<'_>>, otherwise: BodyFormat) -> Body {
    match stated.and_then(Node::string).map(mime) {
        None => body(node, otherwise),
        Some(Some(format)) => body(node, format),
        Some(None) => {
            let Some(node) = node else { return Body::None };
            node.warn(WarningCode::BodyUnreadable, "The text is in a format that is not known; expected is HTML, Markdown or plain text.");
            Body::Unreadable
        }
    }
}

/// A summary, unless it is only the beginning of the body, as systems make it that were not given one.
pub(super) fn summary(node: Option<Node<'_>>, body: &Body, context: &Context) -> Option<Text> {
    let summary = maybe(node, context)?;
    let Body::Text(text, format) = body else { return Some(summary) };
    let words = summary.value.trim_end_matches(['…', '.', '[', ']', ' ', '\u{a0}']);
    let text = if *format == BodyFormat::Html { strip_markup(text) } else { text.as_str().into() };
    let mut begins = text.split_whitespace();
    let repeats = words.split_whitespace().all(|word| begins.next().is_some_and(|begin| begin.starts_with(word)));
    (!repeats).then_some(summary)
}

/// A picture: where it is, what is said about it, and its size.
#[derive(Clone, Copy, Default)]
pub(super) struct Picture<'a> {
    pub(super) url: Option<Node<'a>>,
    pub(super) alternative: Option<Node<'a>>,
    /// Whether the alternative text is there and blank: the picture is a decoration.
    pub(super) decoration: bool,
    pub(super) caption: Option<Node<'a>>,
    pub(super) credit: Option<Node<'a>>,
    pub(super) width: Option<Node<'a>>,
    pub(super) height: Option<Node<'a>>,
}

impl Picture<'_> {
    pub(super) fn read(self, context: &Context) -> Option<Image> {
        let url = self.url?;
        let picture = picture_of(url, self.width, self.height, context)?;
        let alternative = maybe(self.alternative, context).or_else(|| self.decoration.then(Text::default));
        if alternative.is_none() {
            url.warn(WarningCode::AlternativeMissing, "Nothing says what the picture shows; expected is a text beside its address.");
        }
        let [caption, credit] = [self.caption, self.credit].map(|node| maybe(node, context));
        Some(Image { pictures: vec![picture], alternative, caption, credit, ..Image::default() })
    }
}

/// A version that stands elsewhere.
pub(super) fn link(url: Option<Node<'_>>, language: Option<Node<'_>>, headline: Option<Node<'_>>, context: &Context) -> Option<Link> {
    let url: SafeUrl = address(url?, context)?;
    Some(Link { url, language: tag(language), headline: maybe(headline, context) })
}

/// Notes the articles of a document after its first.
pub(super) fn ignore<'a>(others: impl IntoIterator<Item = Node<'a>>) {
    if let Some(other) = others.into_iter().next() {
        other.warn(WarningCode::ArticleIgnored, "Only the first article is shown; this one and those after it are not.");
    }
}
