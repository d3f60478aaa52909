//! Writes an article and its variants.

use crate::article::{Article, Link, Variant};
use crate::chunk::in_chunk;
use crate::json::Writer;
use crate::read::infer_direction;

impl Article {
    /// Writes the article as schema.org JSON-LD: the first variant, with all others as its `workTranslation`. It contains
    /// the whole model, so that reading it returns the same article. It can be embedded in a `<script>` element as it is.
    ///
    /// ```
    /// use maqal::Article;
    /// let article = Article::from_json(r#"{ "inLanguage": "en", "headline": "Rain & <wind>" }"#)?;
    /// assert_eq!(
    ///     article.to_json_ld(),
    ///     r#"{"@context":"https://schema.org","@type":"NewsArticle","inLanguage":"en","headline":"Rain & \u003cwind>"}"#
    /// );
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn to_json_ld(&self) -> String {
        write(self)
    }
}

in_chunk! { "06"
    fn write(article: &Article) -> String {
        let mut json = Writer::default();
        let Some((first, others)) = article.variants.split_first() else { return "{}".to_owned() };
        json.open('{');
        json.variant(first, None);
        if !others.is_empty() || !article.links.is_empty() {
            json.begin_list("workTranslation");
            others.iter().for_each(|variant| json.object(|json| json.variant(variant, Some(first))));
            article.links.iter().for_each(|link| json.object(|json| json.link(link)));
            json.close(']');
        }
        json.close('}');
        json.finish()
    }
}

impl Writer {
    fn variant(&mut self, variant: &Variant, original: Option<&Variant>) {
        self.context(variant, original);
        self.property("@type", if variant.updates.is_empty() { "NewsArticle" } else { "LiveBlogPosting" });
        self.url("url", &variant.url);
        self.language(&variant.language);
        self.text("headline", &variant.headline);
        self.text("alternativeHeadline", &variant.alternative_headline);
        self.text("description", &variant.description);
        self.texts("articleSection", &variant.sections);
        self.parties("author", &variant.authors);
        self.parties("translator", &variant.translators);
        self.parties("editor", &variant.editors);
        self.parties("contributor", &variant.contributors);
        self.original(&variant.original);
        self.text("dateline", &variant.dateline);
        self.named("locationCreated", "Place", &variant.locations_created);
        self.named("contentLocation", "Place", &variant.content_locations);
        self.date("datePublished", &variant.published);
        self.date("dateModified", &variant.modified);
        self.length(variant);
        self.image(&variant.image);
        self.media(&variant.media);
        self.comments("correction", "CorrectionComment", &variant.corrections);
        self.body(&variant.body);
        self.updates(&variant.updates);
        self.works("citation", "CreativeWork", &variant.citations);
        self.comments("backstory", "CreativeWork", variant.backstory.as_slice());
        self.texts("keywords", &variant.keywords);
        self.works("about", "Thing", &variant.about);
        self.works("mentions", "Thing", &variant.mentions);
        self.works("isBasedOn", "CreativeWork", &variant.based_on);
        self.parties("publisher", variant.publisher.as_slice());
        self.parties("sourceOrganization", variant.source.as_slice());
        self.rights(variant);
    }

    /// Writes what [`Article::from_json`] cannot infer from the other properties: the direction and the base URL.
    fn context(&mut self, variant: &Variant, original: Option<&Variant>) {
        const VOCABULARY: &str = "https://schema.org";
        let direction = Some(variant.direction).filter(|&direction| direction != infer_direction(variant).0);
        let published = variant.url.as_ref().filter(|url| url.is_absolute());
        let expected = published.or(original.and_then(|original| original.base.as_ref()));
        let base = variant.base.as_ref().filter(|base| Some(*base) != expected);
        if direction.is_none() && base.is_none() {
            if original.is_none() {
                self.property("@context", VOCABULARY);
            }
            return;
        }
        self.begin_list("@context");
        self.string(VOCABULARY);
        self.object(|json| {
            if let Some(base) = base {
                json.property("@base", base.as_str());
            }
            if let Some(direction) = direction {
                json.property("@direction", direction.as_str());
            }
        });
        self.close(']');
    }

    fn link(&mut self, link: &Link) {
        self.property("@type", "NewsArticle");
        self.property("url", link.url.as_str());
        self.language(&link.language);
        self.text("headline", &link.headline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_without_anything_is_an_object() {
        assert_eq!(Article::default().to_json_ld(), "{}");
    }
}
