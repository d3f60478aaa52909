//! The root of the model.

use super::{Body, Link, Variant};
use crate::error::Warning;
use crate::markup::SafeUrl;
use crate::text::{LanguageTag, TextMap, decimal, lookup, mapped};

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

    /// What distinguishes the ids of each variant from those of the others: its language, and a number if that is not unique. It
    /// contains no `-`, which precedes the name of what is in the variant.
    pub(crate) fn variant_ids(&self) -> Vec<String> {
        let (mut ids, mut counts) = (Vec::new(), TextMap::default());
        for variant in &self.variants {
            let language = variant.language.as_ref().map_or("und", LanguageTag::as_str);
            let mut id = mapped(language, &mut |c| Some(if c == '-' { '_' } else { c.to_ascii_lowercase() }));
            let number = counts.get(&id).unwrap_or_default() + 1;
            counts.insert(&id, number);
            if number > 1 {
                id.push('.');
                id.push_str(&decimal(number as u64));
            }
            ids.push(id);
        }
        ids
    }
}
