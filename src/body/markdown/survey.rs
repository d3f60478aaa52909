//! Reads a text before it is written, because links may refer to what comes after them.

use super::source_events::SourceEvents;
use super::typed::Typed;
use crate::body::writer::Writer;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// A heading.
#[derive(Default)]
struct Heading<'a> {
    /// The id that its author gave it.
    own: Option<CowStr<'a>>,
    text: String,
}

/// What is known of a text before it is written.
#[derive(Default)]
pub struct Survey {
    /// The ids of the headings, in their order, if any is needed before they are written. A heading without text needs none.
    pub ids: Vec<Option<String>>,
    /// All HTML, with the words between.
    pub html: String,
    /// The blocks of HTML in `html`.
    pub blocks: Vec<Range<usize>>,
}

impl Survey {
    /// Reads the links, headings and HTML of a text.
    pub fn of(typed: &Typed, writer: &mut Writer) -> Survey {
        let mut survey = Survey::default();
        let has_html = may_have_html(&typed.text);
        if !has_html && !may_have_ids(&typed.text) {
            return survey;
        }
        let (mut headings, mut is_needed): (Vec<Heading>, _) = (Vec::new(), false);
        let (mut in_heading, mut block) = (false, 0);
        for event in SourceEvents::of(typed) {
            match event {
                Event::Start(Tag::Heading { id, .. }) => {
                    is_needed |= id.is_some();
                    in_heading = true;
                    headings.push(Heading { own: id, text: String::new() });
                }
                Event::End(TagEnd::Heading(_)) => in_heading = false,
                Event::Start(Tag::Link { dest_url, .. }) => is_needed |= writer.targets.add_link(&dest_url, writer.context),
                Event::Start(Tag::HtmlBlock) => block = survey.html.len(),
                Event::End(TagEnd::HtmlBlock) => survey.blocks.push(block..survey.html.len()),
                Event::Html(html) | Event::InlineHtml(html) => survey.html.push_str(&html),
                Event::Text(text) | Event::Code(text) => {
                    if has_html {
                        // The direction of an element may depend on them.
                        survey.html.push_str(&text.replace(['<', '&'], " "));
                    }
                    headings.last_mut().filter(|_| in_heading).into_iter().for_each(|heading| heading.text.push_str(&text));
                }
                Event::SoftBreak => headings.last_mut().filter(|_| in_heading).into_iter().for_each(|heading| heading.text.push(' ')),
                _ => {}
            }
        }
        let own = |heading: Heading| writer.heading_id(heading.own.as_deref().unwrap_or(&heading.text));
        survey.ids = headings.into_iter().filter(|_| is_needed).map(own).collect();
        survey
    }
}

/// Whether a text may have a link to one of its headings, or a heading with an id. Most texts have only `#` before headings.
fn may_have_ids(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| text[at + 1..].starts_with(|c: char| c != '#' && !c.is_whitespace()))
}

/// Whether a text may contain HTML.
pub fn may_have_html(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')))
}
