//! Writes a Markdown body: the text, and then its notes.

use super::definitions::{Body, Definition};
use super::driver::Driver;
use super::reader::typed;
use super::source_events::SourceEvents;
use super::survey::{Survey, may_have};
use crate::body::html::{OpenHtml, read_html};
use crate::body::writer::Writer;
use crate::text::TextMap;
use pulldown_cmark::Event;

/// Whether Markdown contains raw HTML.
pub fn has_html(text: &str) -> bool {
    if !may_have(text).0 {
        return false;
    }
    let typed = typed(text);
    SourceEvents::of(&typed).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

/// Writes a Markdown text.
pub fn write(text: &str, writer: &mut Writer) {
    let typed = typed(text);
    let Survey { ids, html, blocks } = Survey::of(&typed, writer);
    let mut open = if html.is_empty() { None } else { Some(read_html(&html, writer)) };
    let mut body = Body { events: SourceEvents::of(&typed), ids, html: &html, blocks, definitions: Vec::new() };
    Driver::new(Some(&mut body), Vec::new(), open.as_mut(), writer).run();
    write_definitions(body.definitions, open.as_mut(), writer);
}

/// Writes the notes in the order of their references, then the unreferenced ones.
fn write_definitions<'a>(mut definitions: Vec<Definition<'a>>, mut html: Option<&mut OpenHtml<'a>>, writer: &mut Writer) {
    let mut by_label = TextMap::default();
    // From the end, so that the first definition of a label wins.
    for (place, definition) in definitions.iter().enumerate().rev() {
        by_label.insert(&definition.label, place);
    }
    let (mut next_note, mut next_definition) = (0, 0);
    while next_definition < definitions.len() {
        let referred = writer.note_at(next_note).map(|label| by_label.get(label));
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
        if let Some(Definition { label, events }) = definitions.get_mut(place)
            && let Some(events) = events.take()
        {
            writer.note(label);
            Driver::new(None, events, html.as_deref_mut(), writer).run();
            writer.end();
        }
    }
}
