//! What the values of an article have in common: a default language and direction, and a base URL.

use super::node::Node;
use super::source::Source;
use super::{language, search};
use crate::markup::SafeUrl;
use crate::text::{Direction, LanguageTag};

/// The defaults for the values of one article (JSON-LD, "context"), and the URL where it is published.
#[derive(Clone, Default)]
pub struct Context {
    /// The language of text that declares none.
    pub language: Option<LanguageTag>,
    /// The direction of text that declares none.
    pub direction: Option<Direction>,
    /// Where the article is published.
    pub url: Option<SafeUrl>,
    /// The base URL for relative URLs.
    pub base: Option<SafeUrl>,
    /// Whether a body that declares no format is Markdown: that of the article that this is a translation of is.
    pub is_markdown: bool,
}

/// Reads each item of a property; those that `read` returns `None` for are omitted.
pub fn read_items<T>(node: Node<'_>, context: &Context, read: fn(Node<'_>, &Context) -> Option<T>) -> Vec<T> {
    let mut values = Vec::new();
    for &item in &node.items() {
        if let Some(value) = read(item, context) {
            values.push(value);
        }
    }
    values
}

/// The first of the values that [`read_items`] returned. (An iterator over the values would add code to the wasm.)
pub fn first<T>(mut values: Vec<T>) -> Option<T> {
    values.truncate(1);
    values.pop()
}

impl Context {
    /// The context around all articles of a document.
    pub fn of_document(root: Node<'_>, source: &Source) -> Context {
        let base = source.base.as_ref().or(source.url.as_ref()).cloned();
        let context = Context { language: source.language.clone(), base, ..Context::default() };
        // If the root is the article, its `@context` belongs to the article only.
        if search::is_article(root) { context } else { context.with_declared(root, source) }
    }

    /// The context of an article that is published at `url`; `self` is the context around it.
    pub fn of_article(&self, article: Node<'_>, url: Option<SafeUrl>, source: &Source) -> Context {
        let own = url.as_ref().filter(|url| url.is_absolute());
        let base = source.base.as_ref().or(own).or(self.base.as_ref()).cloned();
        let context = Context { language: self.language.clone(), direction: self.direction, url, base, is_markdown: self.is_markdown };
        let mut context = context.with_declared(article, source);
        if let Some(language) = language::declared(article) {
            context.language = Some(language);
        }
        context
    }

    /// The context around the other variants of the article that `self` belongs to: they share only its base URL.
    pub fn of_variants(&self) -> Context {
        Context { base: self.base.clone(), ..Context::default() }
    }

    /// Applies the `@context` of a node.
    fn with_declared(mut self, node: Node<'_>, source: &Source) -> Context {
        for declared in &node.list("@context") {
            let value = |key| declared.get(key).and_then(Node::string);
            if let Some(language) = value("@language").and_then(language::parse) {
                self.language = Some(language);
            }
            self.direction = value("@direction").and_then(Direction::parse).or(self.direction);
            if let (Some(base), None) = (value("@base").and_then(SafeUrl::parse), &source.base) {
                self.base = Some(self.resolve(base));
            }
        }
        self
    }

    /// Resolves a URL against the base URL.
    pub fn resolve(&self, url: SafeUrl) -> SafeUrl {
        match &self.base {
            Some(base) => url.resolve(base),
            None => url,
        }
    }
}
