//! Serialises the spans of a block and their marks.

use crate::formats::markup::{Markup, image_url};
use crate::html::is_one_of;
use crate::json::Json;
use crate::text::TextMap;

/// How many spans ahead the end of a mark is searched for, so that the mark that ends last is opened first.
const LOOK_AHEAD: usize = 64;
/// How many marks of a span are read.
const MAX_MARKS: usize = 32;

/// The definitions of the marks of a block, by their keys.
struct Definitions<'a> {
    all: &'a [Json],
    places: TextMap,
}

impl<'a> Definitions<'a> {
    fn of(block: &'a Json) -> Definitions<'a> {
        let (all, mut places) = (array(block, "markDefs"), TextMap::default());
        // From the end, so that the first definition of a key wins.
        for (place, definition) in all.iter().enumerate().rev() {
            if let Some(key) = definition.string_of("_key") {
                places.insert(key, place);
            }
        }
        Definitions { all, places }
    }

    /// The URL of the link that a mark defines.
    fn href(&self, mark: &str) -> Option<&'a str> {
        self.all.get(self.places.get(mark)?)?.find("href url")?.string()
    }
}

/// Appends the spans of a block.
pub fn push_spans(html: &mut Markup, block: &Json) {
    let definitions = &Definitions::of(block);
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
    for mark in marks_of(&spans[0]) {
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
fn open_mark<'m>(html: &mut Markup, mark: &'m str, definitions: &Definitions) -> &'m str {
    const OTHERS: [(&str, &str); 3] = [("strike-through", "del"), ("underline", "u"), ("highlight", "mark")];
    let other = OTHERS.iter().find(|(name, _)| *name == mark).map(|(_, tag)| *tag);
    let tag = if is_one_of(mark, "strong em code sub sup") { mark } else { other.unwrap_or_default() };
    html.open(tag);
    if !tag.is_empty() {
        return tag;
    }
    let Some(href) = definitions.href(mark) else { return "" };
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

fn marks_of(span: &Json) -> impl Iterator<Item = &str> {
    array(span, "marks").iter().take(MAX_MARKS).filter_map(Json::string)
}

fn has_mark(span: &Json, mark: &str) -> bool {
    marks_of(span).any(|other| other == mark)
}
