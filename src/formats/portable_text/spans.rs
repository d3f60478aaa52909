//! Serialises the spans of a block and their marks.

use crate::formats::markup::{Markup, image_url};
use crate::html::is_one_of;
use crate::json::Json;

/// How many spans ahead the end of a mark is searched for, so that the mark that ends last is opened first.
const LOOK_AHEAD: usize = 64;

/// Appends the spans of a block.
pub fn push_spans(html: &mut Markup, block: &Json) {
    let definitions = array(block, "markDefs");
    let mut spans = array(block, "children");
    // The open marks, each with its element.
    let mut open: Vec<(&str, &str)> = Vec::new();
    while let Some((span, after)) = spans.split_first() {
        let kept = open.iter().take_while(|(mark, _)| has_mark(span, mark)).count();
        close(html, &mut open, kept);
        for (_, mark) in &new_marks(spans, &open) {
            open.push((mark, open_mark(html, mark, definitions)));
        }
        push_span(html, span);
        spans = after;
    }
    close(html, &mut open, 0);
}

/// The marks that begin at the first of these spans, each with how many spans have it. The one that ends last is the first.
fn new_marks<'m>(spans: &'m [Json], open: &[(&str, &str)]) -> Vec<(usize, &'m str)> {
    let mut marks: Vec<(usize, &str)> = Vec::new();
    for mark in array(&spans[0], "marks").iter().filter_map(Json::string) {
        if open.iter().any(|(other, _)| *other == mark) || marks.iter().any(|(_, other)| *other == mark) {
            continue;
        }
        let reach = spans.iter().take(LOOK_AHEAD).take_while(|span| has_mark(span, mark)).count();
        let mut place = marks.len();
        marks.push((reach, mark));
        while place > 0 && marks[place - 1].0 < reach {
            marks.swap(place - 1, place);
            place -= 1;
        }
    }
    marks
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

/// The items of an array in a property; its value itself if it is not an array.
fn array<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    match json.get(key) {
        Some(Json::Array(items)) => items,
        Some(other) => std::slice::from_ref(other),
        None => &[],
    }
}

fn has_mark(span: &Json, mark: &str) -> bool {
    array(span, "marks").iter().any(|other| other.string() == Some(mark))
}

/// The URL of the link that a mark defines.
fn href<'a>(mark: &str, definitions: &'a [Json]) -> Option<&'a str> {
    let definition = definitions.iter().find(|definition| definition.has("_key", mark))?;
    definition.find("href url")?.string()
}
