//! Portable Text (portabletext.org): an array of blocks, whose text is spans with marks.

use super::writer::Image;
use super::writer::Writer;
use crate::json::Json;
use crate::markup::Tag;

/// How far we look ahead for the end of a mark, to begin first what ends last.
const LOOK_AHEAD: usize = 64;

/// How deep objects of unknown types are searched for blocks.
const MAX_DEPTH: u8 = 8;

/// Says what stands in blocks.
pub fn write(blocks: &Json, writer: &mut Writer) {
    let mut driver = Driver { writer, lists: Vec::new() };
    driver.value(blocks, 0);
    driver.close_lists(0);
}

struct Driver<'d, 'w> {
    writer: &'d mut Writer<'w>,
    /// The lists that are open, each with its last item: their levels, and whether they are numbered.
    lists: Vec<(f64, bool)>,
}

impl Driver<'_, '_> {
    fn value(&mut self, json: &Json, depth: u8) {
        items(json).iter().for_each(|item| self.item(item, depth));
    }

    fn item(&mut self, item: &Json, depth: u8) {
        if let Some(list) = string(item, "listItem") {
            let level = number(item, "level").unwrap_or(1.0);
            self.list_item(level, list == "number");
            return self.block(item);
        }
        self.close_lists(0);
        match string(item, "_type") {
            Some("image") => self.figure(item),
            Some("code" | "codeBlock") if string(item, "code").is_some() => {
                self.writer.code_block(string(item, "language").unwrap_or_default(), string(item, "code").unwrap_or_default());
            }
            Some("break" | "divider" | "hr") => self.writer.rule(),
            _ if property(item, "children").is_some() => self.block(item),
            _ => self.unknown(item, depth),
        }
    }

    /// An object of a type that is the site's own: its blocks, or else its text.
    fn unknown(&mut self, item: &Json, depth: u8) {
        for (name, value) in properties(item) {
            match value {
                Json::Array(_) if depth < MAX_DEPTH => self.value(value, depth + 1),
                Json::String(text) if matches!(name.as_str(), "text" | "title" | "heading" | "caption" | "quote" | "body") => {
                    self.writer.paragraph();
                    self.lines(text);
                    self.writer.end();
                }
                _ => {}
            }
        }
    }

    fn block(&mut self, block: &Json) {
        let style = string(block, "style").unwrap_or("normal");
        let level = style.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| (1..=6).contains(level));
        let quote = style == "blockquote";
        if quote {
            self.writer.quote();
        }
        match level {
            Some(level) => self.writer.heading(level),
            // In an item the text stands by itself.
            None if self.lists.is_empty() => self.writer.paragraph(),
            None => {}
        }
        self.spans(block);
        if level.is_some() || self.lists.is_empty() {
            self.writer.end();
        }
        if quote {
            self.writer.end();
        }
    }

    /// Begins an item, and ends and begins lists so that it stands at its level.
    fn list_item(&mut self, level: f64, numbered: bool) {
        let stay = self.lists.iter().take_while(|(open, _)| *open <= level).count();
        let other = stay > 0 && self.lists[stay - 1].0 == level && self.lists[stay - 1].1 != numbered;
        self.close_lists(stay - usize::from(other));
        if self.lists.last().is_some_and(|(open, _)| *open == level) {
            self.writer.end();
        } else {
            self.writer.list(numbered.then_some((1, None)));
            self.lists.push((level, numbered));
        }
        self.writer.item();
    }

    /// Ends the lists from a place on.
    fn close_lists(&mut self, from: usize) {
        for _ in self.lists.drain(from..) {
            self.writer.end();
            self.writer.end();
        }
    }

    fn spans(&mut self, block: &Json) {
        let spans = property(block, "children").map(items).unwrap_or_default();
        let definitions = property(block, "markDefs").map(items).unwrap_or_default();
        let mut open: Vec<&str> = Vec::new();
        for (at, span) in spans.iter().enumerate() {
            let marks = marks(span);
            let stay = open.iter().take_while(|mark| marks.contains(mark)).count();
            open.drain(stay..).for_each(|mark| {
                if is_written(mark, definitions) {
                    self.writer.end();
                }
            });
            let mut new: Vec<&str> = Vec::new();
            marks.iter().for_each(|mark| {
                if !open.contains(mark) && !new.contains(mark) {
                    new.push(mark);
                }
            });
            let reach = |mark: &str| spans[at..].iter().take(LOOK_AHEAD).take_while(|span| self::marks(span).contains(&mark)).count();
            new.sort_by_cached_key(|mark| std::cmp::Reverse(reach(mark)));
            for mark in new {
                self.begin(mark, definitions);
                open.push(mark);
            }
            self.span(span, marks.contains(&"code"));
        }
        open.iter().for_each(|mark| {
            if is_written(mark, definitions) {
                self.writer.end();
            }
        });
    }

    fn begin(&mut self, mark: &str, definitions: &[Json]) {
        match mark {
            "strong" => self.writer.strong(),
            "em" => self.writer.emphasis(),
            "strike-through" => self.writer.deletion(),
            _ => match (tag(mark), href(mark, definitions)) {
                (Some(tag), _) => self.writer.span(tag, Vec::new()),
                (None, Some(href)) => self.writer.link(href, ""),
                (None, None) => {}
            },
        }
    }

    /// A span, or an object that stands in the line.
    fn span(&mut self, span: &Json, code: bool) {
        match (string(span, "_type"), string(span, "text")) {
            (_, Some(text)) if code => self.writer.code(text),
            (_, Some(text)) => self.lines(text),
            (Some("image"), None) => {
                if let Some(url) = address(span) {
                    self.writer.image(Image { url, alt: string(span, "alt").unwrap_or_default(), title: "" });
                }
            }
            _ => ["title", "name", "label"].iter().find_map(|key| string(span, key)).into_iter().for_each(|text| self.lines(text)),
        }
    }

    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.writer.br();
            }
            self.writer.text(line);
        }
    }

    fn figure(&mut self, image: &Json) {
        let [alt, caption] = ["alt", "caption"].map(|key| string(image, key).unwrap_or_default());
        match address(image) {
            Some(url) => self.writer.figure(Image { url, alt, title: caption }, None),
            None => [alt, caption].into_iter().for_each(|text| {
                self.writer.paragraph();
                self.writer.text(text);
                self.writer.end();
            }),
        }
    }
}

fn address(image: &Json) -> Option<&str> {
    property(image, "asset").and_then(|asset| string(asset, "url")).or_else(|| string(image, "url"))
}

fn marks(span: &Json) -> Vec<&str> {
    let marks = property(span, "marks").map(items).unwrap_or_default();
    marks.iter().filter_map(|mark| if let Json::String(mark) = mark { Some(mark.as_str()) } else { None }).collect()
}

fn tag(mark: &str) -> Option<Tag> {
    match mark {
        "underline" => Some(Tag::U),
        "sub" => Some(Tag::Sub),
        "sup" => Some(Tag::Sup),
        "highlight" => Some(Tag::Mark),
        _ => None,
    }
}

/// The address of the link that a mark stands for.
fn href<'a>(mark: &str, definitions: &'a [Json]) -> Option<&'a str> {
    let definition = definitions.iter().find(|definition| string(definition, "_key") == Some(mark))?;
    string(definition, "href").or_else(|| string(definition, "url"))
}

fn is_written(mark: &str, definitions: &[Json]) -> bool {
    matches!(mark, "strong" | "em" | "strike-through") || tag(mark).is_some() || href(mark, definitions).is_some()
}

/// The items of an array; what is none is one.
fn items(json: &Json) -> &[Json] {
    if let Json::Array(items) = json { items } else { std::slice::from_ref(json) }
}

fn properties(json: &Json) -> &[(String, Json)] {
    if let Json::Object(properties) = json { properties } else { &[] }
}

fn property<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    properties(json).iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn string<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    if let Json::String(text) = property(json, name)? { Some(text) } else { None }
}

fn number(json: &Json, name: &str) -> Option<f64> {
    if let Json::Number(number) = property(json, name)? { Some(*number) } else { None }
}
