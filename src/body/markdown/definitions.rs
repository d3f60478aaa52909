//! Definitions of footnotes: they may stand anywhere in the text, and are said after it.

use super::Driver;
use super::typed::Typed;
use crate::body::writer::NoteLabel;
use crate::body::writer::Writer;
use pulldown_cmark::{CowStr, Event, OffsetIter, Tag, TagEnd};
use std::collections::BTreeMap;
use unicase::UniCase;

/// The definition of a footnote, which may stand anywhere.
pub struct Definition<'a> {
    label: NoteLabel,
    events: Vec<Event<'a>>,
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

pub fn note_label(label: CowStr) -> NoteLabel {
    UniCase::new(label).to_folded_case()
}

/// Says the notes in the order of their references, then those that nothing refers to.
pub fn write_definitions(definitions: Vec<Definition>, writer: &mut Writer) {
    let mut by_label = BTreeMap::new();
    // From the end, so that the first of one label stays.
    for (place, definition) in definitions.iter().enumerate().rev() {
        by_label.insert(definition.label.clone(), place);
    }
    let mut definitions: Vec<_> = definitions.into_iter().map(Some).collect();
    let (mut next_note, mut next_definition) = (0, 0);
    while next_definition < definitions.len() {
        let referred = writer.note_at(next_note).map(|label| by_label.get(label).copied());
        let place = match referred {
            Some(place) => {
                next_note += 1;
                place.unwrap_or(definitions.len())
            }
            None => {
                next_definition += 1;
                next_definition - 1
            }
        };
        if let Some(Definition { label, events }) = definitions.get_mut(place).and_then(Option::take) {
            writer.note(&label);
            Driver::new(&mut events.into_iter(), writer).run();
            writer.end();
        }
    }
}
