//! Handles each event.

use super::conversions::{alert_label, columns, link_address, list_start};
use super::definitions::note_label;
use super::driver::Driver;
use crate::body::html::{Place, Step};
use crate::body::writer::{Image, may_hold_address};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

impl<'a> Driver<'_, 'a, '_> {
    /// Writes all events.
    pub fn run(mut self) {
        self.step(Step::Begin);
        while let Some(event) = self.next() {
            self.write_event(&event);
        }
        self.step(Step::End);
    }

    fn write_event(&mut self, event: &Event<'a>) {
        match event {
            Event::Start(tag) => {
                if !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) {
                    // A block in an item ends the item's line.
                    self.end_code();
                    self.end_tags();
                }
                self.start(tag);
            }
            Event::End(end) => {
                let is_inline = matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link);
                self.in_dropped &= is_inline;
                self.end_tags();
                let is_unwrapped = *end == TagEnd::Paragraph && std::mem::take(&mut self.is_unwrapped);
                if is_unwrapped {
                    // No element ends here that would end the code.
                    self.end_code();
                }
                if matches!(end, TagEnd::Item | TagEnd::BlockQuote(_)) {
                    self.step(Step::End);
                } else if !is_inline {
                    self.step(Step::LineEnd);
                }
                if !is_unwrapped {
                    self.end();
                }
            }
            Event::Html(CowStr::Borrowed(html)) => {
                self.end_tags();
                self.step(Step::Html(html));
            }
            Event::InlineHtml(html) if !self.in_dropped || html.starts_with("</") => self.inline_html(html),
            _ if self.in_dropped => {}
            Event::Text(text) | Event::Code(text) if self.code.is_some() => self.code.iter_mut().for_each(|(code, _)| code.push_str(text)),
            Event::SoftBreak if self.code.is_some() => self.code.iter_mut().for_each(|(code, _)| code.push('\n')),
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.writer.code(code),
            Event::SoftBreak => self.writer.text("\n"),
            Event::HardBreak => self.writer.br(),
            Event::Rule => {
                self.end_tags();
                if self.step(Step::Block) != Place::Dropped {
                    self.writer.rule();
                }
            }
            Event::FootnoteReference(label) => self.writer.note_reference(&note_label(label)),
            Event::TaskListMarker(done) => self.writer.task(*done),
            Event::Html(_) | Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'a>) {
        let place = match tag {
            Tag::Paragraph => self.step(Step::Paragraph),
            Tag::Heading { .. } => self.step(Step::Heading),
            Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::List(_) | Tag::Table(_) => self.step(Step::Block),
            _ => Place::Block,
        };
        if place == Place::Dropped {
            return self.drop_element();
        }
        let is_container = matches!(tag, Tag::BlockQuote(_) | Tag::Item);
        let has_line = matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell);
        match tag {
            Tag::Paragraph => self.paragraph(place),
            Tag::Heading { level, id, .. } => {
                if let Some(id) = id {
                    self.writer.anchor(str::to_owned(id));
                }
                self.writer.heading(*level as u8);
            }
            Tag::BlockQuote(Some(kind)) => self.writer.alert(alert_label(*kind)),
            Tag::BlockQuote(None) => self.writer.quote(),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::List(start) => self.writer.list(start.map(list_start)),
            Tag::Item => self.writer.item(),
            Tag::Table(alignments) => self.writer.table(columns(alignments)),
            Tag::TableHead => self.writer.table_head(),
            Tag::TableRow => self.writer.table_row(),
            Tag::TableCell => self.writer.table_cell(),
            Tag::Emphasis => self.writer.emphasis(),
            Tag::Strong => self.writer.strong(),
            Tag::Strikethrough => self.writer.deletion(),
            Tag::Link { link_type, dest_url, title, .. } => self.writer.link(&link_address(*link_type, dest_url), title),
            Tag::Image { dest_url, title, .. } => {
                let alt = self.alt();
                if !self.in_dropped {
                    self.writer.image(Image { url: dest_url, alt: &alt, title });
                }
            }
            // Only options that are off produce the other events.
            _ => {}
        }
        if is_container {
            self.step(Step::Begin);
        }
        if has_line {
            self.step(Step::Line);
        }
    }

    fn code_block(&mut self, kind: &CodeBlockKind) {
        let code = self.content(TagEnd::CodeBlock);
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        self.writer.code_block(language, &code);
    }

    /// Writes text. The parser splits it at special characters, which URLs may contain.
    fn text(&mut self, text: &str) {
        if !may_hold_address(text) {
            return self.writer.text(text);
        }
        let mut text = text.to_owned();
        while let Some(Event::Text(more)) = self.peek(0) {
            text.push_str(more);
            self.next();
        }
        self.writer.linked_text(&text);
    }
}
