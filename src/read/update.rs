//! Reads the entries of a live blog.

use super::body::body;
use super::context::{Context, read_items};
use super::date::date;
use super::image::image;
use super::media::media;
use super::node::Node;
use super::party::parties;
use super::text::{text, text_in};
use super::url::url_in;
use super::work::is_text;
use crate::article::{Body, BodyFormat, PartyKind, Update};

/// `liveBlogUpdate`, in the order of the input.
pub fn updates(article: Node<'_>, context: &Context) -> Vec<Update> {
    article.get("liveBlogUpdate").map(|node| read_items(node, context, update)).unwrap_or_default()
}

fn update(node: Node<'_>, context: &Context) -> Option<Update> {
    if is_text(node) {
        return Some(Update { body: plain_body(text(node, context)?.value), ..Update::default() });
    }
    let of = |keys: &[&str]| text_in(node, keys, context);
    let headline = of(&["headline", "name"]);
    let body = match body(node, headline.as_ref().map(|text| text.value.as_str()), context) {
        Body::None => of(&["description", "abstract"]).map_or(Body::None, |text| plain_body(text.value)),
        body => body,
    };
    let image = node.get("image").and_then(|value| image(value, context, &[&headline]));
    let media = media(node, image.as_ref(), context);
    if headline.is_none() && body == Body::None && image.is_none() && media.is_empty() {
        node.warn_type("an update with a headline or an articleBody");
        return None;
    }
    Some(Update {
        headline,
        published: node.first(&["datePublished", "dateCreated", "dateModified"]).and_then(date),
        authors: node.first(&["author", "creator"]).map(|value| parties(value, PartyKind::Person, context)).unwrap_or_default(),
        url: url_in(node, &["url"], context),
        body,
        image,
        media,
    })
}

fn plain_body(text: String) -> Body {
    Body::Text(text, BodyFormat::Plain)
}
