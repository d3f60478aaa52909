//! Adds the bodies of an article that are in a page, for JSON without them.

use super::body::body_in;
use super::node::Node;
use super::source::{PageBody, Source};
use crate::article::{Article, Body, Variant};
use crate::error::WarningCode;
use crate::text::lookup_tag;

const TWICE: &str = "The JSON has a body as well; the body in the page is not shown.";

/// Gives the page's body to a variant if the languages match; returns whether they do.
pub fn add_if_language_matches(body: &PageBody, node: Node<'_>, variant: &mut Variant, source: &Source) -> bool {
    let wanted = body.language.as_ref();
    let matches = wanted.is_some_and(|wanted| lookup_tag(wanted, &[variant.language.as_ref()]).is_some());
    if matches {
        add(body, node, variant, source);
    }
    matches
}

/// Gives the page's body, whose language the article does not have, to the first variant without a body.
pub fn add_to_first_without_body(body: &PageBody, root: Node<'_>, article: &mut Article, source: &Source) {
    let index = article.variants.iter().position(|variant| variant.body == Body::None).unwrap_or_default();
    if let Some(variant) = article.variants.get_mut(index) {
        add(body, root, variant, source);
    }
}

/// Gives the page's body to a variant. The body in the JSON takes precedence.
fn add(body: &PageBody, node: Node<'_>, variant: &mut Variant, source: &Source) {
    if variant.body != Body::None {
        return node.warn_missing(WarningCode::BodyTwice, "articleBody", TWICE);
    }
    variant.body = body_in(body.text.clone(), body.format, node, None);
    if variant.body != Body::None {
        variant.base = source.base.as_ref().or(body.base.as_ref()).or(variant.base.as_ref()).cloned();
    }
}
