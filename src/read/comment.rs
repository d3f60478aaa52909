//! Reads corrections, and how an article was made.

use super::context::{Context, read_items};
use super::date::date;
use super::node::Node;
use super::text::{text, text_in};
use super::url::{id_url, safe_url, url_in};
use super::work::{is_text, is_url, warn_unnamed};
use crate::article::Comment;

/// All comments in a property: texts, URLs, objects. Empty forms are omitted without a warning.
pub fn comments(node: Node<'_>, context: &Context) -> Vec<Comment> {
    read_items(node, context, comment)
}

fn comment(node: Node<'_>, context: &Context) -> Option<Comment> {
    let comment = if !is_text(node) {
        Comment {
            text: text_in(node, &["text", "articleBody", "description", "headline", "name"], context),
            url: url_in(node, &["url"], context).or_else(|| id_url(node)),
            published: node.first(&["datePublished", "dateCreated", "dateModified"]).and_then(date),
        }
    } else if node.string().is_some_and(is_url) {
        Comment { url: safe_url(node, context), ..Comment::default() }
    } else {
        Comment { text: text(node, context), ..Comment::default() }
    };
    if comment.text.is_none() && comment.url.is_none() {
        if node.id().is_some() {
            warn_unnamed(node, "a text or a url");
        }
        return None;
    }
    Some(comment)
}
