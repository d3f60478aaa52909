//! Reads an article from JSON.

use super::document::Document;
use super::entities::has_entities;
use super::escaped_json::{is_escaped, parse_escaped};
use super::foreign::read_foreign;
use super::missing_article::missing_article;
use super::node::Node;
use super::schema_org::read;
use super::search::may_be_foreign;
use super::source::Source;
use crate::article::Article;
use crate::error::{Error, Warning, WarningCode};
use crate::json::{self, Json};

impl Article {
    /// Reads an article from JSON text: schema.org `NewsArticle` or another article type, alone, in an array or in a
    /// `@graph`, with its translations in `workTranslation`. Questionable input yields a warning in [`Article::warnings`].
    ///
    /// # Errors
    /// If the text is not JSON, is too large or nests too deep, if it contains no article, or if the article has
    /// nothing to show.
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

    /// Reads an article from JSON text and resolves the relative URLs in it against its source.
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
        let (json, repair) = if is_escaped(text) { parse_escaped(text)? } else { json::parse(text)? };
        let mut article = Article::from_value(&json, source)?;
        if let Some(message) = repair {
            article.warnings.insert(0, Warning { code: WarningCode::JsonRepaired, path: String::new(), message });
        }
        Ok(article)
    }

    /// Reads an article from a JSON value.
    ///
    /// # Errors
    /// If the value contains no article, or if the article has nothing to show.
    pub fn from_value(json: &Json, source: &Source) -> Result<Article, Error> {
        let document = Document::new(json);
        let root = Node::root(&document);
        if !has_entities(root, source)
            && let Some(missing) = document.missing_file()
        {
            return Err(missing);
        }
        if may_be_foreign(root)
            && root.has_chunk()
            && let Some(article) = read_foreign(json, source)
        {
            return article;
        }
        read(&document, source, &|| missing_article(&document))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats;

    fn is_foreign(json: &Json) -> bool {
        may_be_foreign(Node::root(&Document::new(json)))
    }

    #[test]
    fn documents_that_a_format_recognises_may_be_foreign() {
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
            if let Some(converted) = formats::convert(&json) {
                recognised += 1;
                assert!(is_foreign(&json), "{text}");
                assert!(!is_foreign(&converted.article), "{text}");
            }
        }
        assert_eq!(recognised, 12 + written.len());
    }
}
