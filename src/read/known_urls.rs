//! The URLs of the variants that are shown or linked.

use crate::markup::SafeUrl;
use crate::text::{LanguageTag, TextMap, concat};

/// URLs, each with the languages that it is known to be in. In the map is the URL alone, and the URL with each language, which
/// is empty if it is unknown.
#[derive(Default)]
pub struct KnownUrls(TextMap);

impl KnownUrls {
    /// Adds the URL of a variant.
    pub fn add(&mut self, url: &SafeUrl, language: Option<&LanguageTag>) {
        self.0.insert(url.as_str(), 0);
        self.0.insert(&key(url, language), 0);
    }

    /// Whether a variant has this URL; the language of either may be unknown.
    pub fn has(&self, url: &SafeUrl, language: Option<&LanguageTag>) -> bool {
        match language {
            None => self.0.get(url.as_str()).is_some(),
            Some(_) => self.0.get(&key(url, None)).or_else(|| self.0.get(&key(url, language))).is_some(),
        }
    }
}

/// No URL contains a space.
fn key(url: &SafeUrl, language: Option<&LanguageTag>) -> String {
    concat(&[url.as_str(), " ", language.map_or("", LanguageTag::as_str)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_known_in_its_languages_and_without_one_in_all() {
        let [a, b, c] = ["/a", "/b", "/c"].map(|url| SafeUrl::parse(url).unwrap());
        let [en, fr] = ["en", "fr"].map(|tag| LanguageTag::parse(tag).unwrap());
        let mut known = KnownUrls::default();
        known.add(&a, Some(&en));
        known.add(&b, None);
        for (url, language, expected) in
            [(&a, Some(&en), true), (&a, Some(&fr), false), (&a, None, true), (&b, Some(&fr), true), (&b, None, true), (&c, None, false)]
        {
            assert_eq!(known.has(url, language), expected, "{url:?} {language:?}");
        }
    }
}
