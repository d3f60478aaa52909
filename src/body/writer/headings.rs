//! Headings: no gaps between their levels, and the headline is not repeated.

use super::element::Element;
use super::elements::open_heading;
use super::state::Writer;

impl Writer<'_> {
    /// Begins a heading of the author's level.
    pub fn heading(&mut self, level: u8) {
        self.end_line();
        let (captured, visible) = (self.output.capture.position(), self.output.visible_count());
        if self.enter(Element::Heading { level, captured, visible }, true) {
            self.output.anchors.enter_heading();
            self.output.write_deferred();
            self.output.capture.start();
            self.output.start_recording();
        }
    }

    /// Makes the id of a heading before it is written, with [`Writer::anchor`], from its text or its author's id; empty
    /// without text.
    pub fn heading_id(&mut self, text: &str) -> String {
        if text.trim().is_empty() {
            return String::new();
        }
        let id = self.ids.make(text);
        self.targets.add_heading(text, &id);
        id
    }

    pub(super) fn end_heading(&mut self, level: u8, captured: usize, visible: usize) {
        self.output.anchors.leave_heading();
        let text = self.output.capture.take(captured);
        let content = self.output.take_recording();
        let repeats = visible == 0 && self.stack.is_empty() && !content.has_address() && self.context.is_headline(&text);
        if self.output.visible_count() == visible || repeats {
            return;
        }
        let level = self.context.heading_level.saturating_add(self.outline.depth(level));
        let id = self.output.take_anchor().unwrap_or_else(|| self.ids.make(&text));
        let tag = open_heading(level, &id, self.output.sink());
        self.output.write_anchors();
        let out = self.output.sink();
        content.play(out);
        out.close(tag);
    }
}
