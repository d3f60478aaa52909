//! The events of the parser, restored to the text as typed, with the attributes that end a heading (`# Title {#id}`) taken off.

use super::typed::Typed;
use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The extensions to CommonMark.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_GFM);

/// The build leaves out the parser's functions for these (`xtask/src/build/never_called.rs`).
const LEFT_OUT: Options = Options::ENABLE_MATH
    .union(Options::ENABLE_WIKILINKS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);
const _: () = assert!(!OPTIONS.intersects(LEFT_OUT), "this syntax is left out");

/// Iterates over the events of a text.
pub struct SourceEvents<'a> {
    events: OffsetIter<'a>,
    typed: &'a Typed<'a>,
    /// Where the content of the open heading ends, if attributes follow it.
    end: Option<usize>,
}

impl<'a> SourceEvents<'a> {
    /// Parses a text.
    pub fn of(typed: &'a Typed<'a>) -> Self {
        SourceEvents { events: Parser::new_ext(&typed.text, OPTIONS).into_offset_iter(), typed, end: None }
    }

    /// Takes the attributes off a heading; returns the id among them. One of them must be an id or a class, and there is no other
    /// markup in them; other braces are text.
    fn take_attributes(&mut self, range: Range<usize>) -> Option<CowStr<'a>> {
        let heading = self.typed.text[range.clone()].trim_end();
        // A closing sequence may follow, or precede; the line below a heading is not of its text.
        let line = if heading.starts_with('#') { heading.trim_end_matches('#') } else { heading.rsplit_once('\n')?.0 };
        let (before, attributes) = line.trim_end().strip_suffix('}')?.rsplit_once('{')?;
        if before.ends_with('\\') || attributes.bytes().any(|byte| b"\\`*~<[]&\n".contains(&byte)) {
            return None;
        }
        let (mut id, mut is_named) = (None, false);
        for word in attributes.split_ascii_whitespace() {
            is_named |= matches!(word.as_bytes(), [b'#' | b'.', _, ..]);
            id = id.or(word.strip_prefix('#').filter(|id| !id.is_empty()));
        }
        if is_named {
            let content = before.trim_end();
            let open = content.trim_end_matches('#');
            let content = if open.ends_with(' ') { open.trim_end() } else { content };
            self.end = Some(range.start + content.len());
        }
        id.map(CowStr::from)
    }
}

impl<'a> Iterator for SourceEvents<'a> {
    type Item = Event<'a>;

    /// Never inlined: the parser's code is large.
    #[inline(never)]
    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let (mut event, mut range) = self.events.next()?;
            match (&mut event, self.end) {
                (Event::Start(Tag::Heading { id, .. }), _) => *id = self.take_attributes(range.clone()),
                (Event::End(TagEnd::Heading(_)), _) => self.end = None,
                (Event::Text(_), Some(end)) if range.start >= end => continue,
                (Event::Text(text), Some(end)) if range.end > end => {
                    range.end = end;
                    *text = self.typed.text[range.clone()].into();
                }
                _ => {}
            }
            self.typed.restore(&mut event, range);
            return Some(event);
        }
    }
}
