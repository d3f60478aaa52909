//! Collects the variants of an article from the whole document.

use super::context::Context;
use super::inheritance::inherit;
use super::node::Node;
use super::page_body;
use super::source::{PageBody, Source};
use super::url::{published_url, safe_url};
use super::variant::{is_empty, read_variant};
use super::variant_node::VariantNode;
use super::work::is_text;
use super::{language, search};
use crate::article::{Article, Body, Link, Variant};
use crate::error::WarningCode;
use crate::json::Json;
use crate::markup::SafeUrl;
use crate::text::LanguageTag;

/// How many variants are read. The most translated texts of the world exist in some 550 languages.
pub const MAX_VARIANTS: usize = 1000;

/// Reads all variants below `root`.
pub fn read_variants(root: Node<'_>, source: &Source) -> Article {
    let mut collector = VariantCollector {
        source,
        outer: Context::of_document(root, source),
        seen: Vec::new(),
        bodies: source.bodies.iter().collect(),
        nodes: Vec::new(),
        article: Article::default(),
    };
    collector.add_all(root);
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
    /// The articles that have been read, because variants may refer to each other.
    seen: Vec<&'a Json>,
    /// The page's bodies, until they are given to a variant.
    bodies: Vec<&'s PageBody>,
    /// The JSON of each variant in `article`.
    nodes: Vec<VariantNode<'a>>,
    article: Article,
}

impl<'a> VariantCollector<'a, '_> {
    fn add_all(&mut self, root: Node<'a>) {
        for &article in &search::articles(root) {
            if self.is_seen(article) {
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

    fn is_seen(&self, node: Node<'a>) -> bool {
        self.seen.iter().any(|json| std::ptr::eq(*json, search::dereference(node).json()))
    }

    /// Whether an article beside the first is a variant of it: it is in a language that the others are not in.
    fn is_variant(&self, node: Node<'a>) -> bool {
        let Some(language) = language::declared(node) else { return self.article.variants.is_empty() };
        !self.article.variants.iter().any(|variant| variant.language.as_ref() == Some(&language))
    }

    /// Adds an article, its translations, their translations, and so on.
    fn add_with_translations(&mut self, article: Node<'a>) {
        let mut queue = vec![article];
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            if self.is_seen(node) {
                continue;
            }
            if self.seen.len() == MAX_VARIANTS {
                return node
                    .warn(WarningCode::ArticleIgnored, "There are more than 1,000 variants; this one and those after it are omitted.");
            }
            let node = search::dereference(node);
            self.seen.push(node.json());
            self.add(node);
            for key in ["workTranslation", "translationOfWork"] {
                for &other in &node.list(key) {
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
            return url.map_or((), |url| self.add_link(Link { url, language: None, headline: None }));
        }
        if !matches!(node.json(), Json::Object(_)) {
            return node.warn_type("an article, or its URL");
        }
        let variant = read_variant(node, &context, self.source);
        if self.seen.len() == 1 {
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
            return self.add_link(Link { url: url.clone(), language, headline });
        }
        if is_empty(&variant) {
            return node.warn(WarningCode::ArticleIgnored, "This variant has nothing to show, and no URL.");
        }
        // A modification that is not later than the publication is omitted.
        variant.modified = variant.modified.filter(|modified| variant.published.is_none_or(|published| modified.is_after(&published)));
        let variant_node = VariantNode::new(node, context);
        variant_node.review(&variant);
        let mut others = self.article.variants.iter();
        if variant.language.is_some() && others.any(|other| other.language == variant.language) {
            variant_node.warn_language(WarningCode::LanguageTwice, "Another variant has the same language; both are shown.");
        }
        if let Some(original) = self.article.variants.first() {
            inherit(node, &mut variant, original);
        }
        // A variant that is shown needs no link.
        self.article.links.retain(|link| !is_to(link, variant.url.as_ref(), variant.language.as_ref()));
        self.article.variants.push(variant);
        self.nodes.push(variant_node);
    }

    /// Adds a link, unless the variant is shown or linked already.
    fn add_link(&mut self, link: Link) {
        let mut variants = self.article.variants.iter();
        let mut links = self.article.links.iter();
        let is_known = variants.any(|other| is_to(&link, other.url.as_ref(), other.language.as_ref()))
            || links.any(|other| is_to(&link, Some(&other.url), other.language.as_ref()));
        if !is_known {
            self.article.links.push(link);
        }
    }
}

/// Whether a link is to the variant with this URL; the language of either may be unknown.
fn is_to(link: &Link, url: Option<&SafeUrl>, language: Option<&LanguageTag>) -> bool {
    let known = link.language.as_ref();
    url == Some(&link.url) && (language.is_none() || known.is_none() || language == known)
}
