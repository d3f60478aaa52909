//! Paragraphs, quotations, lists, code and rules.

use super::deferred::Call;
use super::element::Element;
use super::elements::{mark_code, mark_digits, write_void};
use super::state::Writer;
use crate::locale::{Digits, Label};
use crate::markup::{Attr, Part, Tag};
use crate::text::{Direction, concat, decimal};

impl Writer<'_> {
    /// Begins a paragraph.
    pub fn paragraph(&mut self) {
        if self.enter(Element::Paragraph, true) {
            self.output.defer_open(Call::Open(Tag::P));
        }
    }

    /// Begins a quotation.
    pub fn quote(&mut self) {
        if self.enter(Element::Quote, true) {
            self.output.defer_open(Call::Quote);
        }
    }

    /// Begins an alert, a note beside the text that a label introduces.
    pub fn alert(&mut self, label: Label) {
        if !self.enter(Element::Block(Tag::Div), true) {
            return;
        }
        self.output.mark_visible();
        let context = self.context;
        let out = self.output.sink();
        out.open_part(Tag::Div, Part::Alert);
        out.attr(Attr::Role, "note");
        out.open_part(Tag::P, Part::Label);
        context.mark_language(out);
        out.text(context.labels.text(label));
        out.close(Tag::P);
    }

    /// Begins a list: numbered from a number, in digits that may be known, or unnumbered.
    pub fn list(&mut self, start: Option<(u64, Option<Digits>)>) {
        let tag = if start.is_some() { Tag::Ol } else { Tag::Ul };
        if !self.enter(Element::List(tag), true) {
            return;
        }
        self.output.mark_visible();
        let own = self.context.digits;
        let out = self.output.sink();
        out.open(tag);
        if let Some((start, digits)) = start {
            if start != 1 {
                out.attr(Attr::Start, &decimal(start));
            }
            mark_digits(digits.unwrap_or(own), out);
        }
    }

    /// Begins an item of the list.
    pub fn item(&mut self) {
        if self.enter_part(Element::Item) {
            self.output.mark_visible();
            self.output.sink().open(Tag::Li);
        }
    }

    /// Marks the item as a task, before its text.
    pub fn task(&mut self, done: bool) {
        self.end_line();
        self.output.mark_visible();
        self.stack.push(Element::Task { done, visible: self.output.visible_count() });
        let out = self.output.sink();
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

    /// Writes a block of code; its programming language may be empty.
    pub fn code_block(&mut self, language: &str, code: &str) {
        self.end_line();
        if code.is_empty() {
            return;
        }
        self.output.mark_visible();
        // Its lines begin on the left in every article, and so does its scrolling.
        self.open_scroll(Tag::Div, Label::Code, Direction::Ltr);
        let out = self.output.sink();
        out.open_part(Tag::Pre, Part::Code);
        mark_code(out);
        out.open(Tag::Code);
        if !language.is_empty() && language.bytes().all(|byte| byte.is_ascii_graphic()) {
            out.attr(Attr::Class, &concat(&["language-", language]));
        }
        out.text(code);
        out.close(Tag::Code);
        out.close(Tag::Pre);
        out.close(Tag::Div);
    }

    /// Writes a thematic break.
    pub fn rule(&mut self) {
        self.end_line();
        self.output.mark_visible();
        write_void(Tag::Hr, self.output.sink());
    }

    /// Begins the wrapper of content that may be wider than the page. The second of its kind and all later ones have a
    /// number in their name.
    pub(super) fn open_scroll(&mut self, tag: Tag, label: Label, direction: Direction) {
        let number = self.scroll_areas.next(label);
        let mut name = self.context.labels.text(label).to_owned();
        if number > 1 {
            name.push(' ');
            name.push_str(&self.context.digits.number(number));
        }
        let language = self.context.labels_language;
        let out = self.output.sink();
        out.open_part(tag, Part::Scroll);
        out.attr(Attr::Dir, direction.as_str());
        out.attr(Attr::DataLabel, &name);
        if let Some(language) = language {
            out.attr(Attr::DataLanguage, language);
        }
        self.output.mark_anchor();
    }
}
