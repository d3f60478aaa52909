//! A language version of an article, and where its page is.

use maqal::{Article, LanguageTag, Link, SafeUrl, Variant};

pub struct Version<'a> {
    pub variant: &'a Variant,
    /// The page in the site: `NAME/ar.html`.
    pub path: String,
    /// The address that it will have.
    pub url: SafeUrl,
}

impl<'a> Version<'a> {
    /// Those that have a page here.
    pub fn all(article: &'a Article, name: &str, base: &SafeUrl) -> Vec<Version<'a>> {
        let mut versions: Vec<Version> = Vec::new();
        for variant in &article.variants {
            let tag = variant.language.as_ref().map_or("und", LanguageTag::as_str);
            let twins = versions.iter().filter(|version| version.variant.language == variant.language).count();
            let number = if twins > 0 { format!("-{}", twins + 1) } else { String::new() };
            let path = format!("{name}/{tag}{number}.html");
            let Some(url) = SafeUrl::parse(&path) else { continue };
            versions.push(Version { variant, url: url.resolve(base), path });
        }
        versions
    }

    pub fn language(&self) -> &str {
        self.variant.language.as_ref().map_or("", LanguageTag::as_str)
    }

    pub fn headline(&self) -> &str {
        self.variant.headline.as_ref().map_or("", |headline| &headline.value)
    }

    /// What another page links to.
    pub fn link(&self) -> Link {
        Link { url: self.url.clone(), language: self.variant.language.clone(), headline: self.variant.headline.clone() }
    }
}
