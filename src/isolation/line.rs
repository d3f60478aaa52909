//! A line as one text, and what stands where in it.

use super::language_spans::{block_script, woven};
use super::line_serializer::LineSerializer;
use super::link_spoofing::mismatched_host;
use super::mark::{Isolates, Mark};
use super::{Base, Block};
use crate::markup::{Attr, SafeUrl, Sink, SinkCall, SrcSet, Tag, UrlAttr};
use crate::text::{CONTROLS, Controls, Direction, Languages, PDI, Script, address, block_direction, first_strong, opener, runs, signs};

/// A line while it is said.
#[derive(Default)]
pub struct Line {
    /// Its text. Characters that isolate stand where elements do that isolate, U+FFFC where code and pictures are.
    pub text: String,
    pub marks: Vec<Mark>,
    /// The values of attributes, and texts that are none of the line's own.
    pub values: String,
    controls: Controls,
    /// Where in `marks` the elements are that are open.
    open: Vec<usize>,
    /// How many elements are open around what is none of the line's own: code, and the words for screen readers.
    apart: Option<usize>,
    /// Whether there is something that may have to be isolated.
    mixed: bool,
    /// Whether there may be words in another script than the one around them.
    pub foreign: bool,
}

const OBJECT: &str = "\u{fffc}";

impl Line {
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.marks.is_empty()
    }

    /// Whether an element of the line is open.
    pub fn has_open(&self) -> bool {
        !self.open.is_empty()
    }

    pub fn text(&mut self, text: &str, base: Base) {
        if self.apart.is_some() {
            self.values.push_str(text);
            return self.mark(SinkCall::Text(text.len()));
        }
        let against = if self.mixed { 0 } else { base.direction.signs_against() };
        let foreign = base.script.filter(|_| !self.foreign).map_or(Some(0), Script::signs_against);
        let signs = signs(text, CONTROLS | against | foreign.unwrap_or_default());
        self.mixed |= signs & (CONTROLS | against) != 0;
        self.foreign |= foreign.is_none_or(|foreign| signs & foreign != 0);
        match signs & CONTROLS {
            0 => self.text.push_str(text),
            _ => self.text.push_str(&self.controls.text(text)),
        }
    }

    pub fn open(&mut self, tag: Tag) {
        self.open.push(self.marks.len());
        self.mark(SinkCall::Open(tag));
        self.controls.enter();
        match tag {
            Tag::Br => self.stand_in("\n"),
            Tag::A | Tag::Bdi => {
                self.stand_in(opener(Direction::Ltr));
                self.isolate(Isolates::Undecided);
            }
            Tag::Bdo | Tag::Code | Tag::Img => self.set_apart(),
            _ => {}
        }
    }

    pub fn attr(&mut self, name: Attr, value: &str) {
        self.values.push_str(value);
        self.mark(SinkCall::Attr(name, value.len()));
        match name {
            Attr::Dir => {
                self.stand_in(opener(Direction::parse(value).unwrap_or_default()));
                self.isolate(Isolates::Said);
            }
            Attr::Part | Attr::AriaHidden => self.set_apart(),
            Attr::Lang => self.foreign |= self.apart.is_none(),
            _ => {}
        }
    }

    pub fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.mark(SinkCall::Url(name, value.clone()));
    }

    pub fn srcset(&mut self, value: &SrcSet) {
        self.mark(SinkCall::Srcset(value.clone()));
    }

    pub fn close(&mut self, tag: Tag) {
        self.controls.leave(&mut self.text);
        let Some(start) = self.open.pop() else { return };
        if self.apart == Some(self.open.len()) {
            self.apart = None;
        }
        let isolates = self.marks[start].isolates != Isolates::Not;
        if isolates {
            self.text.push_str(PDI);
        }
        let host = if self.apart.is_none() { self.mismatched_host(start).map(str::to_owned) } else { None };
        self.mark(SinkCall::Close(tag));
        let end = self.text.len();
        self.marks[start].end = end;
        if let Some(mark) = self.marks.last_mut().filter(|_| isolates) {
            mark.stand_in = PDI.len();
        }
        if let Some(host) = host {
            self.mixed = true;
            self.text.push_str(&[" (", &host, ")"].concat());
        }
    }

    /// The host that a link leads to whose text looks like an address on another one.
    fn mismatched_host(&self, start: usize) -> Option<&str> {
        let address = self.marks[start + 1..]
            .iter()
            .find_map(|mark| if let SinkCall::Url(UrlAttr::Href, url) = &mark.call { Some(url.as_str()) } else { None })?;
        let text = self.text.get(self.marks[start].at + self.marks[start].stand_in..)?;
        mismatched_host(text.trim_end_matches('\u{2069}'), address)
    }

    fn mark(&mut self, call: SinkCall) {
        let at = self.text.len();
        let values = self.values.len();
        self.marks.push(Mark { at, call, stand_in: 0, end: at, isolates: Isolates::Not, script: None, values });
    }

    /// The element that was opened last.
    fn element(&mut self) -> Option<&mut Mark> {
        self.marks.get_mut(*self.open.last()?)
    }

    /// Lets something stand in the text for the element that was opened last; the last that does counts.
    fn stand_in(&mut self, text: &str) {
        if self.apart.is_some() {
            return;
        }
        let Some(mark) = self.element() else { return };
        let at = mark.at;
        mark.stand_in = text.len();
        self.text.truncate(at);
        self.text.push_str(text);
        // Attributes stand after it.
        let place = self.text.len();
        let first = self.open.last().map_or(0, |place| place + 1);
        self.marks[first..].iter_mut().for_each(|mark| mark.at = place);
    }

    fn isolate(&mut self, isolates: Isolates) {
        if self.apart.is_none()
            && let Some(mark) = self.element()
        {
            mark.isolates = isolates;
        }
    }

    /// What is in the element that was opened last is none of the line's own.
    fn set_apart(&mut self) {
        self.stand_in(OBJECT);
        self.isolate(Isolates::Not);
        self.apart = self.apart.or(self.open.len().checked_sub(1));
    }

    /// Writes the line of a block in a text of this direction and script, and begins a new one.
    pub fn write(&mut self, base: Base, block: Block, languages: &Languages, sink: &mut dyn Sink) {
        self.controls.finish(&mut self.text);
        let decides = self.mixed && block != Block::Has;
        let direction = if decides { block_direction(&self.text, base.direction) } else { base.direction };
        let turned = direction != base.direction;
        let own = match block {
            Block::Takes if self.foreign && !base.has_lang => block_script(&self.text, direction, turned, base.script),
            Block::Stays if turned => block_script(&self.text, direction, turned, base.script),
            _ => None,
        };
        self.decide(direction);
        let runs = if self.mixed { runs(&self.text, direction) } else { Vec::new() };
        let woven = woven(self, &runs, own.or(base.script));
        // Space before a line that gets an element of its own stays before it.
        let start = if turned { self.text.len() - self.text.trim_ascii_start().len() } else { 0 };
        let start = if self.marks.first().is_some_and(|mark| mark.at < start) { 0 } else { start };
        let wraps = turned && block != Block::Takes;
        if wraps {
            if start > 0 {
                sink.text(&self.text[..start]);
            }
            sink.open(Tag::Bdi);
        }
        if let Some(own) = own {
            sink.attr(Attr::Lang, &languages.of(own));
        }
        if turned {
            sink.attr(Attr::Dir, direction.as_str());
        }
        LineSerializer::new(self, if wraps { start } else { 0 }, languages, sink).write(&woven);
        if wraps {
            sink.close(Tag::Bdi);
        }
        self.text.clear();
        self.marks.clear();
        self.values.clear();
        self.mixed = false;
        self.foreign = false;
    }

    /// What is in an element that isolates.
    pub fn inner(&self, mark: &Mark) -> &str {
        inner(&self.text, mark)
    }

    /// The language that the author gives an element.
    pub fn language(&self, mark: &Mark, index: usize) -> Option<&str> {
        let SinkCall::Open(_) = mark.call else { return None };
        let mut at = mark.values;
        for mark in &self.marks[index + 1..] {
            match mark.call {
                SinkCall::Attr(Attr::Lang, length) => return self.values.get(at..at + length),
                SinkCall::Attr(_, length) => at += length,
                SinkCall::Url(..) | SinkCall::Srcset(_) => {}
                _ => break,
            }
        }
        None
    }

    /// Gives links their directions. LRI stands for them so far.
    fn decide(&mut self, base: Direction) {
        let mut turns = false;
        for mark in self.marks.iter_mut().filter(|mark| mark.isolates == Isolates::Undecided) {
            let inner = inner(&self.text, mark);
            let direction = match first_strong(inner) {
                Some(Direction::Ltr) if address(inner) == Some(inner.len()) => Direction::Ltr,
                Some(_) => block_direction(inner, base),
                None => base,
            };
            mark.isolates = Isolates::Decided(direction);
            turns |= direction == Direction::Rtl;
        }
        if turns {
            let mut text = std::mem::take(&mut self.text).into_bytes();
            for mark in self.marks.iter().filter(|mark| mark.isolates == Isolates::Decided(Direction::Rtl)) {
                text[mark.at..][..mark.stand_in].copy_from_slice(opener(Direction::Rtl).as_bytes());
            }
            self.text = String::from_utf8(text).unwrap_or_default();
        }
    }
}

/// What is in an element that isolates.
fn inner<'a>(text: &'a str, mark: &Mark) -> &'a str {
    text.get(mark.at + mark.stand_in..mark.end.saturating_sub(PDI.len())).unwrap_or_default()
}
