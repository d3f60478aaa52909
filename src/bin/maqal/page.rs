//! A complete page around an article.

use crate::args::Render;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, LanguageTag, Options, SafeUrl, Variant};

const STYLE: &str = include_str!("../../../www/style.css");

pub fn page(article: &Article, options: &Options, args: &Render) -> String {
    let shown = &article.variants[article.choose(&options.languages)];
    let style = match &args.style {
        Some(url) => format!("<link rel=\"stylesheet\" href=\"{}\">", attribute(url)),
        None => format!("<style>\n{STYLE}</style>"),
    };
    let script =
        args.script.as_ref().map_or_else(String::new, |url| format!("<script type=\"module\" src=\"{}\"></script>\n", attribute(url)));
    let title = shown.headline.as_ref().map_or("", |headline| &headline.value);
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{}\" dir=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n\
         {}{style}\n\
         <script type=\"application/ld+json\">{}</script>\n\
         {script}\
         </head>\n\
         <body>\n\
         <main>{}</main>\n\
         </body>\n\
         </html>\n",
        language(shown),
        shown.direction.as_str(),
        text(title),
        links(article, shown),
        article.to_json_ld(),
        maqal::render(article, options),
    )
}

/// Links to the URLs of the shown variant and of the others. An address of mail or of a telephone is none of a page.
fn links(article: &Article, shown: &Variant) -> String {
    let absolute = |url: &Option<SafeUrl>| url.clone().filter(is_page);
    let canonical = absolute(&shown.url).map(|url| format!("<link rel=\"canonical\" href=\"{}\">\n", attribute(url.as_str())));
    let variants = article.variants.iter().map(|variant| (variant.language.as_ref(), absolute(&variant.url)));
    let links = article.links.iter().map(|link| (link.language.as_ref(), Some(link.url.clone()).filter(is_page)));
    let alternate = |(language, url): (Option<&LanguageTag>, Option<SafeUrl>)| {
        let (language, url) = (language?, url?);
        Some(format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", language.as_str(), attribute(url.as_str())))
    };
    canonical.into_iter().chain(variants.chain(links).filter_map(alternate)).collect()
}

fn is_page(url: &SafeUrl) -> bool {
    url.is_absolute() && url.is_file()
}

fn language(variant: &Variant) -> &str {
    variant.language.as_ref().map_or("", LanguageTag::as_str)
}
