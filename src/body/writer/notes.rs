//! Footnotes in the text: their references and their content.

use super::element::Element;
use super::endnotes::{NoteLabel, reference_id};
use super::outline::Outline;
use super::state::Writer;
use crate::locale::Label;
use crate::markup::{Attr, SafeUrl, Tag, UrlAttr};
use crate::text::decimal;

impl Writer<'_> {
    /// Writes the reference to a note. It is a link, so a reference inside a link follows after that link.
    pub fn note_reference(&mut self, label: &NoteLabel) {
        if self.stack.iter().any(|element| matches!(element, Element::Link { written: true, .. })) {
            return self.notes.postpone(label.clone());
        }
        self.output.flush_text();
        self.output.mark_visible();
        let (number, link) = self.notes.refer(label);
        let context = self.context;
        let shown = context.digits.number(number);
        let out = self.output.sink();
        out.open(Tag::Sup);
        match link {
            Some(reference) => {
                let (before, after) = context.labels.around(Label::Footnote);
                out.open(Tag::A);
                out.attr(Attr::Id, &reference_id(number, reference, context));
                out.url(UrlAttr::Href, &SafeUrl::fragment(&context.id(&["fn", &decimal(number.into())])));
                out.attr(Attr::Role, "doc-noteref");
                context.write_hidden(before, out);
                out.text(&shown);
                context.write_hidden(after, out);
                out.close(Tag::A);
            }
            None => out.text(&shown),
        }
        out.close(Tag::Sup);
    }

    /// The label of the note at an index; `None` after the last.
    pub fn note_at(&self, place: usize) -> Option<&NoteLabel> {
        self.notes.label_at(place)
    }

    /// Begins the content of a note. A second content with the same label becomes a note of its own.
    pub fn note(&mut self, label: &NoteLabel) {
        // Its headings are placed under the heading of the notes.
        let around = std::mem::replace(&mut self.outline, Outline::under_ours());
        let place = self.notes.begin(label, around);
        self.end_line();
        self.output.write_deferred();
        self.stack.push(Element::Note(place));
        self.output.start_recording();
    }

    pub(super) fn end_note(&mut self, place: usize) {
        let content = self.output.take_recording();
        self.outline = self.notes.end(place, content);
    }
}
