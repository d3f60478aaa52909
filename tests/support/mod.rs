//! Helpers for several tests: the articles of the specification, and accessors for what was read.
#![allow(dead_code, reason = "each test binary uses a part")]

pub mod articles;
pub mod css;

use maqal::{Article, Text, Variant, WarningCode};

pub fn value(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(|text| text.value.as_str())
}

pub fn values(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}

pub fn names(variant: &Variant) -> Vec<&str> {
    variant.authors.iter().map(|author| author.name.value.as_str()).collect()
}

pub fn languages(article: &Article) -> Vec<&str> {
    article.variants.iter().map(|variant| variant.language.as_ref().map_or("", |tag| tag.as_str())).collect()
}

pub fn warnings(article: &Article) -> Vec<(WarningCode, &str)> {
    article.warnings.iter().map(|warning| (warning.code, warning.path.as_str())).collect()
}
