//! How what is said flows to the sink: texts become one, and elements wait until they show something.

use super::elements::{Attributes, open_element};
use super::table::Align;
use super::{Element, Writer};
use crate::locale::Label;
use crate::markup::Recording;
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::is_bidi_control;

/// A call that waits for something that shows.
#[derive(Debug)]
pub(super) enum Pending {
    Open(Tag),
    Element(Tag, Attributes),
    Quote,
    Link(SafeUrl, Attributes),
    Cell(Tag, Option<Align>),
    Text(String),
    Void(Tag),
    /// An element that ended with nothing in it.
    Nothing,
}

impl Pending {
    fn is_element(&self) -> bool {
        !matches!(self, Pending::Text(_) | Pending::Void(_) | Pending::Nothing)
    }
}

impl Writer<'_> {
    /// Adds text.
    pub fn text(&mut self, text: &str) {
        // The first bytes of the three separators in UTF-8; few texts have any.
        if !text.as_bytes().iter().any(|byte| matches!(byte, 0xc2 | 0xe2)) {
            return self.text.push_str(text);
        }
        let mut lines = text.split(['\u{85}', '\u{2028}', '\u{2029}']);
        self.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.br();
            self.text.push_str(line);
        }
    }

    /// Where markup goes. The text before it is written first.
    pub(super) fn out(&mut self) -> &mut dyn Sink {
        let out = match self.tapes.last_mut() {
            Some(tape) => tape,
            None => &mut *self.sink,
        };
        if !self.run.is_empty() {
            // All prose passes here.
            out.text(&self.run);
            self.run.clear();
        }
        out
    }

    /// Records what follows.
    pub(super) fn record(&mut self) {
        self.out();
        self.tapes.push(Recording::default());
    }

    /// Ends a recording.
    pub(super) fn recorded(&mut self) -> Recording {
        self.out();
        self.tapes.pop().unwrap_or_default()
    }

    /// Writes an element as soon as something in it shows.
    pub(super) fn wait(&mut self, element: Pending) {
        self.waiting.push(self.pending.len());
        self.pending.push(element);
    }

    /// Says that something shows now.
    pub(super) fn show(&mut self) {
        self.shown += 1;
        self.release();
    }

    /// Writes what is pending.
    pub(super) fn release(&mut self) {
        self.waiting.clear();
        for (place, pending) in std::mem::take(&mut self.pending).into_iter().enumerate() {
            let id = if pending.is_element() { self.take_anchor(place) } else { None };
            let out = match pending {
                Pending::Text(text) => {
                    self.run.push_str(&text);
                    continue;
                }
                Pending::Nothing => continue,
                _ => self.out(),
            };
            match pending {
                Pending::Open(tag) => out.open(tag),
                Pending::Element(tag, attributes) => open_element(tag, &attributes, out),
                Pending::Quote => {
                    out.open(Tag::Blockquote);
                    out.attr(Attr::Part, "quote");
                }
                Pending::Link(url, attributes) => {
                    open_element(Tag::A, &attributes, out);
                    out.url(UrlAttr::Href, &url);
                }
                Pending::Cell(tag, align) => super::table::open_cell(tag, align, out),
                Pending::Void(tag) => write_void(tag, out),
                Pending::Text(_) | Pending::Nothing => {}
            }
            if let Some(id) = id {
                out.attr(Attr::Id, &id);
            }
        }
        self.trim_anchors(0);
    }

    /// Says that something else than text follows.
    pub(super) fn settle(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let mut text = std::mem::take(&mut self.text);
        self.hear(&text);
        if is_visible(&text) {
            self.show();
            self.write_anchors();
        }
        if !self.waiting.is_empty() {
            return self.pending.push(Pending::Text(text));
        }
        if self.run.is_empty() {
            std::mem::swap(&mut self.run, &mut text);
        } else {
            self.run.push_str(&text);
            text.clear();
        }
        self.text = text;
    }

    /// Writes the text so far where a block begins or ends.
    pub(super) fn settle_block(&mut self) {
        self.settle();
        if let Some(&Element::Task { done, shown }) = self.stack.last() {
            if self.shown == shown {
                // A box that no text names.
                let label = self.context.labels.text(if done { Label::TaskDone } else { Label::TaskOpen });
                let context = self.context;
                context.write_hidden(label, self.out());
            }
            self.stack.pop();
            self.out().close(Tag::Label);
        }
    }

    /// Keeps text for those who wait for it.
    pub(super) fn hear(&mut self, text: &str) {
        if self.listeners > 0 {
            self.heard.push_str(text);
        }
    }

    /// Begins to keep text; what was kept before.
    pub(super) fn listen(&mut self) -> usize {
        self.listeners += 1;
        self.heard.len()
    }

    /// The text kept since `from`.
    pub(super) fn heard(&mut self, from: usize) -> String {
        let text = self.heard[from..].to_owned();
        self.listeners -= 1;
        if self.listeners == 0 {
            self.heard.clear();
        }
        text
    }

    /// Ends a block: with nothing to show it is not written, nor is what it has.
    pub(super) fn close_block(&mut self, tag: Tag) {
        match self.waiting.pop() {
            Some(at) => self.take_back(at),
            None => self.out().close(tag),
        }
    }

    /// Forgets what is pending from a place on.
    pub(super) fn take_back(&mut self, place: usize) {
        self.pending.truncate(place);
        self.trim_anchors(place);
    }

    /// Ends an element of a line: with nothing to show it is not written, but what it has stays.
    pub(super) fn close_inline(&mut self, tag: Tag) {
        let Some(at) = self.waiting.pop() else { return self.out().close(tag) };
        self.pending[at] = Pending::Nothing;
        if self.waiting.is_empty() {
            self.release();
        }
    }
}

/// Writes an element that has no content.
pub(super) fn write_void(tag: Tag, out: &mut dyn Sink) {
    out.open(tag);
    out.close(tag);
}

/// Whether any of the text can be seen: white space and controls of direction and joining cannot.
pub fn is_visible(text: &str) -> bool {
    let is_blank =
        |c: char| c.is_whitespace() || is_bidi_control(c) || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{feff}');
    !text.chars().all(is_blank)
}
