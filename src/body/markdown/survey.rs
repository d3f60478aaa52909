//! Reads a text before it is written, because links may refer to what comes after them.

use super::source_events::SourceEvents;
use super::typed::Typed;
use crate::body::writer::Writer;
use pulldown_cmark::{Event, Tag, TagEnd};

/// Reads the links and headings of a text. Returns the ids of the headings, in their order, if any is needed before the headings
/// are written: a heading without text needs none.
pub fn heading_ids(typed: &Typed, writer: &mut Writer) -> Vec<Option<String>> {
    let mut ids = Vec::new();
    if !may_have_ids(&typed.text) {
        return ids;
    }
    // The author's id of each heading, else its text.
    let mut headings = Vec::new();
    let (mut own, mut text, mut is_needed) = (None, String::new(), false);
    for event in SourceEvents::of(typed) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                is_needed |= id.is_some();
                own = id;
                text.clear();
            }
            Event::End(TagEnd::Heading(_)) => headings.push(own.take().unwrap_or_else(|| text.clone().into())),
            Event::Start(Tag::Link { dest_url, .. }) => is_needed |= writer.targets.add_link(&dest_url, writer.context),
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak => text.push(' '),
            _ => {}
        }
    }
    if is_needed {
        for heading in &headings {
            ids.push(writer.heading_id(heading));
        }
    }
    ids
}

/// Whether a text may have a link to one of its headings, or a heading with an id. Most texts have only `#` before headings.
fn may_have_ids(text: &str) -> bool {
    text.as_bytes().windows(2).any(|two| two[0] == b'#' && two[1] != b'#' && !two[1].is_ascii_whitespace())
}
