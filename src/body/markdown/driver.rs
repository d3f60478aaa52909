//! The driver's state: the events that are to come, and what tags in the line have begun.

use crate::body::writer::Writer;
use crate::markup;
use pulldown_cmark::Event;
use std::collections::VecDeque;

/// Calls the writer for each event.
pub struct Driver<'d, 'a, 'w> {
    pub events: &'d mut dyn Iterator<Item = Event<'a>>,
    /// Events that were looked at before their turn.
    pub ahead: VecDeque<Event<'a>>,
    pub writer: &'d mut Writer<'w>,
    /// Whether what stands in a line is in an element that is dropped.
    pub unseen: bool,
    /// The code so far of a `code` that a tag in the line has begun, and how deep it is: the writer takes it in one piece.
    pub code: Option<(String, usize)>,
    /// The elements that tags in the line have begun, and how deep they are.
    pub tags: Vec<(markup::Tag, usize)>,
}

impl<'d, 'a, 'w> Driver<'d, 'a, 'w> {
    /// A driver of these events.
    pub fn new(events: &'d mut dyn Iterator<Item = Event<'a>>, writer: &'d mut Writer<'w>) -> Self {
        Driver { events, ahead: VecDeque::new(), writer, unseen: false, code: None, tags: Vec::new() }
    }

    /// The next event.
    pub fn next(&mut self) -> Option<Event<'a>> {
        self.ahead.pop_front().or_else(|| self.events.next())
    }

    /// The event that is to come after `place` others.
    pub fn peek(&mut self, place: usize) -> Option<&Event<'a>> {
        while self.ahead.len() <= place {
            let event = self.events.next()?;
            self.ahead.push_back(event);
        }
        self.ahead.get(place)
    }
}
