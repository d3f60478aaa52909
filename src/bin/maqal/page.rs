//! A complete page around an article.

use crate::args::Render;
use crate::metadata::{metadata, title};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, LanguageTag, Options, Variant};

const STYLE: &str = include_str!("../../../www/style.css");

pub fn page(article: &Article, options: &Options, args: &Render) -> String {
    let shown = &article.variants[article.choose(&options.languages)];
    let style = match &args.style {
        Some(url) => format!("<link rel=\"stylesheet\" href=\"{}\">", attribute(url)),
        None => format!("<style>\n{STYLE}</style>"),
    };
    let script =
        args.script.as_ref().map_or_else(String::new, |url| format!("<script type=\"module\" src=\"{}\"></script>\n", attribute(url)));
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{}\" dir=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
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
        text(title(shown)),
        metadata(article, shown),
        article.to_json_ld(),
        maqal::render(article, options),
    )
}

fn language(variant: &Variant) -> &str {
    variant.language.as_ref().map_or("", LanguageTag::as_str)
}
