//! Reads works and things that an article refers to.

use super::context::{Context, read_items};
use super::language;
use super::node::Node;
use super::search::dereference;
use super::strip_markup::strip_markup;
use super::text::{text, text_in};
use super::url::{id_url, is_web_url, published_url, safe_url, url_in};
use crate::article::Work;
use crate::error::WarningCode;
use crate::json::Json;
use crate::markup::SafeUrl;
use crate::text::concat;

/// All works in a property: URLs, names, HTML with a link, objects, references.
pub fn works(node: Node<'_>, context: &Context) -> Vec<Work> {
    read_items(node, context, work)
}

fn work(node: Node<'_>, context: &Context) -> Option<Work> {
    let work = if is_text(node) {
        text_work(node, context)
    } else {
        let name = text_in(node, &["name", "headline"], context);
        let url = url_in(node, &["url"], context).or_else(|| id_url(node));
        Work { name, url: url.or_else(|| safe_url(node.get("sameAs")?, context)), language: language::declared(node) }
    };
    if work.name.is_none() && work.url.is_none() {
        // A value that is neither an object nor a string has a warning already.
        if !is_text(node) {
            warn_unnamed(node, "a name or a url");
        }
        return None;
    }
    Some(work)
}

/// Whether a value is a literal, with or without a language, rather than an object with properties.
pub fn is_text(node: Node<'_>) -> bool {
    !matches!(node.json(), Json::Object(_)) || node.get("@value").is_some()
}

/// Warns of an object that has none of the `expected` properties, or is a reference to nothing.
pub fn warn_unnamed(node: Node<'_>, expected: &str) {
    match node.id() {
        Some(_) => node.warn(WarningCode::ReferenceMissing, "The JSON does not describe the object with this @id. It is omitted."),
        None => node.warn_type(&concat(&["an object with ", expected])),
    }
}

/// A string that is a URL, or a name with or without a link in it.
fn text_work(node: Node<'_>, context: &Context) -> Work {
    let string = node.string().or_else(|| node.get("@value")?.string()).unwrap_or_default();
    if is_url(string) {
        return Work { url: safe_url(node, context), ..Work::default() };
    }
    let url = href(string).and_then(|href| SafeUrl::parse(&strip_markup(href))).map(|url| context.resolve(url));
    Work { name: text(node, context), url, language: None }
}

/// Whether a string is a URL rather than words.
pub fn is_url(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && (is_web_url(text) || text.starts_with('/'))
}

/// The `href` of the first link in HTML.
fn href(html: &str) -> Option<&str> {
    let (_, value) = html.split_once("href=")?;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// The work that an article declares itself to be a translation of.
pub fn original(article: Node<'_>, context: &Context) -> Option<Work> {
    let node = *article.get("translationOfWork")?.items().first()?;
    // An article is not a translation of itself.
    if std::ptr::eq(dereference(node).json(), article.json()) {
        return None;
    }
    if is_text(node) {
        return Some(Work { url: Some(safe_url(node, context)?), ..Work::default() });
    }
    let name = text_in(node, &["headline", "name"], context);
    let original = Work { name, url: published_url(node, context), language: language::declared(node) };
    let is_known = original.language.is_some() || original.name.is_some() || original.url.is_some();
    is_known.then_some(original)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_distinguished_from_words() {
        for (text, expected) in [
            ("https://example.com/a", true),
            (" HTTP://example.com ", true),
            ("//example.com/a", true),
            ("/policy", true),
            ("See https://example.com/a", false),
            ("https://example.com/a, page 3", false),
            ("Annual report", false),
        ] {
            assert_eq!(is_url(text), expected, "{text}");
        }
    }

    #[test]
    fn links_in_html_are_found() {
        for (html, expected) in [
            (r#"<a class="x" href="/a?b=1&amp;c=2">Report</a>"#, Some("/a?b=1&amp;c=2")),
            ("<cite><a href='b'>Report</a></cite>, 2020", Some("b")),
            ("<a href=c>Report</a>", None),
            ("no link", None),
        ] {
            assert_eq!(href(html), expected, "{html}");
        }
    }
}
