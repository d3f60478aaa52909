//! The spans of a block, and the marks on them.

use super::markup::{Markup, address};
use crate::json::Json;

/// How far we look ahead for the end of a mark, to begin first what ends last.
const LOOK_AHEAD: usize = 64;

/// Writes the text of a block.
pub fn push_spans(html: &mut Markup, block: &Json) {
    let spans = block.get("children").map(array).unwrap_or_default();
    let definitions = block.get("markDefs").map(array).unwrap_or_default();
    // The marks that are open, each with its element.
    let mut open: Vec<(&str, &str)> = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let marks = marks(span);
        let stay = open.iter().take_while(|(mark, _)| marks.contains(mark)).count();
        close(html, &mut open, stay);
        let mut new: Vec<&str> = Vec::new();
        for mark in &marks {
            if !new.contains(mark) && open.iter().all(|(other, _)| other != mark) {
                new.push(mark);
            }
        }
        let reach = |mark: &str| spans[at..].iter().take(LOOK_AHEAD).take_while(|span| self::marks(span).contains(&mark)).count();
        new.sort_by_cached_key(|mark| std::cmp::Reverse(reach(mark)));
        for mark in new {
            open.push((mark, begin(html, mark, definitions)));
        }
        push_span(html, span);
    }
    close(html, &mut open, 0);
}

/// Ends the marks from a place on.
fn close(html: &mut Markup, open: &mut Vec<(&str, &str)>, from: usize) {
    for (_, tag) in open.drain(from..).rev() {
        if !tag.is_empty() {
            html.close(tag);
        }
    }
}

/// Begins the element of a mark; the empty string if it has none.
fn begin(html: &mut Markup, mark: &str, definitions: &[Json]) -> &'static str {
    let tag = match mark {
        "strong" => "strong",
        "em" => "em",
        "code" => "code",
        "strike-through" => "del",
        "underline" => "u",
        "sub" => "sub",
        "sup" => "sup",
        "highlight" => "mark",
        _ => {
            let Some(href) = href(mark, definitions) else { return "" };
            html.push("<a href=\"");
            html.escaped(href);
            html.push("\">");
            return "a";
        }
    };
    html.open(tag);
    tag
}

/// A span, or an object that stands in the line.
fn push_span(html: &mut Markup, span: &Json) {
    // White space between words is text, too.
    let text = span.entries().iter().rev().find(|(key, _)| key == "text").and_then(|(_, text)| text.string());
    match (text, address(span)) {
        (Some(text), _) => html.lines(text),
        (None, Some(url)) if span.string_of("_type") == Some("image") => html.image(url, span),
        _ => ["title", "name", "label"].iter().find_map(|key| span.string_of(key)).into_iter().for_each(|text| html.lines(text)),
    }
}

fn array(json: &Json) -> &[Json] {
    if let Json::Array(items) = json { items } else { std::slice::from_ref(json) }
}

fn marks(span: &Json) -> Vec<&str> {
    span.get("marks").map(array).unwrap_or_default().iter().filter_map(Json::string).collect()
}

/// The address of the link that a mark stands for.
fn href<'a>(mark: &str, definitions: &'a [Json]) -> Option<&'a str> {
    let definition = definitions.iter().find(|definition| definition.string_of("_key") == Some(mark))?;
    definition.first(&["href", "url"])?.string()
}
