//! Records a line: its text, the calls in it, and the values of attributes. `decisions` decides what is done with the record.

use super::base::Base;
use super::mark::{Isolates, Mark};
use crate::markup::{Attr, SafeUrl, SinkCall, SrcSet, Tag, UrlAttr};
use crate::text::{CLOSER, CONTROLS, ControlStack, Direction, Script, opener, prescan};

/// A recorded line.
#[derive(Default)]
pub struct Line {
    /// Its text. Isolate controls represent elements that isolate; U+FFFC represents code and images.
    pub text: String,
    pub marks: Vec<Mark>,
    /// The values of attributes, and texts that are not part of the line's own.
    pub values: String,
    controls: ControlStack,
    /// The indices in `marks` of the open elements.
    open: Vec<usize>,
    /// How many elements are open around text that is not part of the line's own: code, and labels for screen readers.
    apart: Option<usize>,
    /// Whether something may have to be isolated.
    pub mixed: bool,
    /// Whether some words may be in another script than the text around them.
    pub foreign: bool,
}

/// Represents code and images.
pub const OBJECT: &str = "\u{fffc}";

impl Line {
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.marks.is_empty()
    }

    /// Whether it is text to be written as it is.
    pub fn is_plain(&self) -> bool {
        self.marks.is_empty() && !self.mixed && !self.foreign
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
        let against = if self.mixed { 0 } else { base.direction.flags_against() };
        let foreign = base.script.filter(|_| !self.foreign).map_or(Some(0), Script::flags_against);
        let flags = prescan(text, CONTROLS | against | foreign.unwrap_or_default());
        self.mixed |= flags & (CONTROLS | against) != 0;
        self.foreign |= foreign.is_none_or(|foreign| flags & foreign != 0);
        match flags & CONTROLS {
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
                self.isolate(Isolates::ByText);
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
                self.isolate(Isolates::Authored);
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

    /// Records an end tag; returns the index of the mark of the start tag, unless that is apart from the line's own text.
    pub fn close(&mut self, tag: Tag) -> Option<usize> {
        self.controls.leave(&mut self.text);
        let start = self.open.pop()?;
        if self.apart == Some(self.open.len()) {
            self.apart = None;
        }
        let isolates = self.marks[start].isolates != Isolates::No;
        if isolates {
            self.text.push(CLOSER);
        }
        self.mark(SinkCall::Close(tag));
        let end = self.text.len();
        self.marks[start].end = end;
        if let Some(mark) = self.marks.last_mut().filter(|_| isolates) {
            mark.stand_in = CLOSER.len_utf8();
        }
        self.apart.is_none().then_some(start)
    }

    /// Appends a text without controls that may have to be isolated.
    pub fn push_plain(&mut self, text: &str) {
        self.mixed = true;
        self.text.push_str(text);
    }

    /// The first URL among the calls after a start tag.
    pub fn href(&self, start: usize) -> Option<&str> {
        self.marks[start + 1..].iter().find_map(|mark| match &mark.call {
            SinkCall::Url(UrlAttr::Href, url) => Some(url.as_str()),
            _ => None,
        })
    }

    fn mark(&mut self, call: SinkCall) {
        let at = self.text.len();
        let values = self.values.len();
        self.marks.push(Mark { at, call, stand_in: 0, end: at, isolates: Isolates::No, values });
    }

    /// The innermost open element.
    fn element(&mut self) -> Option<&mut Mark> {
        self.marks.get_mut(*self.open.last()?)
    }

    /// Represents the innermost open element by a text, in place of the previous one.
    fn stand_in(&mut self, text: &str) {
        if self.apart.is_some() {
            return;
        }
        let Some(mark) = self.element() else { return };
        let at = mark.at;
        mark.stand_in = text.len();
        self.text.truncate(at);
        self.text.push_str(text);
        // The marks of its attributes come after it.
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

    /// Excludes the content of the innermost open element from the line's own text.
    fn set_apart(&mut self) {
        self.stand_in(OBJECT);
        self.isolate(Isolates::No);
        self.apart = self.apart.or(self.open.len().checked_sub(1));
    }

    /// Closes the controls that are open at the end of the line.
    pub fn finish(&mut self) {
        self.controls.finish(&mut self.text);
    }

    /// Starts a new line. Elements stay open.
    pub fn clear(&mut self) {
        self.text.clear();
        self.marks.clear();
        self.values.clear();
        (self.mixed, self.foreign) = (false, false);
    }

    /// The text in an element that isolates.
    pub fn inner(&self, mark: &Mark) -> &str {
        self.text.get(mark.at + mark.stand_in..mark.end.saturating_sub(CLOSER.len_utf8())).unwrap_or_default()
    }

    /// The text that an element shows, with that of code and formulas in it; `start` is the index of its mark.
    pub fn shown_text(&self, start: usize) -> String {
        let mut text = String::new();
        let (mut place, mut value, mut is_apart) = (self.marks[start].at, self.marks[start].values, false);
        for mark in &self.marks[start..] {
            let (before, after) = match mark.call {
                SinkCall::Open(_) => (mark.at, mark.at + mark.stand_in),
                SinkCall::Close(_) => (mark.at - mark.stand_in, mark.at),
                _ => (place, place),
            };
            text.push_str(&self.text[place..before]);
            place = after;
            let end = value + mark.call.length();
            match mark.call {
                SinkCall::Open(Tag::Code | Tag::Math) => is_apart = true,
                SinkCall::Close(Tag::Code | Tag::Math) => is_apart = false,
                SinkCall::Text(_) if is_apart => text.push_str(&self.values[value..end]),
                _ => {}
            }
            value = end;
        }
        text
    }

    /// The `lang` attribute that the author gave an element; `index` is the index of its mark.
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
}
