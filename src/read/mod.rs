//! JSON → model. Everything is read through [`Node`]; warnings are collected in the [`Document`].

mod access;
mod address;
mod body;
mod comment;
mod context;
mod counts;
mod date;
pub(crate) mod direction;
mod document;
mod image;
mod language;
mod media;
mod node;
mod page_body;
mod party;
mod place;
mod search;
pub(crate) mod strip_markup;
mod text;
mod update;
mod variant;
mod variant_collector;
mod work;

pub use context::{PageBody, Source};
pub use variant_collector::MAX_VARIANTS;

use crate::article::Article;
#[cfg(feature = "_format")]
use crate::error::MAX_WARNINGS;
use crate::error::{Error, ErrorCode};
#[cfg(feature = "_format")]
use crate::formats::Converted;
use crate::json::{self, Json};
use document::Document;
use node::Node;

impl Article {
    /// Reads an article from JSON text: schema.org `NewsArticle` or another article type, alone, in an array or in a
    /// `@graph`, with its translations in `workTranslation`. Questionable input is in [`Article::warnings`].
    ///
    /// # Errors
    /// When the text is not JSON, is too large or nests too deep, when it holds no article, when the article has nothing
    /// to show, or when reading it takes a feature that this build does not have.
    ///
    /// ```
    /// use maqal::{Article, Direction};
    /// let article = Article::from_json(r#"{
    ///     "@context": "https://schema.org", "@type": "NewsArticle",
    ///     "inLanguage": "ar", "headline": "عودة اللقالق", "datePublished": "2024-03-02",
    ///     "articleBody": "وصلت **أولى** اللقالق.", "encodingFormat": "text/markdown",
    ///     "workTranslation": { "inLanguage": "en", "headline": "The storks are back", "url": "https://example.com/en" }
    /// }"#)?;
    /// assert_eq!(article.variants[0].direction, Direction::Rtl);
    /// assert_eq!(article.links[0].url.as_str(), "https://example.com/en");
    /// assert!(article.warnings.is_empty());
    ///
    /// let error = Article::from_json("{'headline': 1}").unwrap_err();
    /// assert_eq!(error.to_string(), "json.syntax: This is not JSON. Line 1, column 2: key must be a string.");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Article, Error> {
        Article::from_json_at(text, &Source::default())
    }

    /// Reads an article from JSON text of which it is known where it came from, so that relative addresses resolve.
    ///
    /// # Errors
    /// As [`Article::from_json`].
    ///
    /// ```
    /// use maqal::{Article, SafeUrl, Source};
    /// let source = Source { url: SafeUrl::parse("https://example.com/news/1.json"), ..Source::default() };
    /// let article = Article::from_json_at(r#"{ "headline": "Rain at last", "image": "rain.jpg" }"#, &source)?;
    /// assert_eq!(article.variants[0].image.as_ref().unwrap().pictures[0].url.as_str(), "https://example.com/news/rain.jpg");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn from_json_at(text: &str, source: &Source) -> Result<Article, Error> {
        let (json, repaired) = json::parse(text)?;
        let mut article = Article::from_value(&json, source)?;
        if repaired {
            let message = "The JSON stands in a comment or in CDATA marks, which were taken off.".to_owned();
            article
                .warnings
                .insert(0, crate::error::Warning { code: crate::error::WarningCode::JsonRepaired, path: String::new(), message });
        }
        Ok(article)
    }

    /// Reads an article from a JSON value.
    ///
    /// # Errors
    /// When the value holds no article, when the article has nothing to show, or when it takes a feature that this
    /// build does not have.
    pub fn from_value(json: &Json, source: &Source) -> Result<Article, Error> {
        #[cfg(feature = "_format")]
        if let Some(converted) = crate::formats::convert(json) {
            debug_assert!(search::may_be_foreign(Node::root(&Document::new(json))), "a build without it would not say what it lacks");
            return read_converted(&converted, source);
        }
        let document = Document::new(json);
        read(&document, source, || nothing(&document))
    }
}

/// Reads what another system publishes.
#[cfg(feature = "_format")]
fn read_converted(converted: &Converted<'_>, source: &Source) -> Result<Article, Error> {
    let document = Document::of_converted(converted);
    let nothing = || {
        let message =
            ["This is ", converted.format, " with nothing that could be shown; expected is at least a title, a summary or a text."];
        Error::new(ErrorCode::ArticleEmpty, message.concat())
    };
    let mut article = read(&document, source, nothing)?;
    for warning in std::mem::take(&mut article.warnings).iter().chain(&converted.warnings) {
        // Several values may have been made of one value of the original.
        if article.warnings.len() < MAX_WARNINGS && !article.warnings.contains(warning) {
            article.warnings.push(warning.clone());
        }
    }
    Ok(article)
}

/// Reads a document of schema.org. `nothing` says why there is nothing to show, if there is nothing.
fn read<'a>(document: &'a Document<'a>, source: &Source, nothing: impl FnOnce() -> Error) -> Result<Article, Error> {
    let mut article = variant_collector::variants(Node::root(document), source);
    if let Some(missing) = document.missing_feature() {
        return Err(missing);
    }
    if article.variants.is_empty() {
        return Err(Error { warnings: document.warnings(), ..nothing() });
    }
    article.warnings = document.warnings();
    Ok(article)
}

/// Why there is nothing to show.
fn nothing<'a>(document: &'a Document<'a>) -> Error {
    let root = Node::root(document);
    let found = search::found(root);
    match search::articles(root).first() {
        None => Error::new(
            ErrorCode::ArticleMissing,
            [
                "There is no article: the JSON is ",
                &found,
                "; expected is a NewsArticle or another Article of schema.org, alone, in an array, in @graph or as mainEntity",
                if cfg!(feature = "_format") { ", or an article in another format that maqal knows." } else { "." },
            ]
            .concat(),
        ),
        Some(article) => {
            let message = [
                "The article has nothing that could be shown: the JSON is ",
                &found,
                "; expected is at least a headline, a description or an articleBody.",
            ];
            Error { path: document.path_to(article.json()), ..Error::new(ErrorCode::ArticleEmpty, message.concat()) }
        }
    }
}

#[cfg(all(test, feature = "formats"))]
mod tests {
    use super::*;

    /// What the reader makes of a document by itself: an article, or the feature that it lacks.
    fn is_foreign(json: &Json) -> bool {
        search::may_be_foreign(Node::root(&Document::new(json)))
    }

    #[test]
    fn what_a_format_recognises_the_reader_does_not_take_for_its_own() {
        let mut documents: Vec<String> = std::fs::read_dir("tests/spec/articles")
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path().join("input.json")).unwrap())
            .collect();
        let written = [
            r#"{ "@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "headline": "A", "articleBody": "B" }"#,
            r#"{ "uri": "a", "versioncreated": "2024-01-01", "headline": "A", "articleBody": "B" }"#,
            r#"{ "headline": "A", "articleBody": [{ "_type": "block" }] }"#,
            r#"{ "headline": "A", "title": "B", "slug": "c", "html": "d" }"#,
            r#"{ "headline": "A", "id": "1", "content_text": "B" }"#,
            r#"{ "headline": "A", "title": { "rendered": "B" } }"#,
            r#"{ "headline": "A", "base_path": "/", "title": "B", "details": [1], "schema_name": "c" }"#,
        ];
        documents.extend(written.map(str::to_owned));
        let mut recognised = 0;
        for text in documents {
            let json = Json::from_text(&text).unwrap();
            if let Some(converted) = crate::formats::convert(&json) {
                recognised += 1;
                assert!(is_foreign(&json), "{text}");
                assert!(!is_foreign(&converted.article), "{text}");
            }
        }
        assert_eq!(recognised, 8 + written.len());
    }
}
