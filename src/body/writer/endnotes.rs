//! The footnotes of a body, and their section (DPUB-ARIA 1.1).

use super::elements::{mark_digits, open_heading};
use super::outline::Outline;
use crate::body::context::Context;
use crate::isolation::Isolating;
use crate::locale::Label;
use crate::markup::{Attr, Part, Recording, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::{Direction, TextMap, concat, decimal};

/// How many references to a note are links, each with a link back: as many as a long article has to its main source. Both links are
/// eighty times as long as a reference.
pub const MAX_REFERENCES: u32 = 100;

/// The key of a note, case-folded.
pub type NoteLabel = String;

/// The footnotes of a body, numbered in the order of their first references.
#[derive(Debug, Default)]
pub struct Notes {
    /// The index in `notes` of each label.
    places: TextMap,
    notes: Vec<Note>,
    /// The references in the open link: a reference is a link itself, so it follows after it.
    postponed: Vec<NoteLabel>,
}

#[derive(Debug, Default)]
struct Note {
    label: NoteLabel,
    /// How many references are links.
    references: u32,
    content: Option<Recording>,
    /// The outline outside of its content.
    around: Outline,
}

impl Notes {
    /// Writes the section of the notes, or nothing if there are none.
    pub fn write(mut self, context: &Context, sink: &mut dyn Sink) {
        if self.notes.is_empty() {
            return;
        }
        let heading = context.id(&["notes"]);
        sink.open_part(Tag::Section, Part::Notes);
        sink.attr(Attr::Role, "doc-endnotes");
        // The headline distinguishes these notes from those of another article on the page.
        sink.attr(Attr::AriaLabelledby, &concat(&[&heading, " ", &context.id(&["headline"])]));
        let tag = open_heading(context.heading_level.saturating_add(1), &heading, sink);
        context.mark_language(sink);
        sink.text(context.labels.text(Label::Notes));
        sink.close(tag);
        sink.open(Tag::Ol);
        mark_digits(context.digits, sink);
        for (number, note) in (1..).zip(&mut self.notes) {
            note.write(number, context, sink);
        }
        sink.close(Tag::Ol);
        sink.close(Tag::Section);
    }

    /// Replays the content of the notes, without the section around them.
    pub fn play(&self, sink: &mut dyn Sink) {
        for note in &self.notes {
            if let Some(content) = &note.content {
                content.play(sink);
            }
        }
    }

    /// Adds a reference to a note; returns the numbers of the note and of the reference, if it is to be a link.
    pub fn refer(&mut self, label: &NoteLabel) -> (u32, Option<u32>) {
        let place = self.place(label);
        let references = &mut self.notes[place].references;
        let is_link = *references < MAX_REFERENCES;
        *references += u32::from(is_link);
        (place as u32 + 1, is_link.then_some(*references))
    }

    /// Keeps a reference until the open link has ended.
    pub fn postpone(&mut self, label: NoteLabel) {
        self.postponed.push(label);
    }

    /// Takes the kept references.
    pub fn take_postponed(&mut self) -> Vec<NoteLabel> {
        std::mem::take(&mut self.postponed)
    }

    /// The label of the note at an index; `None` after the last.
    pub fn label_at(&self, place: usize) -> Option<&NoteLabel> {
        self.notes.get(place).map(|note| &note.label)
    }

    /// Begins the content of a note; returns its index. A second content with the same label becomes a note of its own.
    pub fn begin(&mut self, label: &NoteLabel, around: Outline) -> usize {
        let mut place = self.place(label);
        if self.notes[place].content.is_some() {
            place = self.notes.len();
            self.notes.push(Note { label: label.clone(), ..Note::default() });
        }
        self.notes[place].content = Some(Recording::default());
        self.notes[place].around = around;
        place
    }

    /// Ends the content of a note; returns the outline around it.
    pub fn end(&mut self, place: usize, content: Recording) -> Outline {
        self.notes[place].content = Some(content);
        std::mem::take(&mut self.notes[place].around)
    }

    /// The index of the note with a label, which is added if it is new.
    fn place(&mut self, label: &NoteLabel) -> usize {
        if let Some(place) = self.places.get(label) {
            return place;
        }
        let place = self.notes.len();
        self.places.insert(label, place);
        self.notes.push(Note { label: label.clone(), ..Note::default() });
        place
    }
}

impl Note {
    /// Writes the note, with a link to each reference at the end of its last paragraph.
    fn write(&mut self, number: u32, context: &Context, sink: &mut dyn Sink) {
        let mut content = self.content.take().unwrap_or_default();
        if self.references > 0 {
            if !content.reopen_paragraph() {
                content.open(Tag::P);
            }
            for reference in 1..=self.references {
                content.text(" ");
                write_back_link(number, reference, context, &mut content);
            }
            content.close(Tag::P);
        }
        sink.open(Tag::Li);
        sink.attr(Attr::Id, &context.id(&["fn", &decimal(number.into())]));
        let mut isolating = Isolating::new(sink, context.direction, context.languages);
        content.play(&mut isolating);
        isolating.finish();
        sink.close(Tag::Li);
    }
}

/// Writes the link from a note back to one of its references. The arrow points to the start of lines.
fn write_back_link(number: u32, reference: u32, context: &Context, sink: &mut dyn Sink) {
    let digits = context.digits;
    let mut spoken = digits.number(number);
    // U+FE0E: text presentation, where a platform would show an emoji.
    let mut seen = String::from(match context.direction {
        Direction::Ltr => "\u{21a9}\u{fe0e}",
        Direction::Rtl => "\u{21aa}\u{fe0e}",
    });
    if reference > 1 {
        seen.push_str(&digits.number(reference));
        spoken.push('-');
        spoken.push_str(&digits.number(reference));
    }
    let (before, after) = context.labels.around(Label::FootnoteBack);
    sink.open(Tag::A);
    sink.url(UrlAttr::Href, &SafeUrl::fragment(&reference_id(number, reference, context)));
    sink.attr(Attr::Role, "doc-backlink");
    context.write_hidden(&concat(&[before, &spoken, after]), sink);
    sink.open(Tag::Span);
    sink.attr(Attr::AriaHidden, "true");
    sink.text(&seen);
    sink.close(Tag::Span);
    sink.close(Tag::A);
}

/// The id of a reference to a note.
pub fn reference_id(number: u32, reference: u32, context: &Context) -> String {
    let (number, reference) = (decimal(number.into()), decimal(reference.into()));
    let parts = ["fnref", number.as_str(), reference.as_str()];
    context.id(if reference == "1" { &parts[..2] } else { &parts })
}
