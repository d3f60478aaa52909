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

/// Iterates over the events of a text.
pub struct SourceEvents<'a> {
    events: OffsetIter<'a>,
    typed: &'a Typed<'a>,
    /// The rest of the heading that was begun last, in reverse.
    heading: Vec<Event<'a>>,
}

impl<'a> SourceEvents<'a> {
    /// Parses a text.
    pub fn of(typed: &'a Typed<'a>) -> Self {
        SourceEvents { events: Parser::new_ext(&typed.text, OPTIONS).into_offset_iter(), typed, heading: Vec::new() }
    }

    /// The next event, and its range. Never inlined: the parser's code is large.
    #[inline(never)]
    fn parse(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        Some((self.typed.event(event, range.clone()), range))
    }

    /// Reads a heading up to its end, and takes its attributes off; returns the id among them.
    fn read_heading(&mut self) -> Option<CowStr<'a>> {
        // Where the text is that contains the last `{`, and the texts from there on.
        let mut last = None;
        while let Some((event, range)) = self.parse() {
            match &event {
                Event::Text(text) => match text.rfind('{') {
                    // pulldown-cmark begins a text after a backslash.
                    Some(0) if self.typed.text[..range.start].ends_with('\\') => last = None,
                    Some(brace) => last = Some((self.heading.len(), brace, text[brace..].to_owned())),
                    None => last.iter_mut().for_each(|(.., attributes)| attributes.push_str(text)),
                },
                Event::End(TagEnd::Heading(_)) => {
                    let id = last.and_then(|(place, brace, attributes)| self.take_attributes(place, brace, &attributes));
                    self.heading.push(event);
                    self.heading.reverse();
                    return id;
                }
                _ => last = None,
            }
            self.heading.push(event);
        }
        None
    }

    /// Takes attributes off, of which one must be an id or a class; returns the id. Other braces are text.
    fn take_attributes(&mut self, place: usize, brace: usize, attributes: &str) -> Option<CowStr<'a>> {
        let attributes = attributes.trim_ascii_end().strip_prefix('{')?.strip_suffix('}')?;
        let (mut id, mut is_named) = (None, false);
        for word in attributes.split_ascii_whitespace().filter(|word| word.len() > 1) {
            is_named |= matches!(word.as_bytes()[0], b'#' | b'.');
            id = word.strip_prefix('#').map(|id| id.to_owned().into()).or(id);
        }
        let Some(Event::Text(text)) = self.heading.get(place).filter(|_| is_named) else { return None };
        let text = text[..brace].trim_ascii_end();
        // The closing sequence of the heading may be before its attributes.
        let open = text.trim_end_matches('#');
        let text = if open.ends_with(' ') { open.trim_ascii_end() } else { text }.to_owned();
        self.heading.truncate(place);
        self.heading.push(Event::Text(text.into()));
        id
    }
}

impl<'a> Iterator for SourceEvents<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.heading.pop() {
            return Some(event);
        }
        let (mut event, _) = self.parse()?;
        if let Event::Start(Tag::Heading { id, .. }) = &mut event {
            *id = self.read_heading();
        }
        Some(event)
    }
}
