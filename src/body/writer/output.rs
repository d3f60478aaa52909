//! How calls reach the sink: adjacent texts are merged, and elements are opened when something in them is visible.

use super::anchors::Anchors;
use super::capture::Capture;
use super::deferred::{Call, Deferred};
use super::elements::write_void;
use super::visible::is_visible;
use crate::markup::{Attr, Recording, Sink, Tag};

/// Writes markup to the sink, or to a recording that is replayed into it later.
pub struct Output<'a> {
    sink: &'a mut dyn Sink,
    /// The active recordings, each within the previous one. Markup is written to the last.
    recordings: Vec<Recording>,
    /// Text whose visibility is not determined yet.
    text: String,
    /// Visible text that is not written yet, because more may follow.
    run: String,
    deferred: Deferred,
    /// The ids that have no element yet.
    pub anchors: Anchors,
    /// The text that was processed, while something captures it.
    pub capture: Capture,
    /// The number of visible things so far.
    visible: usize,
}

impl<'a> Output<'a> {
    /// Creates an output into `sink`.
    pub fn new(sink: &'a mut dyn Sink) -> Output<'a> {
        Output {
            sink,
            recordings: Vec::new(),
            text: String::new(),
            run: String::new(),
            deferred: Deferred::default(),
            anchors: Anchors::default(),
            capture: Capture::default(),
            visible: 0,
        }
    }

    /// Adds text.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds an element without content that is not visible by itself.
    pub fn void(&mut self, tag: Tag) {
        self.flush_text();
        if self.deferred.has_open() {
            return self.deferred.push(Call::Void(tag));
        }
        write_void(tag, self.sink());
    }

    /// Processes the text so far, because something other than text follows: visible text opens the elements around it.
    pub fn flush_text(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let mut text = std::mem::take(&mut self.text);
        self.capture.push(&text);
        if is_visible(&text) {
            self.mark_visible();
            self.write_anchors();
        }
        if self.deferred.has_open() {
            return self.deferred.push(Call::Text(text));
        }
        if self.run.is_empty() {
            std::mem::swap(&mut self.run, &mut text);
        } else {
            self.run.push_str(&text);
            text.clear();
        }
        self.text = text;
    }

    /// The current sink. The text before is written first.
    pub fn sink(&mut self) -> &mut dyn Sink {
        let out = match self.recordings.last_mut() {
            Some(recording) => recording,
            None => &mut *self.sink,
        };
        if !self.run.is_empty() {
            // All prose passes through here.
            out.text(&self.run);
            self.run.clear();
        }
        out
    }

    /// Starts recording what follows.
    pub fn start_recording(&mut self) {
        self.sink();
        self.recordings.push(Recording::default());
    }

    /// Ends the recording that was started last.
    pub fn take_recording(&mut self) -> Recording {
        self.sink();
        self.recordings.pop().unwrap_or_default()
    }

    /// Opens an element as soon as something in it is visible.
    pub fn defer_open(&mut self, element: Call) {
        self.deferred.open(element);
    }

    /// Whether an unwritten element is open.
    pub fn is_deferred(&self) -> bool {
        self.deferred.has_open()
    }

    /// Marks that something visible follows.
    pub fn mark_visible(&mut self) {
        self.visible += 1;
        self.write_deferred();
    }

    /// The number of visible things so far.
    pub fn visible_count(&self) -> usize {
        self.visible
    }

    /// Writes the deferred calls.
    pub fn write_deferred(&mut self) {
        if self.deferred.is_empty() {
            return self.anchors.trim(0);
        }
        for (place, call) in self.deferred.take().iter().enumerate() {
            match call {
                Call::Text(text) => self.run.push_str(text),
                Call::Nothing => {}
                call => {
                    let id = if call.is_element() { self.anchors.take(place) } else { None };
                    let out = self.sink();
                    call.write(out);
                    if let Some(id) = id {
                        out.attr(Attr::Id, &id);
                    }
                }
            }
        }
        self.anchors.trim(0);
    }

    /// Drops the innermost deferred element with its content; returns whether there was one.
    pub fn drop_deferred(&mut self) -> bool {
        let is_dropped = self.deferred.drop_innermost();
        if is_dropped {
            self.anchors.trim(self.deferred.len());
        }
        is_dropped
    }

    /// Ends a block. Without visible content it is not written, nor is its content.
    pub fn close_block(&mut self, tag: Tag) {
        if !self.drop_deferred() {
            self.sink().close(tag);
        }
    }

    /// Ends an inline element. Without visible content it is not written, but its content stays.
    pub fn close_inline(&mut self, tag: Tag) {
        if !self.deferred.unwrap_innermost() {
            return self.sink().close(tag);
        }
        if !self.deferred.has_open() {
            self.write_deferred();
        }
    }

    /// Adds a link target: the next element that begins gets the id, and if that is not written, the next one that is. It
    /// is never lost.
    pub fn anchor(&mut self, id: String) {
        self.flush_text();
        self.anchors.push(id, self.deferred.len());
    }

    /// Takes the id for the element that begins now.
    pub fn take_anchor(&mut self) -> Option<String> {
        self.anchors.take(0)
    }

    /// Writes a pending id on the element that was just opened.
    pub fn mark_anchor(&mut self) {
        if let Some(id) = self.take_anchor() {
            self.sink().attr(Attr::Id, &id);
        }
    }

    /// Writes the pending ids if no element follows.
    pub fn write_anchors(&mut self) {
        while let Some(id) = self.anchors.take(usize::MAX) {
            let out = self.sink();
            out.open(Tag::Span);
            out.attr(Attr::Id, &id);
            out.close(Tag::Span);
        }
    }
}
