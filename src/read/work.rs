//! Works and things that an article refers to.

use super::address::{address, identity, is_web, published};
use super::context::{Context, all};
use super::language;
use super::node::Node;
use super::search::described;
use super::strip_markup::strip_markup;
use super::text::text;
use crate::article::Work;
use crate::error::WarningCode;
use crate::json::Json;

/// All the works that a property holds: addresses, names, HTML with a link, objects, references.
pub(super) fn works(node: Node<'_>, context: &Context) -> Vec<Work> {
    all(node, context, work)
}

/// One work.
pub(super) fn work(node: Node<'_>, context: &Context) -> Option<Work> {
    let work = if is_text(node) {
        written(node, context)
    } else {
        let name = node.first(&["name", "headline"]).and_then(|name| text(name, context));
        let url = node.get("url").and_then(|url| address(url, context)).or_else(|| identity(node));
        Work { name, url: url.or_else(|| address(node.get("sameAs")?, context)), language: language::stated(node) }
    };
    if work.name.is_none() && work.url.is_none() {
        // What is no string has been noted as none.
        if !is_text(node) {
            warn_unknown(node, "a name or a url");
        }
        return None;
    }
    Some(work)
}

/// Whether a value is written out, with its language or without, and is no object that has properties.
pub(super) fn is_text(node: Node<'_>) -> bool {
    !matches!(node.json(), Json::Object(_)) || node.get("@value").is_some()
}

/// An object that says nothing about itself, or only where else that is said.
pub(super) fn warn_unknown(node: Node<'_>, expected: &str) {
    match node.id() {
        Some(_) => node.warn(WarningCode::ReferenceMissing, "Nothing in the JSON describes what is behind this @id. It is left out."),
        None => node.warn_type(&["an object with ", expected].concat()),
    }
}

/// A string that is an address, or a name with or without a link in it.
fn written(node: Node<'_>, context: &Context) -> Work {
    let string = node.string().or_else(|| node.get("@value")?.string()).unwrap_or_default();
    if is_address(string) {
        return Work { url: address(node, context), ..Work::default() };
    }
    let url = href(string).and_then(|href| crate::markup::SafeUrl::parse(&strip_markup(href))).map(|url| context.resolve(url));
    Work { name: text(node, context), url, language: None }
}

/// Whether a string is an address and no words.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && (is_web(text) || text.starts_with('/'))
}

/// Where the first link of a piece of HTML leads.
fn href(html: &str) -> Option<&str> {
    let (_, value) = html.split_once("href=")?;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// What a version says that it was translated from.
pub(super) fn original(article: Node<'_>, context: &Context) -> Option<Work> {
    let node = *article.get("translationOfWork")?.items().first()?;
    // Nothing was translated from itself.
    if std::ptr::eq(described(node).json(), article.json()) {
        return None;
    }
    if is_text(node) {
        return Some(Work { url: Some(address(node, context)?), ..Work::default() });
    }
    let name = node.first(&["headline", "name"]).and_then(|name| text(name, context));
    let original = Work { name, url: published(node, context), language: language::stated(node) };
    let is_known = original.language.is_some() || original.name.is_some() || original.url.is_some();
    is_known.then_some(original)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words() {
        for (text, expected) in [
            ("https://example.com/a", true),
            (" HTTP://example.com ", true),
            ("//example.com/a", true),
            ("/policy", true),
            ("See https://example.com/a", false),
            ("https://example.com/a, page 3", false),
            ("Annual report", false),
        ] {
            assert_eq!(is_address(text), expected, "{text}");
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
