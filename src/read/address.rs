//! Addresses.

use super::context::Context;
use super::node::Node;
use crate::error::WarningCode;
use crate::json::Json;
use crate::markup::SafeUrl;

/// The address a property holds: a string, an object with a `url` or an `@id`, or the first of several.
pub(super) fn address(node: Node<'_>, context: &Context) -> Option<SafeUrl> {
    let node = *node.items().first()?;
    let Some(text) = node.string() else {
        return match node.first(&["url", "contentUrl", "@value"]) {
            Some(inner) => address(inner, context),
            None if node.id().is_some() => identity(node),
            None => {
                node.warn_type("an address");
                None
            }
        };
    };
    let url = SafeUrl::parse(text);
    if url.is_none() {
        node.warn(WarningCode::UrlUnsafe, "This is no address that a page may lead to; expected is one with https:. It is left out.");
    }
    url.map(|url| context.resolve(url))
}

/// Where an article is published: its `url`, else `mainEntityOfPage`, else `@id`.
pub(super) fn published(article: Node<'_>, context: &Context) -> Option<SafeUrl> {
    let page = || {
        // Some sites only say that there is such a page: `true`.
        let page = article.get("mainEntityOfPage").filter(|page| !is_truth(page.json()))?;
        address(page, context)
    };
    article.get("url").and_then(|url| address(url, context)).or_else(page).or_else(|| identity(article))
}

fn is_truth(json: &Json) -> bool {
    match json {
        Json::String(text) => ["true", "false"].iter().any(|word| text.trim().eq_ignore_ascii_case(word)),
        _ => matches!(json, Json::Bool(_) | Json::Number(_)),
    }
}

/// The `@id` of an object, if it is an address of the web. Often it is only a name within the document.
pub(super) fn identity(node: Node<'_>) -> Option<SafeUrl> {
    let id = node.id()?;
    SafeUrl::parse(id).filter(|_| is_web(id))
}

/// Whether a string begins as the addresses of the web do.
pub(super) fn is_web(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}
