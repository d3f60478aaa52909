//! Corrections, and how an article was made.

use super::address::{address, identity};
use super::context::{Context, all};
use super::date::date;
use super::node::Node;
use super::text::text;
use super::work::{is_address, is_text, warn_unknown};
use crate::article::Comment;

/// All the comments that a property holds: texts, addresses, objects. Forms that nobody filled in are nothing.
pub(super) fn comments(node: Node<'_>, context: &Context) -> Vec<Comment> {
    all(node, context, comment)
}

fn comment(node: Node<'_>, context: &Context) -> Option<Comment> {
    let comment = if !is_text(node) {
        Comment {
            text: node.first(&["text", "articleBody", "description", "headline", "name"]).and_then(|value| text(value, context)),
            url: node.get("url").and_then(|url| address(url, context)).or_else(|| identity(node)),
            published: node.first(&["datePublished", "dateCreated", "dateModified"]).and_then(date),
        }
    } else if node.string().is_some_and(is_address) {
        Comment { url: address(node, context), ..Comment::default() }
    } else {
        Comment { text: text(node, context), ..Comment::default() }
    };
    if comment.text.is_none() && comment.url.is_none() {
        if node.id().is_some() {
            warn_unknown(node, "a text or a url");
        }
        return None;
    }
    Some(comment)
}
