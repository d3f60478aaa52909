//! Renders the pages and the index.

use crate::variant_page::VariantPage;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, Options, render};

/// The page of one variant, with links to the others above the article and in the head.
pub fn page(article: &Article, pages: &[VariantPage], position: usize) -> String {
    let page = &pages[position];
    let others = pages.iter().enumerate().filter(|(other, _)| *other != position).map(|(_, page)| page.link());
    let links = others.chain(article.links.iter().cloned()).collect();
    let single = Article { variants: vec![page.variant.clone()], links, warnings: Vec::new() };
    let mut options = Options::default();
    options.heading_level = 1;
    let alternate =
        |language: &str, url: &str| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", attribute(language), attribute(url));
    let mut links = format!("<link rel=\"canonical\" href=\"{}\">\n", attribute(page.url.as_str()));
    for page in pages.iter().filter(|page| !page.language().is_empty()) {
        links += &alternate(page.language(), page.url.as_str());
    }
    // For all other languages.
    links += &alternate("x-default", pages[0].url.as_str());
    let head = format!("{links}<script type=\"application/ld+json\">{}</script>\n", article.to_json_ld());
    document(page.language(), page.variant.direction.as_str(), page.headline(), "../", &head, &render(&single, &options))
}

/// The list of all articles, each in all its languages.
pub fn index(articles: &[Vec<VariantPage>]) -> String {
    let mut list = String::from("<h1>Articles</h1>\n<ul>\n");
    for pages in articles {
        list += "<li><ul>\n";
        for page in pages {
            let (language, direction) = (attribute(page.language()), page.variant.direction.as_str());
            list += &format!(
                "<li><a href=\"{}\" hreflang=\"{language}\" lang=\"{language}\" dir=\"{direction}\">{}</a></li>\n",
                attribute(&page.path),
                text(page.headline())
            );
        }
        list += "</ul></li>\n";
    }
    list += "</ul>";
    document("en", "ltr", "Articles", "", "", &list)
}

fn document(language: &str, direction: &str, title: &str, root: &str, head: &str, main: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"stylesheet\" href=\"{root}style.css\">\n\
         <script type=\"module\" src=\"{root}hydrate.js\"></script>\n{head}<main>{main}</main>\n",
        attribute(language),
        text(title)
    )
}
