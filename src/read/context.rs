//! What holds for all the values of one article: its language and where its addresses start from.

use super::node::Node;
use super::{language, search};
use crate::markup::SafeUrl;
use crate::text::{Direction, LanguageTag};

/// Where JSON came from, for the relative addresses in it.
///
/// They resolve against the first of these that there is: `base`; the `@base` in the article's own `@context`; the
/// address where the article is published, if it is absolute; for every version but the first, what holds for the first; the `@base` of
/// the document; `url`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What the embedder wants relative addresses to start from, whatever the JSON says.
    pub base: Option<SafeUrl>,
    /// The address of the JSON itself.
    pub url: Option<SafeUrl>,
    /// The text, where it stands in a page and not in the JSON.
    pub body: Option<PageBody>,
}

/// The text of an article that stands in a page, for JSON that has none.
///
/// It is that of the first version in its language; if there is none, of the first that has no text. Where the JSON has a
/// text for it, that is shown, with the warning [`WarningCode::BodyTwice`](crate::error::WarningCode::BodyTwice).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageBody {
    /// The text, in HTML; it goes the way of every body in HTML.
    pub html: String,
    /// The language it is in.
    pub language: Option<LanguageTag>,
    /// What relative addresses in it start from: the address of the page.
    pub base: Option<SafeUrl>,
}

/// The defaults for one article (JSON-LD, "context"), and what follows from where it is published.
#[derive(Clone, Default)]
pub(super) struct Context {
    pub(super) language: Option<LanguageTag>,
    pub(super) direction: Option<Direction>,
    pub(super) url: Option<SafeUrl>,
    pub(super) base: Option<SafeUrl>,
}

/// What a reader makes of each item of a property.
pub(super) fn all<T>(node: Node<'_>, context: &Context, read: fn(Node<'_>, &Context) -> Option<T>) -> Vec<T> {
    let mut all = Vec::new();
    for item in node.items() {
        if let Some(one) = read(item, context) {
            all.push(one);
        }
    }
    all
}

impl Context {
    /// What holds outside of every article.
    pub(super) fn of_document(root: Node<'_>, source: &Source) -> Context {
        let context = Context { base: source.base.clone().or(source.url.clone()), ..Context::default() };
        // The root's own context is none of these if the root is the article.
        if search::is_article(root) { context } else { context.declared(root, source) }
    }

    /// What holds in an article that stands where `self` holds, and is published at `url`.
    pub(super) fn within(&self, article: Node<'_>, url: Option<SafeUrl>, source: &Source) -> Context {
        let own = url.clone().filter(SafeUrl::is_absolute);
        let base = source.base.clone().or(own).or(self.base.clone());
        let context = Context { url, base, ..self.clone() }.declared(article, source);
        Context { language: language::stated(article).or(context.language), ..context }
    }

    /// What holds for a version of the article that `self` holds in: only its addresses start from the same place.
    pub(super) fn of_version(&self) -> Context {
        Context { base: self.base.clone(), ..Context::default() }
    }

    /// With what the `@context` of a node says.
    fn declared(mut self, node: Node<'_>, source: &Source) -> Context {
        for declared in node.get("@context").map(Node::items).unwrap_or_default() {
            let value = |key| declared.get(key).and_then(Node::string);
            self.language = value("@language").and_then(language::parse).or(self.language);
            self.direction = value("@direction").and_then(Direction::parse).or(self.direction);
            if let (Some(base), None) = (value("@base").and_then(SafeUrl::parse), &source.base) {
                self.base = Some(self.resolve(base));
            }
        }
        self
    }

    /// An address as seen from here.
    pub(super) fn resolve(&self, url: SafeUrl) -> SafeUrl {
        match &self.base {
            Some(base) => url.resolve(base),
            None => url,
        }
    }
}
