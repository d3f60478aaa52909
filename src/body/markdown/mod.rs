//! Markdown: CommonMark with GitHub's tables, strikethrough, task lists and footnotes, read by pulldown-cmark.
//!
//! Raw HTML is read as a body in HTML is: each of its blocks by itself, and tags in a line one by one.

mod definitions;
mod figure;
mod marker;
pub mod reader;
mod typed;

#[cfg(feature = "html")]
use super::html::{LineTag, line_tag, write_part};
#[cfg(not(feature = "html"))]
use super::plain::write as write_part;
use super::writer::Align;
use super::writer::Image;
use super::writer::Writer;
use super::writer::may_hold_address;
use crate::markup;
use definitions::{Body, note_label, write_definitions};
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use reader::typed;
use std::collections::VecDeque;
use typed::list_start;

/// What else than CommonMark is Markdown.
const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS).union(Options::ENABLE_FOOTNOTES);

/// Whether there is raw HTML in Markdown.
pub fn has_html(text: &str) -> bool {
    let may_begin = |(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    if !text.match_indices('<').any(may_begin) {
        return false;
    }
    let typed = typed(text);
    let is_html = |event: &Event| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    Parser::new_ext(&typed.text, OPTIONS).into_offset_iter().any(|(event, range)| is_html(&typed.event(event, range)))
}

/// Says what stands in Markdown.
pub fn write(text: &str, writer: &mut Writer) {
    let typed = typed(text);
    let events = Parser::new_ext(&typed.text, OPTIONS).into_offset_iter();
    let mut body = Body { events, typed: &typed, definitions: Vec::new() };
    Driver::new(&mut body, writer).run();
    write_definitions(body.definitions, writer);
}

/// Says events.
struct Driver<'d, 'a, 'w> {
    events: &'d mut dyn Iterator<Item = Event<'a>>,
    /// Events that were looked at before their turn.
    ahead: VecDeque<Event<'a>>,
    writer: &'d mut Writer<'w>,
    /// Whether what stands in a line is in an element that is dropped.
    unseen: bool,
    /// The code so far of a `code` that a tag in the line has begun, and how deep it is: the writer takes it in one piece.
    code: Option<(String, usize)>,
    /// The elements that tags in the line have begun, and how deep they are.
    tags: Vec<(markup::Tag, usize)>,
}

impl<'d, 'a, 'w> Driver<'d, 'a, 'w> {
    fn new(events: &'d mut dyn Iterator<Item = Event<'a>>, writer: &'d mut Writer<'w>) -> Self {
        Driver { events, ahead: VecDeque::new(), writer, unseen: false, code: None, tags: Vec::new() }
    }

    fn run(mut self) {
        while let Some(event) = self.next() {
            self.say(event);
        }
    }

    fn next(&mut self) -> Option<Event<'a>> {
        self.ahead.pop_front().or_else(|| self.events.next())
    }

    /// The event that is to come after `place` others.
    fn peek(&mut self, place: usize) -> Option<&Event<'a>> {
        while self.ahead.len() <= place {
            let event = self.events.next()?;
            self.ahead.push_back(event);
        }
        self.ahead.get(place)
    }

    fn say(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => {
                if !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) {
                    // A block in an item ends its line.
                    self.end_tags();
                }
                self.start(tag);
            }
            Event::End(TagEnd::HtmlBlock) => {}
            Event::End(end) => {
                self.unseen &= matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link);
                self.end_tags();
                self.end();
            }
            Event::InlineHtml(html) if !self.unseen || html.starts_with("</") => self.inline_html(&html),
            _ if self.unseen => {}
            Event::Text(text) | Event::Code(text) if self.code.is_some() => self.code.iter_mut().for_each(|(code, _)| code.push_str(&text)),
            Event::SoftBreak if self.code.is_some() => self.code.iter_mut().for_each(|(code, _)| code.push('\n')),
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.writer.code(&code),
            Event::SoftBreak => self.writer.text("\n"),
            Event::HardBreak => self.writer.br(),
            Event::Rule => {
                self.end_tags();
                self.writer.rule();
            }
            Event::FootnoteReference(label) => self.writer.note_reference(&note_label(label)),
            Event::TaskListMarker(done) => self.writer.task(done),
            Event::Html(_) | Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, .. } => self.writer.heading(level as u8),
            Tag::BlockQuote(_) => self.writer.quote(),
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::HtmlBlock => self.html_block(),
            Tag::List(start) => self.writer.list(start.map(list_start)),
            Tag::Item => self.writer.item(),
            Tag::Table(columns) => self.writer.table(columns.into_iter().map(align).collect()),
            Tag::TableHead => self.writer.table_head(),
            Tag::TableRow => self.writer.table_row(),
            Tag::TableCell => self.writer.table_cell(),
            Tag::Emphasis => self.writer.emphasis(),
            Tag::Strong => self.writer.strong(),
            Tag::Strikethrough => self.writer.deletion(),
            Tag::Link { link_type, dest_url, title, .. } => self.writer.link(&address(link_type, &dest_url), &title),
            Tag::Image { dest_url, title, .. } => {
                let alt = self.alt();
                if !self.unseen {
                    self.writer.image(Image { url: &dest_url, alt: &alt, title: &title });
                }
            }
            // The options that make the others are off.
            _ => {}
        }
    }
}

impl<'a> Driver<'_, 'a, '_> {
    fn code_block(&mut self, kind: &CodeBlockKind) {
        let code = self.content(TagEnd::CodeBlock);
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        self.writer.code_block(language, &code);
    }

    /// Says text. The parser cuts it at its signs, which addresses may hold.
    fn text(&mut self, text: CowStr) {
        if !may_hold_address(&text) {
            return self.writer.text(&text);
        }
        let mut text = text.into_string();
        while let Some(Event::Text(more)) = self.peek(0) {
            text.push_str(more);
            self.next();
        }
        self.writer.linked_text(&text);
    }

    /// Says a block of HTML. What it begins it ends.
    fn html_block(&mut self) {
        let html = self.content(TagEnd::HtmlBlock);
        write_part(&html, self.writer);
    }

    /// The text of the block that has just begun.
    fn content(&mut self, end: TagEnd) -> String {
        let mut content = String::new();
        while let Some(event) = self.next() {
            match event {
                Event::Text(text) | Event::Html(text) => content.push_str(&text),
                Event::End(found) if found == end => break,
                _ => {}
            }
        }
        content
    }

    /// A tag is said as it is written, so that nothing is lost: [`has_html`] says that the feature is missing.
    #[cfg(not(feature = "html"))]
    fn inline_html(&mut self, html: &str) {
        self.writer.text(html);
    }

    /// Says a tag. Its element ends with that around it if not before.
    #[cfg(feature = "html")]
    fn inline_html(&mut self, html: &str) {
        match line_tag(html, self.writer) {
            LineTag::Begun(tag) => self.tags.push((tag, self.writer.depth())),
            LineTag::Ended(tag) if self.tags.last() == Some(&(tag, self.writer.depth())) => self.end_tag(),
            LineTag::Code => self.code = self.code.take().or(Some((String::new(), self.writer.depth()))),
            LineTag::CodeEnded => self.end_code(),
            LineTag::Hides => self.unseen = true,
            LineTag::Shows => self.unseen = false,
            LineTag::Ended(_) | LineTag::Said => {}
        }
    }

    /// Says the code of a `code` that ends, with its tag or with the element around it.
    fn end_code(&mut self) {
        if let Some((code, _)) = self.code.take().filter(|(code, _)| !code.is_empty()) {
            self.writer.code(&code);
        }
    }

    /// Ends the elements of tags that are not ended in the element that ends.
    fn end_tags(&mut self) {
        while self.tags.last().is_some_and(|(_, place)| *place == self.writer.depth()) {
            self.end_tag();
        }
    }

    fn end_tag(&mut self) {
        self.tags.pop();
        self.end();
    }

    /// Ends what was begun last, and code that has begun in it.
    fn end(&mut self) {
        if self.code.as_ref().is_some_and(|(_, depth)| *depth >= self.writer.depth()) {
            self.end_code();
        }
        self.writer.end();
    }
}

fn address(link_type: LinkType, url: &str) -> String {
    let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
    [scheme, url].concat()
}

fn align(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some(Align::Start),
        Alignment::Center => Some(Align::Center),
        Alignment::Right => Some(Align::End),
    }
}
