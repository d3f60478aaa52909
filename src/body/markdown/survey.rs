//! Reads a text before it is written, because links may refer to what comes after them.

use super::source_events::SourceEvents;
use super::typed::Typed;
use crate::body::writer::Writer;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// A heading.
#[derive(Default)]
struct Heading<'a> {
    /// The id that its author gave it.
    own: Option<CowStr<'a>>,
    text: String,
}

/// Reads the links and headings of a text. Returns the ids of the headings, in their order, if any is needed before the headings
/// are written: a heading without text needs none.
pub fn heading_ids(typed: &Typed, writer: &mut Writer) -> Vec<Option<String>> {
    if !may_have_ids(&typed.text) {
        return Vec::new();
    }
    let (mut headings, mut in_heading, mut is_needed): (Vec<Heading>, _, _) = (Vec::new(), false, false);
    for event in SourceEvents::of(typed) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                is_needed |= id.is_some();
                in_heading = true;
                headings.push(Heading { own: id, text: String::new() });
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Link { dest_url, .. }) => is_needed |= writer.targets.add_link(&dest_url, writer.context),
            Event::Text(text) | Event::Code(text) if in_heading => headings.last_mut().into_iter().for_each(|it| it.text.push_str(&text)),
            Event::SoftBreak if in_heading => headings.last_mut().into_iter().for_each(|it| it.text.push(' ')),
            _ => {}
        }
    }
    headings.into_iter().filter(|_| is_needed).map(|heading| writer.heading_id(heading.own.as_deref().unwrap_or(&heading.text))).collect()
}

/// Whether a text may have a link to one of its headings, or a heading with an id. Most texts have only `#` before headings.
fn may_have_ids(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| text[at + 1..].starts_with(|c: char| c != '#' && !c.is_whitespace()))
}
