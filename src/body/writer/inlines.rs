//! Inline content: text, emphasis, code, line breaks.

use super::deferred::Call;
use super::element::Element;
use super::elements::mark_code;
use super::state::Writer;
use crate::locale::Label;
use crate::markup::{Attr, Recording, Sink, Tag};
use crate::text::{Direction, divide, find_either};

impl Writer<'_> {
    /// Writes text. Its line and paragraph separators become line breaks.
    pub fn text(&mut self, text: &str) {
        // The first bytes of the three separators in UTF-8; few texts have any.
        if find_either(text.as_bytes(), 0xc2, 0xe2).is_none() {
            return self.output.text(text);
        }
        let (mut line, mut rest) = divide(text, "\u{85}\u{2028}\u{2029}");
        self.output.text(line);
        while let Some(text) = rest {
            self.br();
            (line, rest) = divide(text, "\u{85}\u{2028}\u{2029}");
            self.output.text(line);
        }
    }

    /// Writes an element without content that is not visible by itself.
    pub fn void(&mut self, tag: Tag) {
        self.output.void(tag);
    }

    /// The sink for a visible inline element without text.
    pub fn object(&mut self) -> &mut dyn Sink {
        self.output.flush_text();
        self.output.mark_visible();
        self.output.write_anchors();
        self.output.sink()
    }

    /// The number of visible things so far.
    pub fn visible_count(&mut self) -> usize {
        self.output.flush_text();
        self.output.visible_count()
    }

    /// Adds a link target: the next element that begins gets the id, and if that is not written, the next one that is. It
    /// is never lost.
    pub fn anchor(&mut self, id: String) {
        self.output.anchor(id);
    }

    /// Begins emphasis.
    pub fn emphasis(&mut self) {
        self.inline(Tag::Em);
    }

    /// Begins strong importance.
    pub fn strong(&mut self) {
        self.inline(Tag::Strong);
    }

    /// Begins text that was removed.
    pub fn deletion(&mut self) {
        self.inline(Tag::Del);
    }

    /// Breaks the line.
    pub fn br(&mut self) {
        self.void(Tag::Br);
    }

    /// Writes inline code.
    pub fn code(&mut self, code: &str) {
        self.output.flush_text();
        self.output.mark_visible();
        self.output.capture.push(code);
        let out = self.output.sink();
        out.open(Tag::Code);
        mark_code(out);
        out.text(code);
        out.close(Tag::Code);
    }

    /// Writes a formula (R61). Around it is an element of HTML, because `translate` is an attribute of HTML, no style sheet isolates
    /// formulas, and what does not fit scrolls.
    pub fn formula(&mut self, content: &Recording, is_block: bool, direction: Direction) {
        self.output.flush_text();
        self.output.mark_visible();
        self.output.capture.push(&content.words());
        self.open_scroll(Tag::Bdi, Label::Formula, direction);
        let out = self.output.sink();
        out.attr(Attr::Translate, "no");
        out.open(Tag::Math);
        // Without it a formula is left-to-right (MathML Core).
        if direction == Direction::Rtl {
            out.attr(Attr::Dir, direction.as_str());
        }
        if is_block {
            out.attr(Attr::Display, "block");
        }
        content.play(out);
        out.close(Tag::Math);
        out.close(Tag::Bdi);
    }

    fn inline(&mut self, tag: Tag) {
        if self.enter(Element::Inline(tag), false) {
            self.output.defer_open(Call::Open(tag));
        }
    }
}
