//! What the head of a page tells search engines, and sites where the page is shared, about an article.

use html_escape::encode_double_quoted_attribute as attribute;
use maqal::{Article, Image, LanguageTag, SafeUrl, Text, Variant};

/// The tags about the shown variant, each on a line: HTML's own, Open Graph (<https://ogp.me>) and links to the other languages. What
/// the article does not have gets no tag.
pub fn metadata(article: &Article, shown: &Variant) -> String {
    let mut head = Head::default();
    let url = shown.url.as_ref().filter(is_page).map(SafeUrl::as_str);
    let description = value(&shown.description);
    head.meta("name", "description", description);
    head.each("name", "author", shown.authors.iter().map(|author| &*author.name.value));
    head.link("canonical", "", url);
    head.alternates(article);
    head.meta("property", "og:type", Some("article"));
    head.meta("property", "og:title", value(&shown.headline));
    head.meta("property", "og:description", description);
    head.meta("property", "og:url", url);
    head.meta("property", "og:site_name", shown.publisher.as_ref().map(|publisher| &*publisher.name.value));
    head.locales(article, shown);
    head.image(shown.image.as_ref());
    head.meta("property", "article:published_time", shown.published.map(|date| date.to_string()).as_deref());
    head.meta("property", "article:modified_time", shown.modified.map(|date| date.to_string()).as_deref());
    // These are pages about the authors, not their names.
    head.each(
        "property",
        "article:author",
        shown.authors.iter().filter_map(|author| author.url.as_ref()).filter(is_page).map(SafeUrl::as_str),
    );
    head.meta("property", "article:section", shown.sections.first().map(|section| &*section.value));
    head.each("property", "article:tag", shown.keywords.iter().map(|keyword| &*keyword.value));
    head.0
}

/// The text of the title.
pub fn title(shown: &Variant) -> &str {
    [&shown.headline, &shown.alternative_headline, &shown.description].into_iter().find_map(value).unwrap_or_default()
}

/// The language of a variant; empty if it is unknown.
pub fn language(variant: &Variant) -> &str {
    variant.language.as_ref().map_or("", LanguageTag::as_str)
}

#[derive(Default)]
struct Head(String);

impl Head {
    /// Writes a `<meta>` whose attribute `key` is its name.
    fn meta(&mut self, key: &str, name: &str, content: Option<&str>) {
        if let Some(content) = content {
            self.0 += &format!("<meta {key}=\"{name}\" content=\"{}\">\n", attribute(content));
        }
    }

    fn each<'a>(&mut self, key: &str, name: &str, contents: impl Iterator<Item = &'a str>) {
        contents.for_each(|content| self.meta(key, name, Some(content)));
    }

    fn link(&mut self, rel: &str, attributes: &str, url: Option<&str>) {
        if let Some(url) = url {
            self.0 += &format!("<link rel=\"{rel}\"{attributes} href=\"{}\">\n", attribute(url));
        }
    }

    /// Links to the page of each language, this one too, as search engines require. The first variant is for readers of all other
    /// languages, as in [`Article::choose`].
    fn alternates(&mut self, article: &Article) {
        let variants = article.variants.iter().map(|variant| (variant.language.as_ref(), variant.url.as_ref()));
        let links = article.links.iter().map(|link| (link.language.as_ref(), Some(&link.url)));
        let mut pages: Vec<(&str, &str)> = Vec::new();
        for (language, url) in variants.chain(links) {
            let (Some(language), Some(url)) = (language, url.filter(is_page)) else { continue };
            if pages.iter().all(|(known, _)| *known != language.as_str()) {
                pages.push((language.as_str(), url.as_str()));
            }
        }
        // One page for all languages has no alternate.
        if pages.iter().all(|(_, url)| *url == pages[0].1) {
            return;
        }
        let default = article.variants[0].url.as_ref().filter(is_page).map(|url| ("x-default", url.as_str()));
        for (language, url) in pages.into_iter().chain(default) {
            self.link("alternate", &format!(" hreflang=\"{language}\""), Some(url));
        }
    }

    fn locales(&mut self, article: &Article, shown: &Variant) {
        let mut known: Vec<_> = locale(shown).into_iter().collect();
        self.meta("property", "og:locale", known.first().map(String::as_str));
        for other in article.variants.iter().filter_map(locale) {
            if !known.contains(&other) {
                self.meta("property", "og:locale:alternate", Some(&other));
                known.push(other);
            }
        }
    }

    /// The first file of an image; the others are the same picture in other sizes.
    fn image(&mut self, image: Option<&Image>) {
        let Some((image, picture)) =
            image.and_then(|image| Some((image, image.pictures.first().filter(|picture| is_page(&&picture.url))?)))
        else {
            return;
        };
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        self.meta("property", "og:image", Some(picture.url.as_str()));
        self.meta("property", "og:image:width", number(picture.width).as_deref());
        self.meta("property", "og:image:height", number(picture.height).as_deref());
        self.meta("property", "og:image:alt", value(&image.alternative));
    }
}

/// Whether programs elsewhere can request a URL: it is of the web, and complete. Only pictures have others, with their data.
fn is_page(url: &&SafeUrl) -> bool {
    url.is_absolute() && url.is_file() && SafeUrl::parse(url.as_str()).is_some()
}

/// A text that is there and not empty.
fn value(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(|text| &*text.value).filter(|value| !value.is_empty())
}

/// Open Graph's `language_TERRITORY`, if the language tag has a territory. Without one it would be a guess.
fn locale(variant: &Variant) -> Option<String> {
    let tag = variant.language.as_ref()?;
    // The others are numbers of continents.
    let territory = tag.region().filter(|region| region.len() == 2)?;
    Some(format!("{}_{territory}", tag.language()))
}
