//! Footnote definitions, which may occur anywhere in the text.

use super::source_events::SourceEvents;
use crate::body::writer::NoteLabel;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;
use unicase::UniCase;

/// A footnote definition.
pub struct Definition<'a> {
    pub label: NoteLabel,
    /// Its events, as the driver takes them; `None` after they were written.
    pub events: Option<Vec<Option<Event<'a>>>>,
}

/// Iterates over the events outside of footnote definitions, and collects the definitions.
pub struct Body<'a> {
    pub events: SourceEvents<'a>,
    /// The ids of the headings to come, the next one last.
    pub ids: Vec<String>,
    /// All HTML, and the places of its blocks to come, the next one last.
    pub html: &'a str,
    pub blocks: Vec<Range<usize>>,
    pub definitions: Vec<Definition<'a>>,
}

impl<'a> Iterator for Body<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        // The unfinished definitions; they may nest.
        let mut open = Vec::new();
        loop {
            // An event is large, so it is changed where it is.
            let mut event = self.events.next()?;
            match &mut event {
                Event::Start(Tag::Heading { id, .. }) => *id = self.ids.pop().filter(|id| !id.is_empty()).map(CowStr::from),
                Event::Start(Tag::HtmlBlock) => {
                    while !matches!(self.events.next()?, Event::End(TagEnd::HtmlBlock)) {}
                    event = Event::Html(CowStr::Borrowed(&self.html[self.blocks.pop()?]));
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    open.push(self.definitions.len());
                    self.definitions.push(Definition { label: note_label(label), events: Some(Vec::new()) });
                    continue;
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    open.pop();
                    continue;
                }
                _ => {}
            }
            match open.last() {
                Some(&definition) => self.definitions[definition].events.get_or_insert_default().push(Some(event)),
                None => return Some(event),
            }
        }
    }
}

/// The key of a note: its label, case-folded.
pub fn note_label(label: &str) -> NoteLabel {
    UniCase::new(label).to_folded_case()
}
