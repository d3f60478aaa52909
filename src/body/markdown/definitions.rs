//! Definitions of footnotes, which may stand anywhere in the text.

use super::typed::Typed;
use crate::body::writer::NoteLabel;
use pulldown_cmark::{CowStr, Event, OffsetIter, Tag, TagEnd};
use unicase::UniCase;

/// The definition of a footnote, which may stand anywhere.
pub struct Definition<'a> {
    pub label: NoteLabel,
    pub events: Vec<Event<'a>>,
}

/// The events outside of definitions of footnotes, which are put aside.
pub struct Body<'a> {
    pub events: OffsetIter<'a>,
    pub typed: &'a Typed<'a>,
    pub definitions: Vec<Definition<'a>>,
}

impl<'a> Iterator for Body<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        // Those that are not ended yet; they may nest.
        let mut open = Vec::new();
        loop {
            let (event, range) = self.events.next()?;
            match self.typed.event(event, range) {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    open.push(self.definitions.len());
                    self.definitions.push(Definition { label: note_label(label), events: Vec::new() });
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    open.pop();
                }
                event => match open.last() {
                    Some(&definition) => self.definitions[definition].events.push(event),
                    None => return Some(event),
                },
            }
        }
    }
}

/// What tells notes apart: their label, case folded.
pub fn note_label(label: CowStr) -> NoteLabel {
    UniCase::new(label).to_folded_case()
}
