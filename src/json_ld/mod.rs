//! The model as schema.org JSON-LD, for search engines and other programs.

mod works;

use crate::article::{Article, Body, BodyFormat, Date, Image, Link, Party, PartyKind, Text, Variant};
use crate::json::Writer;
use crate::markup::SafeUrl;
use crate::read::{escape_markup, infer_direction};
use crate::text::LanguageTag;

impl Article {
    /// Writes the article as schema.org JSON-LD: the first variant with all others as its `workTranslation`. All that
    /// the model holds is in it, so that reading it gives the same article. It may stand in a `<script>` as it is.
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
        let mut json = Writer::default();
        let Some((first, others)) = self.variants.split_first() else { return "{}".to_owned() };
        json.open('{');
        json.variant(first, None);
        if !others.is_empty() || !self.links.is_empty() {
            json.key("workTranslation");
            json.open('[');
            others.iter().for_each(|variant| json.object(|json| json.variant(variant, Some(first))));
            self.links.iter().for_each(|link| json.object(|json| json.link(link)));
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
        self.url("url", variant.url.as_ref());
        self.language(variant.language.as_ref());
        self.text("headline", variant.headline.as_ref());
        self.text("alternativeHeadline", variant.alternative_headline.as_ref());
        self.text("description", variant.description.as_ref());
        self.texts("articleSection", &variant.sections);
        self.parties("author", &variant.authors);
        self.parties("translator", &variant.translators);
        self.parties("editor", &variant.editors);
        self.parties("contributor", &variant.contributors);
        self.original(variant.original.as_ref());
        self.text("dateline", variant.dateline.as_ref());
        self.named("locationCreated", "Place", &variant.locations_created);
        self.named("contentLocation", "Place", &variant.content_locations);
        self.date("datePublished", variant.published);
        self.date("dateModified", variant.modified);
        self.length(variant);
        self.image(variant.image.as_ref());
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

    /// What a reader of the JSON would not find out by itself: the direction, and where addresses start from.
    fn context(&mut self, variant: &Variant, original: Option<&Variant>) {
        const VOCABULARY: &str = "https://schema.org";
        let direction = Some(variant.direction).filter(|&direction| direction != infer_direction(variant).0);
        let own = variant.url.as_ref().filter(|url| url.is_absolute());
        let expected = own.or(original.and_then(|original| original.base.as_ref()));
        let base = variant.base.as_ref().filter(|base| Some(*base) != expected);
        if direction.is_none() && base.is_none() {
            if original.is_none() {
                self.property("@context", VOCABULARY);
            }
            return;
        }
        self.key("@context");
        self.open('[');
        self.string(VOCABULARY);
        self.object(|json| {
            json.url("@base", base);
            if let Some(direction) = direction {
                json.property("@direction", direction.as_str());
            }
        });
        self.close(']');
    }

    fn link(&mut self, link: &Link) {
        self.property("@type", "NewsArticle");
        self.url("url", Some(&link.url));
        self.language(link.language.as_ref());
        self.text("headline", link.headline.as_ref());
    }

    fn body(&mut self, body: &Body) {
        // What was there could not be read, but that there was something is told.
        if *body == Body::Unreadable {
            self.property("articleBody", "\u{fffd}");
            return self.property("encodingFormat", "application/octet-stream");
        }
        let Body::Text(text, format) = body else { return };
        self.property("articleBody", text);
        self.property(
            "encodingFormat",
            match format {
                BodyFormat::Html => "text/html",
                BodyFormat::Markdown => "text/markdown",
                BodyFormat::Plain => "text/plain",
            },
        );
    }

    fn image(&mut self, image: Option<&Image>) {
        let Some(image) = image else { return };
        self.key("image");
        self.open('[');
        for (index, picture) in image.pictures.iter().enumerate() {
            self.object(|json| {
                json.property("@type", "ImageObject");
                json.url("url", Some(&picture.url));
                json.number("width", picture.width);
                json.number("height", picture.height);
                if index == 0 {
                    // A decoration is told by the empty `alt`; for all else schema.org has a word.
                    match &image.alternative {
                        Some(text) if text.value.is_empty() => json.property("alt", ""),
                        alternative => json.text("description", alternative.as_ref()),
                    }
                    json.text("caption", image.caption.as_ref());
                    json.text("creditText", image.credit.as_ref());
                    json.text("copyrightNotice", image.copyright_notice.as_ref());
                    json.parties("copyrightHolder", image.copyright_holder.as_slice());
                }
            });
        }
        self.close(']');
    }

    fn parties(&mut self, key: &str, parties: &[Party]) {
        self.list(key, parties, |json, party| {
            json.object(|json| {
                json.property(
                    "@type",
                    match party.kind {
                        PartyKind::Person => "Person",
                        PartyKind::Organization => "Organization",
                        PartyKind::SoftwareApplication => "SoftwareApplication",
                    },
                );
                json.text("name", Some(&party.name));
                json.url("url", party.url.as_ref());
            });
        });
    }

    fn texts(&mut self, key: &str, texts: &[Text]) {
        self.list(key, texts, Writer::text_value);
    }

    fn text(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.key(key);
            self.text_value(text);
        }
    }

    fn text_value(&mut self, text: &Text) {
        let value = escape_markup(&text.value);
        if text.language.is_none() && text.direction.is_none() {
            return self.string(&value);
        }
        self.object(|json| {
            json.property("@value", &value);
            if let Some(language) = &text.language {
                json.property("@language", language.as_str());
            }
            if let Some(direction) = text.direction {
                json.property("@direction", direction.as_str());
            }
        });
    }

    fn language(&mut self, language: Option<&LanguageTag>) {
        if let Some(language) = language {
            self.property("inLanguage", language.as_str());
        }
    }

    fn url(&mut self, key: &str, url: Option<&SafeUrl>) {
        if let Some(url) = url {
            self.property(key, url.as_str());
        }
    }

    fn date(&mut self, key: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.property(key, &date.iso());
        }
    }

    fn number(&mut self, key: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.key(key);
            self.literal(&number.to_string());
        }
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
