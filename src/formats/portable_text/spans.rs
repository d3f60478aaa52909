//! Serialises the spans of a block and their marks.

use crate::formats::markup::{Markup, image_url};
use crate::html::is_one_of;
use crate::json::Json;

/// How many spans ahead the end of a mark is searched for, so that the mark that ends last is opened first.
const LOOK_AHEAD: usize = 64;

/// Appends the spans of a block.
pub fn push_spans(html: &mut Markup, block: &Json) {
    let spans = block.get("children").map(array).unwrap_or_default();
    let definitions = block.get("markDefs").map(array).unwrap_or_default();
    // The open marks, each with its element.
    let mut open: Vec<(&str, &str)> = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let marks = marks(span);
        let kept = open.iter().take_while(|(mark, _)| marks.contains(mark)).count();
        close(html, &mut open, kept);
        // How many spans have them, until they are opened.
        let mut new: Vec<(usize, &str)> = Vec::new();
        for mark in marks {
            if open.iter().any(|(other, _)| *other == mark) || new.iter().any(|(_, other)| *other == mark) {
                continue;
            }
            let reach = spans[at..].iter().take(LOOK_AHEAD).take_while(|span| self::marks(span).contains(&mark)).count();
            new.push((reach, mark));
        }
        // The mark that ends last is opened first.
        for _ in 0..new.len() {
            let mut next = 0;
            for (at, (reach, _)) in new.iter().enumerate() {
                if *reach > new[next].0 {
                    next = at;
                }
            }
            let (_, mark) = std::mem::take(&mut new[next]);
            open.push((mark, open_mark(html, mark, definitions)));
        }
        push_span(html, span);
    }
    close(html, &mut open, 0);
}

/// Closes the marks from this index on.
fn close(html: &mut Markup, open: &mut Vec<(&str, &str)>, from: usize) {
    while open.len() > from {
        let (_, tag) = open.pop().unwrap_or_default();
        html.close(tag);
    }
}

/// Opens the element of a mark and returns its name; an empty string if the mark has no element.
fn open_mark<'m>(html: &mut Markup, mark: &'m str, definitions: &[Json]) -> &'m str {
    const OTHERS: [(&str, &str); 3] = [("strike-through", "del"), ("underline", "u"), ("highlight", "mark")];
    let other = OTHERS.iter().find(|(name, _)| *name == mark).map(|(_, tag)| *tag);
    let tag = if is_one_of(mark, "strong em code sub sup") { mark } else { other.unwrap_or_default() };
    html.open(tag);
    if !tag.is_empty() {
        return tag;
    }
    let Some(href) = href(mark, definitions) else { return "" };
    html.push("<a href=\"");
    html.escaped(href);
    html.push("\">");
    "a"
}

/// Appends a span or an inline object.
fn push_span(html: &mut Markup, span: &Json) {
    // Not `string_of`, which skips a span of white space only.
    let text = span.entries().iter().rev().find(|(key, _)| key == "text").and_then(|(_, text)| text.string());
    match (text, image_url(span)) {
        (Some(text), _) => html.lines(text),
        (None, Some(url)) if span.has("_type", "image") => html.image(url, Some(span.text_of("alt"))),
        _ => html.lines(["title", "name", "label"].iter().find_map(|key| span.string_of(key)).unwrap_or_default()),
    }
}

fn array(json: &Json) -> &[Json] {
    if let Json::Array(items) = json { items } else { std::slice::from_ref(json) }
}

fn marks(span: &Json) -> Vec<&str> {
    let mut marks = Vec::new();
    for mark in span.get("marks").map(array).unwrap_or_default() {
        if let Some(mark) = mark.string() {
            marks.push(mark);
        }
    }
    marks
}

/// The URL of the link that a mark defines.
fn href<'a>(mark: &str, definitions: &'a [Json]) -> Option<&'a str> {
    let definition = definitions.iter().find(|definition| definition.has("_key", mark))?;
    definition.find("href url")?.string()
}
