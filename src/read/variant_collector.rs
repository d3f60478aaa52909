//! Collects the variants of an article from the whole document.

use super::body::format_name;
use super::context::Context;
use super::inheritance::Inheritance;
use super::known_urls::KnownUrls;
use super::node::Node;
use super::page_body;
use super::source::{PageBody, Source};
use super::url::{published_url, safe_url};
use super::variant::{is_empty, read_variant};
use super::variant_node::VariantNode;
use super::work::is_text;
use super::{language, search};
use crate::article::{Article, Body, BodyFormat, Link, Variant};
use crate::error::WarningCode;
use crate::json::Json;
use crate::text::{TextMap, concat, decimal};

/// How many variants are read. The most translated texts of the world exist in some 550 languages.
pub const MAX_VARIANTS: usize = 1000;

/// Reads all variants below `root`.
pub fn read_variants(root: Node<'_>, source: &Source) -> Article {
    let mut collector = VariantCollector {
        source,
        outer: Context::of_document(root, source),
        seen: Vec::new(),
        count: 0,
        languages: TextMap::default(),
        inheritance: Inheritance::default(),
        bodies: source.bodies.iter().collect(),
        nodes: Vec::new(),
        article: Article::default(),
    };
    collector.add_all(root);
    collector.remove_known_links();
    for body in &collector.bodies {
        page_body::add_to_first_without_body(body, root, &mut collector.article, source);
    }
    // Last, because a direction depends on the body, which may be the page's.
    for (variant, node) in collector.article.variants.iter_mut().zip(&collector.nodes) {
        node.set_direction(variant);
    }
    collector.article
}

/// The variants read so far, and the state for the next.
struct VariantCollector<'a, 's> {
    source: &'s Source,
    /// The context around the next article.
    outer: Context,
    /// The addresses of the articles and lists that have been read, sorted: variants may refer to each other, or share a list.
    seen: Vec<*const Json>,
    /// The number of articles that have been read.
    count: usize,
    /// The languages of the variants in `article`; the numbers are not used.
    languages: TextMap,
    inheritance: Inheritance,
    /// The page's bodies, until they are given to a variant.
    bodies: Vec<&'s PageBody>,
    /// The JSON of each variant in `article`.
    nodes: Vec<VariantNode<'a>>,
    article: Article,
}

impl<'a> VariantCollector<'a, '_> {
    fn add_all(&mut self, root: Node<'a>) {
        for &article in &search::articles(root) {
            if self.place_of(search::dereference(article).json()).is_ok() {
                continue;
            }
            if self.is_variant(article) {
                self.add_with_translations(article);
            } else {
                article
                    .warn(WarningCode::ArticleIgnored, "This is another article, or declares no other language; only the first is shown.");
            }
        }
    }

    /// The place of a value in `seen`, or where it belongs.
    fn place_of(&self, json: &Json) -> Result<usize, usize> {
        self.seen.binary_search(&std::ptr::from_ref(json))
    }

    /// Marks a value as seen; returns whether it was not.
    fn mark_seen(&mut self, json: &Json) -> bool {
        let place = self.place_of(json);
        if let Err(place) = place {
            self.seen.insert(place, std::ptr::from_ref(json));
        }
        place.is_err()
    }

    /// Whether an article beside the first is a variant of it: it is in a language that the others are not in.
    fn is_variant(&self, node: Node<'a>) -> bool {
        let Some(language) = language::declared(node) else { return self.article.variants.is_empty() };
        self.languages.get(language.as_str()).is_none()
    }

    /// Adds an article, its translations, their translations, and so on.
    fn add_with_translations(&mut self, article: Node<'a>) {
        let mut queue = vec![article];
        let mut next = 0;
        self.outer.is_markdown = false;
        while let Some(&node) = queue.get(next) {
            next += 1;
            let node = search::dereference(node);
            if self.place_of(node.json()).is_ok() {
                continue;
            }
            if self.count == MAX_VARIANTS {
                let message =
                    ["There are more than ", &decimal(MAX_VARIANTS as u64), " variants; this one and those after it are omitted."];
                return node.warn(WarningCode::ArticleIgnored, &concat(&message));
            }
            self.mark_seen(node.json());
            self.count += 1;
            self.add(node);
            if next == 1 {
                self.outer.is_markdown = format_name(node).and_then(BodyFormat::parse) == Some(BodyFormat::Markdown);
            }
            for key in ["workTranslation", "translationOfWork"] {
                let others = node.list(key);
                // Several articles may share a list, through the definition of their `@id`.
                if others.len() > 1 && !node.get(key).is_some_and(|list| self.mark_seen(list.json())) {
                    continue;
                }
                for &other in &others {
                    if key == "workTranslation" || self.is_available(other) {
                        queue.push(other);
                    }
                }
            }
        }
    }

    /// Whether an original has a body or a URL, and not only a name.
    fn is_available(&self, original: Node<'a>) -> bool {
        is_text(original)
            || original.first(&["articleBody", "text", "encoding"]).is_some()
            || published_url(original, &self.outer).is_some()
    }

    /// Adds an article, or a link if it is only a URL.
    fn add(&mut self, node: Node<'a>) {
        let context = self.outer.of_article(node, published_url(node, &self.outer), self.source);
        if node.string().is_some() {
            let url = safe_url(node, &context);
            return url.map_or((), |url| self.article.links.push(Link { url, language: None, headline: None }));
        }
        if !matches!(node.json(), Json::Object(_)) {
            return node.warn_type("an article, or its URL");
        }
        let variant = read_variant(node, &context, self.source);
        if self.count == 1 {
            self.outer = context.of_variants();
        }
        self.add_variant(node, variant, &context);
    }

    /// Adds a variant that was read from `node`, or a link if it has no body.
    fn add_variant(&mut self, node: Node<'a>, mut variant: Variant, context: &Context) {
        let is_its = |body: &&PageBody| page_body::add_if_language_matches(body, node, &mut variant, self.source);
        if let Some(found) = self.bodies.iter().position(is_its) {
            self.bodies.remove(found);
        }
        // The first variant with anything to show is shown, even without a body.
        let is_link = variant.body == Body::None && variant.updates.is_empty() && (is_empty(&variant) || !self.article.variants.is_empty());
        if let (true, Some(url)) = (is_link, &variant.url) {
            // Taken out, not moved: what is left is dropped by one function.
            let (language, headline) = (variant.language.take(), variant.headline.take());
            return self.article.links.push(Link { url: url.clone(), language, headline });
        }
        if is_empty(&variant) {
            return node.warn(WarningCode::ArticleIgnored, "This variant has nothing to show, and no URL.");
        }
        // A modification that is not later than the publication is omitted.
        variant.modified = variant.modified.filter(|modified| variant.published.is_none_or(|published| modified.is_after(&published)));
        let variant_node = VariantNode::new(node, context);
        variant_node.review(&variant);
        if variant.language.as_ref().is_some_and(|tag| self.languages.insert(tag.as_str(), 0).is_some()) {
            variant_node.warn_language(WarningCode::LanguageTwice, "Another variant has the same language; both are shown.");
        }
        if let Some(original) = self.article.variants.first() {
            self.inheritance.inherit(node, &mut variant, original);
        }
        self.article.variants.push(variant);
        self.nodes.push(variant_node);
    }

    /// Removes the links to variants that are shown, or linked before.
    fn remove_known_links(&mut self) {
        let mut known = KnownUrls::default();
        for variant in &self.article.variants {
            if let Some(url) = &variant.url {
                known.add(url, variant.language.as_ref());
            }
        }
        self.article.links.retain(|Link { url, language, .. }| {
            let is_new = !known.has(url, language.as_ref());
            known.add(url, language.as_ref());
            is_new
        });
    }
}
