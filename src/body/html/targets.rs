//! Finds the targets of links within HTML: footnotes, tables of contents.

use super::footnotes::{Footnotes, role};
use crate::body::writer::Writer;
use crate::html::{StartTag, Token, Tokenizer};

/// Reads the links of a text, except those of its footnotes, and then the ids that they refer to.
pub fn read_targets(html: &str, writer: &mut Writer, footnotes: &Footnotes) {
    let context = writer.context;
    let targets = &mut writer.targets;
    if html.contains('#') {
        start_tags(html, &mut |tag| {
            if let Some(href) = href(tag).filter(|_| role(footnotes, tag).is_none()) {
                targets.add_link(&href, context);
            }
        });
    }
    if !targets.is_empty() {
        start_tags(html, &mut |tag| {
            if let Some(id) = id(tag) {
                targets.add_id(&id, context);
            }
        });
    }
}

fn start_tags<'s>(html: &'s str, read: &mut dyn FnMut(StartTag<'s>)) {
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_outside_raw() {
        if let Token::Start(tag) = token {
            read(tag);
        }
    }
}

/// Writes the id of an element that begins, if links refer to it.
pub fn write_id(tag: StartTag, writer: &mut Writer) {
    if !writer.targets.is_empty()
        && let Some(id) = id(tag).and_then(|id| writer.targets.take(&id))
    {
        writer.anchor(id);
    }
}

pub fn href(tag: StartTag) -> Option<String> {
    if tag.is("a") { tag.attribute("href") } else { None }
}

/// The id of an element, or the obsolete `name` of a link. An id contains no white space.
pub fn id(tag: StartTag) -> Option<String> {
    let name = if tag.raw("id").is_none() && tag.is("a") { "name" } else { "id" };
    let id = tag.attribute(name)?;
    if id.is_empty() || id.contains(|c: char| c.is_whitespace() || c.is_control()) { None } else { Some(id) }
}
