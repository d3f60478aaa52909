//! Labels: the texts that maqal writes itself, in elements with their language.

use super::panel::Panel;
use super::text_attributes::write_language;
use crate::body;
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag};
use crate::text::concat;

impl Panel<'_> {
    /// Opens a section with a label as its heading. The headline distinguishes it from the section of another article on
    /// the page.
    pub fn open_section(&self, sink: &mut dyn Sink, part: Part, role: Option<&str>, label: Label) {
        let id = self.id_of(part.name());
        sink.open_part(Tag::Section, part);
        if let Some(role) = role {
            sink.attr(Attr::Role, role);
        }
        sink.attr(Attr::AriaLabelledby, &concat(&[&id, " ", &self.id_of("headline")]));
        let tag = body::open_heading(self.level.saturating_add(1), &id, sink);
        self.write_label_language(sink);
        sink.text(self.labels.text(label));
        sink.close(tag);
    }

    /// Writes an element with a label.
    pub fn write_label(&self, sink: &mut dyn Sink, tag: Tag, part: Part, label: Label) {
        sink.open_part(tag, part);
        self.write_label_language(sink);
        sink.text(self.labels.text(label));
        sink.close(tag);
    }

    /// Writes a line with a label around its content.
    pub fn write_line(&self, sink: &mut dyn Sink, parts: &[Part], label: Label, content: &dyn Fn(&mut dyn Sink)) {
        sink.open(Tag::P);
        sink.parts(parts);
        self.write_labelled(sink, label, false, content);
        sink.close(Tag::P);
    }

    /// Writes a label around its content.
    pub fn write_labelled(&self, sink: &mut dyn Sink, label: Label, hidden: bool, content: &dyn Fn(&mut dyn Sink)) {
        let (before, after) = self.labels.around(label);
        self.write_label_text(sink, before, hidden);
        content(sink);
        self.write_label_text(sink, after, hidden);
    }

    /// Writes a label in its plural form for a number.
    pub fn write_counted(&self, sink: &mut dyn Sink, label: Label, number: u32) {
        let (before, after) = self.labels.counted(label, number);
        self.write_label_text(sink, before, false);
        if let Some(after) = after {
            sink.text(&self.digits.number(number));
            self.write_label_text(sink, after, false);
        }
    }

    fn write_label_text(&self, sink: &mut dyn Sink, text: &str, hidden: bool) {
        if text.is_empty() {
            return;
        }
        // A label that runs against the panel would have its space on the wrong side.
        let (text, space) = match text.strip_suffix(' ') {
            Some(text) if self.labels.is_fallback() && !hidden => (text, true),
            _ => (text, false),
        };
        sink.open(Tag::Span);
        sink.parts(if hidden { &[Part::Label, Part::Hidden] } else { &[Part::Label] });
        self.write_label_language(sink);
        sink.text(text);
        sink.close(Tag::Span);
        if space {
            sink.text(" ");
        }
    }

    /// Writes `lang` and `dir` if the labels are not in the variant's language.
    pub fn write_label_language(&self, sink: &mut dyn Sink) {
        if self.labels.is_fallback() {
            write_language(sink, Some(self.labels.tag()), self.labels.direction());
        }
    }
}
