//! What the writer says in blocks: paragraphs, headings, quotations, lists, code, pictures.

use super::inline::{Image, mark_code, write_image};
use super::output::{Pending, is_visible, write_void};
use super::{Element, Writer};
use crate::locale::{Digits, Label};
use crate::markup::{Attr, Part, Sink, Tag, UrlAttr};
use crate::text::Direction;

impl Writer<'_> {
    /// Begins a paragraph.
    pub fn paragraph(&mut self) {
        if self.enter(Element::Paragraph, true) {
            self.wait(Pending::Open(Tag::P));
        }
    }

    /// Begins a heading of a level that the author chose.
    pub fn heading(&mut self, level: u8) {
        self.settle_block();
        let (heard, shown) = (self.heard.len(), self.shown);
        if self.enter(Element::Heading { level, heard, shown }, true) {
            self.release();
            self.listen();
            self.record();
        }
    }

    /// Begins a quotation.
    pub fn quote(&mut self) {
        if self.enter(Element::Quote, true) {
            self.wait(Pending::Quote);
        }
    }

    /// Begins a list: numbered from a number, in digits that may be known, or not numbered.
    pub fn list(&mut self, start: Option<(u64, Option<Digits>)>) {
        let tag = if start.is_some() { Tag::Ol } else { Tag::Ul };
        if !self.enter(Element::List(tag), true) {
            return;
        }
        self.show();
        let own = self.context.digits;
        let out = self.out();
        out.open(tag);
        if let Some((start, digits)) = start {
            if start != 1 {
                out.attr(Attr::Start, &start.to_string());
            }
            mark_digits(digits.unwrap_or(own), out);
        }
    }

    /// Begins an item of the list.
    pub fn item(&mut self) {
        if self.enter_part(Element::Item) {
            self.show();
            self.out().open(Tag::Li);
        }
    }

    /// Says that the item is a task, before its text.
    pub fn task(&mut self, done: bool) {
        self.settle_block();
        self.show();
        self.stack.push(Element::Task { done, shown: self.shown });
        let out = self.out();
        out.open(Tag::Label);
        out.open(Tag::Input);
        out.attr(Attr::Type, "checkbox");
        out.attr(Attr::Disabled, "");
        if done {
            out.attr(Attr::Checked, "");
        }
        out.close(Tag::Input);
        self.text(" ");
    }

    /// Adds a block of code in a programming language that may be known.
    pub fn code_block(&mut self, language: &str, code: &str) {
        self.settle_block();
        if code.is_empty() {
            return;
        }
        self.show();
        // Its lines begin where they do in every article, and so does its scrolling.
        self.open_scroll(Label::Code, Direction::Ltr);
        let out = self.out();
        out.open(Tag::Pre);
        out.part(Part::Code);
        mark_code(out);
        out.open(Tag::Code);
        if !language.is_empty() && language.bytes().all(|byte| byte.is_ascii_graphic()) {
            out.attr(Attr::Class, &["language-", language].concat());
        }
        out.text(code);
        out.close(Tag::Code);
        out.close(Tag::Pre);
        out.close(Tag::Div);
    }

    /// Adds a break between themes.
    pub fn rule(&mut self) {
        self.settle_block();
        self.show();
        write_void(Tag::Hr, self.out());
    }

    /// Adds a picture that stands for itself, and the link around it if there is one. Its title is the caption.
    pub fn figure(&mut self, image: Image, link: Option<(&str, &str)>) {
        let Some(url) = self.context.address(image.url) else {
            self.paragraph();
            if let Some((target, title)) = link {
                self.link(target, title);
            }
            self.image(image);
            if link.is_some() {
                self.end();
            }
            return self.end();
        };
        self.settle_block();
        self.show();
        let target = link.and_then(|(target, _)| self.context.address(target));
        let link_title = link.map_or("", |(_, title)| title);
        let captioned = is_visible(image.title) || is_visible(link_title);
        let tag = if captioned { Tag::Figure } else { Tag::Div };
        let out = self.out();
        out.open(tag);
        out.part(Part::Figure);
        if let Some(target) = &target {
            out.open(Tag::A);
            out.url(UrlAttr::Href, target);
        }
        write_image(&url, image.alt, out);
        if target.is_some() {
            out.close(Tag::A);
        }
        if captioned {
            self.out().open(Tag::Figcaption);
            self.out().part(Part::Caption);
            self.text(image.title);
            self.aside(link_title, image.title);
            self.settle();
            self.out().close(Tag::Figcaption);
        }
        self.out().close(tag);
    }

    /// Begins the wrapper of what may be wider than the page. The second of its kind and those after it are told apart
    /// by a number.
    pub(super) fn open_scroll(&mut self, label: Label, direction: Direction) {
        let count = if label == Label::Table { &mut self.wide.tables } else { &mut self.wide.codes };
        *count += 1;
        let number = *count;
        let mut name = self.context.labels.text(label).to_owned();
        if number > 1 {
            name.push(' ');
            name.push_str(&self.context.digits.number(number));
        }
        let language = self.context.labels_language;
        let out = self.out();
        out.open(Tag::Div);
        out.part(Part::Scroll);
        out.attr(Attr::Dir, direction.as_str());
        out.attr(Attr::DataLabel, &name);
        if let Some(language) = language {
            out.attr(Attr::DataLanguage, language);
        }
        self.mark_anchor();
    }

    pub(super) fn end_heading(&mut self, level: u8, heard: usize, shown: usize) {
        let text = self.heard(heard);
        let tape = self.recorded();
        let repeats = shown == 0 && self.stack.is_empty() && !tape.has_address() && self.context.is_headline(&text);
        if self.shown == shown || repeats {
            return;
        }
        let level = self.context.heading_level.saturating_add(self.outline.depth(level));
        let id = self.take_anchor(0).unwrap_or_else(|| self.ids.make(&text));
        let tag = open_heading(level, &id, self.out());
        self.write_anchors();
        let out = self.out();
        tape.play(out);
        out.close(tag);
    }
}

/// Begins a heading: an element that does not know its level is told it (ARIA, `heading`).
pub fn open_heading(level: u8, id: &str, out: &mut dyn Sink) -> Tag {
    let tag = Tag::heading(level).unwrap_or(Tag::Div);
    out.open(tag);
    if tag == Tag::Div {
        out.attr(Attr::Role, "heading");
        out.attr(Attr::AriaLevel, &level.to_string());
    }
    out.part(Part::Heading);
    out.attr(Attr::Id, id);
    tag
}

/// Numbers the list just opened in these digits.
pub(super) fn mark_digits(digits: Digits, out: &mut dyn Sink) {
    if digits != Digits::Latn {
        out.attr(Attr::DataDigits, digits.as_str());
    }
}
