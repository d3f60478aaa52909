//! The root of the model.

use super::{Body, Link, Variant};
use crate::error::Warning;
use crate::markup::SafeUrl;
use crate::text::{LanguageTag, decimal, lookup};

/// An article in all its languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The variants that can be shown, in the order of the input.
    pub variants: Vec<Variant>,
    /// The variants of which only the URL is known.
    pub links: Vec<Link>,
    /// Questionable input, which is rendered all the same.
    pub warnings: Vec<Warning>,
}

impl Article {
    /// Returns the index in `variants` of the best match for the `wanted` languages, or 0 if none matches.
    ///
    /// `wanted` are BCP 47 language tags in order of preference, matched by lookup (RFC 4647, section 3.4).
    pub fn choose(&self, wanted: &[String]) -> usize {
        let mut available = Vec::new();
        for variant in &self.variants {
            available.push(variant.language.as_ref());
        }
        lookup(wanted, &available).unwrap_or(0)
    }

    /// The URLs of the files that bodies are in and that were not given: read them, and read the article again with their texts in
    /// [`Source::files`](crate::Source::files).
    ///
    /// ```
    /// use maqal::{Article, BodyFile, Source};
    /// let json = r#"{ "headline": "Rain", "encoding": { "contentUrl": "https://example.com/rain.md" } }"#;
    /// let url = Article::from_json(json)?.files().next().cloned().unwrap();
    /// let file = BodyFile { url, text: "It *rained*.".to_owned() };
    /// let article = Article::from_json_at(json, &Source { files: vec![file], ..Source::default() })?;
    /// assert_eq!(article.files().count(), 0);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn files(&self) -> impl Iterator<Item = &SafeUrl> {
        self.variants.iter().filter_map(|variant| match &variant.body {
            Body::File(url, _) => Some(url),
            _ => None,
        })
    }

    /// The languages of all variants and links.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.variants.iter().map(|variant| &variant.language).chain(self.links.iter().map(|link| &link.language)).flatten()
    }

    /// What distinguishes the ids of a variant from those of the others: its language, and a number if that is not unique.
    pub(crate) fn variant_id(&self, index: usize) -> String {
        let tag = |variant: &Variant| variant.language.as_ref().map_or("und", LanguageTag::as_str).to_ascii_lowercase();
        let mut id = tag(&self.variants[index]);
        let mut number = 1;
        for other in &self.variants[..index] {
            number += u64::from(tag(other) == id);
        }
        if number > 1 {
            id.push('.');
            id.push_str(&decimal(number));
        }
        id
    }
}
