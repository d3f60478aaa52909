//! The pages.

use crate::version::Version;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, Options, render};

/// The page of one version. The others are links beside it, and in its head.
pub fn page(article: &Article, versions: &[Version], place: usize) -> String {
    let version = &versions[place];
    let others = versions.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, version)| version.link());
    let links = others.chain(article.links.iter().cloned()).collect();
    let single = Article { variants: vec![version.variant.clone()], links, warnings: Vec::new() };
    let mut options = Options::default();
    options.heading_level = 1;
    let alternate =
        |language: &str, url: &str| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", attribute(language), attribute(url));
    let mut links = format!("<link rel=\"canonical\" href=\"{}\">\n", attribute(version.url.as_str()));
    for version in versions.iter().filter(|version| !version.language().is_empty()) {
        links += &alternate(version.language(), version.url.as_str());
    }
    // Who reads none of them gets the first.
    links += &alternate("x-default", versions[0].url.as_str());
    let head = format!("{links}<script type=\"application/ld+json\">{}</script>\n", article.to_json_ld());
    document(version.language(), version.variant.direction.as_str(), version.headline(), "../style.css", &head, &render(&single, &options))
}

/// The list of all articles, each in all its languages.
pub fn index(articles: &[Vec<Version>]) -> String {
    let mut list = String::from("<h1>Articles</h1>\n<ul>\n");
    for versions in articles {
        list += "<li><ul>\n";
        for version in versions {
            let (language, direction) = (attribute(version.language()), version.variant.direction.as_str());
            list += &format!(
                "<li><a href=\"{}\" hreflang=\"{language}\" lang=\"{language}\" dir=\"{direction}\">{}</a></li>\n",
                attribute(&version.path),
                text(version.headline())
            );
        }
        list += "</ul></li>\n";
    }
    list += "</ul>";
    document("en", "ltr", "Articles", "style.css", "", &list)
}

fn document(language: &str, direction: &str, title: &str, style: &str, head: &str, main: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n{head}<main>{main}</main>\n",
        attribute(language),
        text(title)
    )
}
