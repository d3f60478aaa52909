//! The state of the driver: the events to come, and the elements begun by inline tags.

use super::definitions::Body;
use crate::body::html::OpenHtml;
use crate::body::writer::Writer;
use crate::markup;
use pulldown_cmark::Event;

/// Calls the writer for each event.
pub struct Driver<'d, 'a, 'w> {
    /// The body that the events come from; `None` for a note, whose events are known.
    body: Option<&'d mut Body<'a>>,
    /// Events that are known or were peeked at; the first ones, `None`, were taken. (A `VecDeque` would add code to the wasm.)
    ahead: Vec<Option<Event<'a>>>,
    taken: usize,
    pub writer: &'d mut Writer<'w>,
    /// Whether inline content is inside a dropped element.
    pub in_dropped: bool,
    /// The code so far of a `code` element begun by an inline tag, and its depth. The writer takes it in one piece.
    pub code: Option<(String, usize)>,
    /// The elements begun by inline tags, and their depths.
    pub tags: Vec<(markup::Tag, usize)>,
    /// The HTML of the text, if it has any.
    pub html: Option<&'d mut OpenHtml<'a>>,
    /// Whether the open paragraph is not written, because an element of HTML around it is its line.
    pub is_unwrapped: bool,
}

impl<'d, 'a, 'w> Driver<'d, 'a, 'w> {
    /// Creates a driver of the events in `ahead`, then of those of the body.
    pub fn new(
        body: Option<&'d mut Body<'a>>,
        ahead: Vec<Option<Event<'a>>>,
        html: Option<&'d mut OpenHtml<'a>>,
        writer: &'d mut Writer<'w>,
    ) -> Self {
        Driver { body, ahead, taken: 0, writer, in_dropped: false, code: None, tags: Vec::new(), html, is_unwrapped: false }
    }

    /// The next event.
    pub fn next(&mut self) -> Option<Event<'a>> {
        let Some(event) = self.ahead.get_mut(self.taken) else { return self.body.as_mut()?.next() };
        let event = event.take();
        self.taken += 1;
        if self.taken == self.ahead.len() {
            self.ahead.clear();
            self.taken = 0;
        }
        event
    }

    /// Peeks at an event; `place` is the number of events before it.
    pub fn peek(&mut self, place: usize) -> Option<&Event<'a>> {
        let place = self.taken + place;
        while self.ahead.len() <= place {
            let event = self.body.as_mut()?.next()?;
            self.ahead.push(Some(event));
        }
        self.ahead[place].as_ref()
    }
}
