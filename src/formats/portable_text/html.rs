//! Serialises blocks as HTML, as the official serialisers do (portabletext.org).

use super::spans::push_spans;
use crate::formats::markup::{Markup, image_url};
use crate::html::is_one_of;
use crate::json::Json;
use crate::text::contains;

/// How deeply objects of unknown types are searched for blocks.
const MAX_DEPTH: u8 = 8;

/// The HTML of blocks, unless they are blank. Calls `on_missing_url` with each image that has no URL.
pub fn to_html<'a>(blocks: &'a Json, on_missing_url: &mut dyn FnMut(&'a Json)) -> Option<String> {
    let items = blocks.items();
    let mut check = |part: &'a Json| {
        if part.has("_type", "image") && image_url(part).is_none() {
            on_missing_url(part);
        }
    };
    for item in &items {
        check(item);
        item.list("children").iter().for_each(|part| check(part));
    }
    if items.iter().all(|item| is_blank(item)) {
        return None;
    }
    let mut blocks = Blocks::default();
    items.iter().for_each(|item| blocks.item(item, 0));
    blocks.close_lists(0);
    Some(blocks.html.finish())
}

/// Whether a block has no text.
fn is_blank(block: &Json) -> bool {
    let is_blank_span = |span: &&Json| span.has("_type", "span") && span.get("text").is_none();
    block.has("_type", "block") && block.get("children").is_none_or(|spans| spans.items().iter().all(is_blank_span))
}

#[derive(Default)]
struct Blocks {
    html: Markup,
    /// The open lists, each with an open item: their levels, and whether they are numbered.
    lists: Vec<(f64, bool)>,
}

impl Blocks {
    fn item(&mut self, item: &Json, depth: u8) {
        if let Some(list) = item.string_of("listItem") {
            let level = if let Some(Json::Number(level)) = item.get("level") { *level } else { 1.0 };
            self.list_item(level, list == "number");
            return self.block(item);
        }
        self.close_lists(0);
        match item.text_of("_type") {
            "image" => self.figure(item),
            kind if contains("code codeBlock", kind) && item.string_of("code").is_some() => self.code(item),
            kind if contains("break divider hr", kind) => self.html.push("<hr>"),
            _ if item.get("children").is_some() => self.block(item),
            _ => self.unknown(item, depth),
        }
    }

    /// An object of a custom type: its blocks and its text.
    fn unknown(&mut self, item: &Json, depth: u8) {
        for (name, value) in item.entries() {
            match value {
                Json::Array(_) if depth < MAX_DEPTH => value.items().iter().for_each(|item| self.item(item, depth + 1)),
                Json::String(text) if contains("text title heading caption quote body", name) => {
                    self.html.paragraph(text);
                }
                _ => {}
            }
        }
    }

    fn block(&mut self, block: &Json) {
        let (around, tag) = match block.text_of("style") {
            "blockquote" => ("blockquote", "p"),
            style if is_one_of(style, "h1 h2 h3 h4 h5 h6") => ("", style),
            // In a list item the text has no element of its own.
            _ => ("", if self.lists.is_empty() { "p" } else { "" }),
        };
        self.html.open(around);
        self.html.open(tag);
        push_spans(&mut self.html, block);
        self.html.close(tag);
        self.html.close(around);
    }

    /// Opens an item; closes and opens lists to reach its level.
    fn list_item(&mut self, level: f64, numbered: bool) {
        let mut stay = self.lists.len();
        while stay > 0 && self.lists[stay - 1].0 > level {
            stay -= 1;
        }
        let other = stay > 0 && self.lists[stay - 1].0 == level && self.lists[stay - 1].1 != numbered;
        self.close_lists(stay - usize::from(other));
        if self.lists.last().is_some_and(|(open, _)| *open == level) {
            self.html.close("li");
        } else {
            self.html.open(if numbered { "ol" } else { "ul" });
            self.lists.push((level, numbered));
        }
        self.html.open("li");
    }

    /// Closes the lists from this index on.
    fn close_lists(&mut self, from: usize) {
        while self.lists.len() > from {
            let numbered = self.lists.pop().is_some_and(|(_, numbered)| numbered);
            self.html.push(if numbered { "</li></ol>" } else { "</li></ul>" });
        }
    }

    fn figure(&mut self, image: &Json) {
        let caption = image.text_of("caption");
        let Some(url) = image_url(image) else {
            self.html.paragraph(image.text_of("alt"));
            return self.html.paragraph(caption);
        };
        self.html.open("figure");
        self.html.image(url, Some(image.text_of("alt")));
        if !caption.is_empty() {
            self.html.open("figcaption");
            self.html.lines(caption);
            self.html.close("figcaption");
        }
        self.html.close("figure");
    }

    fn code(&mut self, code: &Json) {
        self.html.push("<pre><code class=\"language-");
        self.html.escaped(code.text_of("language"));
        // The reader of HTML drops a line break at the beginning of code: this one, rather than that of the text.
        self.html.push("\">\n");
        self.html.escaped(code.text_of("code"));
        self.html.push("</code></pre>");
    }
}
