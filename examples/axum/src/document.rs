//! Renders the page around an article.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, LanguageTag, Options, render};

/// The page of an article, in the language that is shown first.
pub fn document(article: &Article, languages: Vec<String>) -> String {
    let shown = &article.variants[article.choose(&languages)];
    let mut options = Options::default();
    (options.languages, options.heading_level) = (languages, 1);
    let title = shown.headline.as_ref().map_or("", |headline| &headline.value);
    // Links to the page in each language, for search engines.
    let tags = article.variants.iter().filter_map(|variant| variant.language.as_ref());
    let alternates: String =
        tags.map(|tag| format!("<link rel=\"alternate\" hreflang=\"{0}\" href=\"?language={0}\">\n", attribute(tag.as_str()))).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         {alternates}<link rel=\"stylesheet\" href=\"/style.css\">\n\
         <script type=\"module\" src=\"/hydrate.js\"></script>\n\
         <script type=\"application/ld+json\">{}</script>\n<main>{}</main>\n",
        shown.language.as_ref().map_or("", LanguageTag::as_str),
        shown.direction.as_str(),
        text(title),
        article.to_json_ld(),
        render(article, &options),
    )
}
