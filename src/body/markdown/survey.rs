//! Reads a text before it is written, because links may refer to what comes after them.

use super::source_events::SourceEvents;
use super::typed::Typed;
use crate::body::writer::Writer;
use crate::text::find_either;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What is known of a text before it is written. The first of each is last.
#[derive(Default)]
pub struct Survey {
    /// The ids of the headings, if any is needed before they are written. A heading without text needs none.
    pub ids: Vec<String>,
    /// All HTML, with the words between; empty if there is none.
    pub html: String,
    /// The blocks of HTML in `html`.
    pub blocks: Vec<Range<usize>>,
}

impl Survey {
    /// Reads the links, headings and HTML of a text.
    pub fn of(typed: &Typed, writer: &mut Writer) -> Survey {
        let mut survey = Survey::default();
        let (has_html, has_ids) = may_have(&typed.text);
        if !has_html && !has_ids {
            return survey;
        }
        // The texts of the headings, or the ids that their authors gave them.
        let mut headings: Vec<String> = Vec::new();
        let (mut is_needed, mut in_heading, mut is_html, mut block) = (false, false, false, 0);
        for event in SourceEvents::of(typed) {
            let mut words = "";
            match &event {
                Event::Start(Tag::Heading { id, .. }) => {
                    is_needed |= id.is_some();
                    in_heading = id.is_none();
                    headings.push(id.as_deref().unwrap_or_default().to_owned());
                }
                Event::End(TagEnd::Heading(_)) => in_heading = false,
                Event::Start(Tag::Link { dest_url, .. }) => is_needed |= writer.targets.add_link(dest_url, writer.context),
                Event::Start(Tag::HtmlBlock) => block = survey.html.len(),
                Event::End(TagEnd::HtmlBlock) => survey.blocks.push(block..survey.html.len()),
                Event::Html(html) | Event::InlineHtml(html) => {
                    is_html = true;
                    survey.html.push_str(html);
                }
                Event::Text(text) | Event::Code(text) => {
                    if has_html {
                        // The direction of an element may depend on them.
                        text.chars().filter(|c| *c != '<').for_each(|c| survey.html.push(c));
                    }
                    words = text;
                }
                Event::SoftBreak => words = " ",
                _ => {}
            }
            if in_heading && let Some(heading) = headings.last_mut() {
                heading.push_str(words);
            }
        }
        if is_needed {
            headings.iter_mut().for_each(|heading| *heading = writer.heading_id(heading));
            headings.reverse();
            survey.ids = headings;
        }
        if !is_html {
            survey.html.clear();
        }
        survey.blocks.reverse();
        survey
    }
}

/// Whether a text may contain HTML, and whether it may have a link to one of its headings, or a heading with an id. Most texts have
/// only `#` before headings.
pub fn may_have(text: &str) -> (bool, bool) {
    let (mut html, mut ids) = (false, false);
    let mut rest = text.as_bytes();
    while let Some(at) = find_either(rest, b'<', b'#') {
        let sign = rest[at];
        rest = &rest[at + 1..];
        let next = rest.first().copied().unwrap_or_default();
        if sign == b'<' {
            html |= next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?');
        } else {
            ids |= next > b' ' && next != b'#';
        }
    }
    (html, ids)
}
