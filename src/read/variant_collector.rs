//! The versions of an article in several languages, wherever they stand.

use super::address::{address, published};
use super::context::{Context, PageBody, Source};
use super::node::Node;
use super::variant::{direct, is_empty, review, variant, warn_language};
use super::work::is_text;
use super::{language, search};
use crate::article::{Article, Body, Image, Link, Variant, Work};
use crate::error::WarningCode;
use crate::json::Json;
use crate::markup::SafeUrl;
use crate::text::{Direction, LanguageTag};

/// How many versions are read. The most translated texts of the world exist in some 550 languages.
pub const MAX_VARIANTS: usize = 1000;

/// Reads all versions below `root`.
pub(super) fn variants(root: Node<'_>, source: &Source) -> Article {
    let outer = Context::of_document(root, source);
    let mut versions =
        VariantCollector { source, outer, seen: Vec::new(), body: source.body.as_ref(), taken: Vec::new(), article: Article::default() };
    versions.read_all(root);
    if let Some(body) = versions.body {
        body.rest(root, &mut versions.article, source);
    }
    // Last, for the words of the page decide, too.
    for (variant, (node, stated, direction)) in versions.article.variants.iter_mut().zip(versions.taken) {
        direct(node, stated, variant, direction);
    }
    versions.article
}

/// The versions read so far, and what holds for the next.
pub(super) struct VariantCollector<'a, 's> {
    source: &'s Source,
    /// What holds outside of the next article.
    outer: Context,
    /// The articles that have been read, so that versions may point at each other.
    seen: Vec<&'a Json>,
    /// The text in the page, until a version has it.
    body: Option<&'s PageBody>,
    /// Of each variant of the article: where it was read from, where it says its language, the direction that holds around it.
    taken: Vec<(Node<'a>, Option<Node<'a>>, Option<Direction>)>,
    article: Article,
}

impl<'a> VariantCollector<'a, '_> {
    fn read_all(&mut self, root: Node<'a>) {
        if !cfg!(feature = "formats") && search::may_be_foreign(root) {
            root.require_feature("formats");
        }
        for article in search::articles(root) {
            if self.is_seen(article) {
                continue;
            }
            if self.is_version(article) {
                self.add(article);
            } else {
                article.warn(WarningCode::ArticleIgnored, "This is another article, or says no other language; only the first is shown.");
            }
        }
    }

    fn is_seen(&self, node: Node<'a>) -> bool {
        self.seen.iter().any(|json| std::ptr::eq(*json, search::described(node).json()))
    }

    /// An article beside the first is a version of it if it is in a language of its own.
    fn is_version(&self, node: Node<'a>) -> bool {
        let Some(language) = language::stated(node) else { return self.article.variants.is_empty() };
        !self.article.variants.iter().any(|variant| variant.language.as_ref() == Some(&language))
    }

    /// Adds an article, its translations, theirs, and so on.
    fn add(&mut self, article: Node<'a>) {
        let mut queue = vec![article];
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            if self.is_seen(node) {
                continue;
            }
            if self.seen.len() == MAX_VARIANTS {
                return node.warn(WarningCode::ArticleIgnored, "An article in more than 1,000 languages is not read on from here.");
            }
            let node = search::described(node);
            self.seen.push(node.json());
            self.read(node);
            let of = |key| node.get(key).map(Node::items).unwrap_or_default();
            queue.extend(of("workTranslation"));
            queue.extend(of("translationOfWork").into_iter().filter(|&original| self.is_found(original)));
        }
    }

    /// Whether an original can be read here or elsewhere, and not only its name.
    fn is_found(&self, original: Node<'a>) -> bool {
        is_text(original) || original.first(&["articleBody", "text", "encoding"]).is_some() || published(original, &self.outer).is_some()
    }

    /// Adds a version that is elsewhere, unless it is here or known.
    fn link(&mut self, link: Link) {
        let mut variants = self.article.variants.iter();
        let mut links = self.article.links.iter();
        let is_known = variants.any(|other| leads_to(&link, other.url.as_ref(), other.language.as_ref()))
            || links.any(|other| leads_to(&link, Some(&other.url), other.language.as_ref()));
        if !is_known {
            self.article.links.push(link);
        }
    }

    fn read(&mut self, node: Node<'a>) {
        let context = self.outer.within(node, published(node, &self.outer), self.source);
        if node.string().is_some() {
            let url = address(node, &context);
            return url.map_or((), |url| self.link(Link { url, language: None, headline: None }));
        }
        if !matches!(node.json(), Json::Object(_)) {
            return node.warn_type("an article, or its address");
        }
        let variant = variant(node, &context);
        if self.seen.len() == 1 {
            self.outer = context.of_version();
        }
        self.take(node, node.get("inLanguage"), variant, &context);
    }

    /// Takes a version that was read from `node`; `stated` is where it says its language.
    fn take(&mut self, node: Node<'a>, stated: Option<Node<'a>>, mut variant: Variant, context: &Context) {
        if let Some(body) = self.body
            && body.offer(node, &mut variant, self.source)
        {
            self.body = None;
        }
        // The first that can be shown is shown, even without a body.
        let is_link = variant.body == Body::None && variant.updates.is_empty() && (is_empty(&variant) || !self.article.variants.is_empty());
        if let (true, Some(url)) = (is_link, &variant.url) {
            return self.link(Link { url: url.clone(), language: variant.language, headline: variant.headline });
        }
        if is_empty(&variant) {
            return node.warn(WarningCode::ArticleIgnored, "This version has nothing that could be shown, and no address.");
        }
        // A change that is no later than the publication is none.
        variant.modified = variant.modified.filter(|modified| variant.published.is_none_or(|published| modified.is_after(&published)));
        review(node, stated, &variant);
        let mut others = self.article.variants.iter();
        if variant.language.is_some() && others.any(|other| other.language == variant.language) {
            warn_language(node, stated, WarningCode::LanguageTwice, "Another version has this language as well; both are shown.");
        }
        if let Some(original) = self.article.variants.first() {
            inherit(node, &mut variant, original);
        }
        // What is here need not be looked for elsewhere.
        self.article.links.retain(|link| !leads_to(link, variant.url.as_ref(), variant.language.as_ref()));
        self.article.variants.push(variant);
        self.taken.push((node, stated, context.direction));
    }
}

/// Whether a link leads to the version with this address; one of them may not say its language.
fn leads_to(link: &Link, url: Option<&SafeUrl>, language: Option<&LanguageTag>) -> bool {
    let known = link.language.as_ref();
    url == Some(&link.url) && (language.is_none() || known.is_none() || language == known)
}

/// A version has the dates, the licence and the picture of the original if it has none, but never its words.
fn inherit(node: Node<'_>, variant: &mut Variant, original: &Variant) {
    if variant.published.is_none() {
        variant.published = original.published;
        let modified = variant.modified.or(original.modified);
        variant.modified = modified.filter(|modified| original.published.is_none_or(|published| modified.is_after(&published)));
    }
    if variant.license.is_none() {
        let url = original.license.as_ref().and_then(|license| license.url.clone());
        variant.license = url.map(|url| Work { url: Some(url), ..Work::default() });
    }
    if let (None, Some(image)) = (&variant.image, &original.image) {
        variant.image = Some(Image { pictures: image.pictures.clone(), ..Image::default() });
        node.warn_missing(
            WarningCode::AlternativeMissing,
            "image",
            "The picture is that of the original, but nothing says in this language what it shows; expected is image with a description.",
        );
    }
}
