//! The page of one variant of an article: its path and its URL.

use maqal::{Article, LanguageTag, Link, SafeUrl, Variant};

pub struct VariantPage<'a> {
    pub variant: &'a Variant,
    /// The path in the site: `NAME/ar.html`.
    pub path: String,
    /// The absolute URL.
    pub url: SafeUrl,
}

impl<'a> VariantPage<'a> {
    /// The pages of all variants of an article.
    pub fn all(article: &'a Article, name: &str, base: &SafeUrl) -> Vec<VariantPage<'a>> {
        let mut pages: Vec<VariantPage> = Vec::new();
        for variant in &article.variants {
            let tag = variant.language.as_ref().map_or("und", LanguageTag::as_str);
            let duplicates = pages.iter().filter(|page| page.variant.language == variant.language).count();
            let number = if duplicates > 0 { format!("-{}", duplicates + 1) } else { String::new() };
            let path = format!("{name}/{tag}{number}.html");
            let Some(url) = SafeUrl::parse(&path) else { continue };
            pages.push(VariantPage { variant, url: url.resolve(base), path });
        }
        pages
    }

    pub fn language(&self) -> &str {
        self.variant.language.as_ref().map_or("", LanguageTag::as_str)
    }

    pub fn headline(&self) -> &str {
        self.variant.headline.as_ref().map_or("", |headline| &headline.value)
    }

    /// A link to this page from others.
    pub fn link(&self) -> Link {
        Link { url: self.url.clone(), language: self.variant.language.clone(), headline: self.variant.headline.clone() }
    }
}
