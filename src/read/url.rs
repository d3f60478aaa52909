//! Reads URLs; unsafe ones are omitted with a warning.

use super::context::Context;
use super::node::Node;
use crate::error::WarningCode;
use crate::html::{self, decode};
use crate::json::Json;
use crate::markup::SafeUrl;

/// The URL in a property: a string, an object with a `url` or an `@id`, or the first of several.
pub fn safe_url(node: Node<'_>, context: &Context) -> Option<SafeUrl> {
    let node = *node.items().first()?;
    let Some(text) = node.string() else {
        return match node.first(&["url", "contentUrl", "@value"]) {
            Some(inner) => safe_url(inner, context),
            None if node.id().is_some() => id_url(node),
            None => {
                node.warn_type("a URL");
                None
            }
        };
    };
    let url = parse(text);
    if url.is_none() {
        node.warn(WarningCode::UrlUnsafe, "Unsafe or invalid URL; expected an https: URL. It is omitted.");
    }
    url.map(|url| context.resolve(url))
}

/// The same for a file that browsers request by themselves.
pub fn file_url(node: Node<'_>, context: &Context) -> Option<SafeUrl> {
    let url = safe_url(node, context)?;
    if !url.is_file() {
        node.warn(WarningCode::UrlUnsafe, "No file can be at this URL; expected an https: URL. It is omitted.");
        return None;
    }
    Some(url)
}

/// The URL in the first of these properties that exists.
pub fn url_in(node: Node<'_>, keys: &[&str], context: &Context) -> Option<SafeUrl> {
    safe_url(node.first(keys)?, context)
}

/// A URL in JSON is often copied from HTML: `?a=1&amp;b=2`.
fn parse(text: &str) -> Option<SafeUrl> {
    SafeUrl::parse(&decode(text, html::Context::Plain))
}

/// The URL where an article is published: its `url`, else `mainEntityOfPage`, else `@id`.
pub fn published_url(article: Node<'_>, context: &Context) -> Option<SafeUrl> {
    let page = || {
        // Some sites write only that there is such a page: `true`.
        let page = article.get("mainEntityOfPage").filter(|page| !is_flag(page.json()))?;
        safe_url(page, context)
    };
    url_in(article, &["url"], context).or_else(page).or_else(|| id_url(article))
}

fn is_flag(json: &Json) -> bool {
    match json {
        Json::String(text) => ["true", "false"].iter().any(|word| text.trim().eq_ignore_ascii_case(word)),
        _ => matches!(json, Json::Bool(_) | Json::Number(_)),
    }
}

/// The `@id` of an object, if it is an HTTP URL. Often it is only a name within the document.
pub fn id_url(node: Node<'_>) -> Option<SafeUrl> {
    let id = node.id()?;
    parse(id).filter(|_| is_web_url(id))
}

/// Whether a string begins like an HTTP URL.
pub fn is_web_url(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}
