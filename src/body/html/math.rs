//! MathML: where a formula begins and ends among the elements of HTML, and what of it is read.

use super::driver::Driver;
use super::formula::Formula;
use crate::html::{ElementKind, StartTag, is_one_of};
use crate::text::Direction;

impl<'s> Driver<'s, '_, '_> {
    /// Begins a formula.
    pub fn begin_math(&mut self, tag: StartTag<'s>) {
        if self.open.code.is_some() {
            return;
        }
        // What is before a formula on a line of its own is another word.
        self.space |= is_block(tag) && self.line;
        self.enter_line();
        let formula = Formula::new(self.language(tag).direction.unwrap_or(Direction::Ltr));
        if tag.is_self_closing() {
            return self.write_math(tag, formula);
        }
        let place = self.open.blocks.len();
        self.skip(tag);
        let Some(block) = self.open.blocks.get_mut(place) else { return };
        block.is_skipped = false;
        self.open.formula = Some(formula);
    }

    /// Ends a formula.
    pub fn end_math(&mut self, tag: StartTag<'s>) {
        if let Some(formula) = self.open.formula.take() {
            self.write_math(tag, formula);
        }
    }

    /// Writes a formula. Without content it is its alternative text.
    fn write_math(&mut self, tag: StartTag<'s>, formula: Formula<'s>) {
        let direction = formula.direction;
        match (formula.finish(), tag.attribute("alttext")) {
            (Some(content), _) => {
                self.last_picture = None;
                self.name_link(true);
                self.writer.formula(&content, is_block(tag), direction);
                self.space |= is_block(tag);
            }
            (None, Some(text)) => self.text(&text),
            _ => {}
        }
    }

    /// Whether what follows belongs to a formula.
    pub fn in_math(&self) -> bool {
        self.innermost().is_some_and(|block| block.is_foreign() && !block.is_skipped)
    }

    /// Whether it is in an element of the formula that contains text.
    pub fn in_math_token(&self) -> bool {
        self.in_math() && self.open.formula.as_ref().is_some_and(Formula::in_token)
    }

    /// Begins an element in a formula.
    pub fn math_element(&mut self, tag: StartTag<'s>, kind: ElementKind) {
        if tag.is("img maligngroup malignmark mglyph") {
            // A picture of a symbol.
            return self.math_text(&tag.text("alt"));
        }
        if self.in_math_token() {
            return self.in_token(tag, kind);
        }
        let is_read = self.open.formula.as_mut().is_none_or(|formula| formula.begin(tag));
        if !is_read && !tag.is_self_closing() && !tag.is("mprescripts mspace none") {
            self.skip(tag);
        }
    }

    /// Begins an element of HTML in an element that contains text: only its text is read.
    fn in_token(&mut self, tag: StartTag<'s>, kind: ElementKind) {
        match kind {
            ElementKind::Raw => drop(self.tokens.raw_text(tag.name())),
            ElementKind::Dropped if !tag.is("math") && !tag.is_self_closing() => self.skip(tag),
            _ => {}
        }
    }

    /// Ends an element in a formula; returns whether there was one of this name. The end of an element around the formula ends
    /// the formula.
    pub fn end_math_element(&mut self, name: &str) -> bool {
        if self.open.formula.as_mut().is_some_and(|formula| formula.end(name)) {
            return true;
        }
        if let ElementKind::Inline(tag) = ElementKind::of(name)
            && self.open.inlines.iter().any(|inline| inline.tag == tag)
        {
            self.leave_math();
        }
        false
    }

    /// Ends the formula, because something else begins or ends that may not be in it.
    pub fn leave_math(&mut self) {
        let place = self.open.blocks.iter().rposition(|block| !block.is_foreign()).map_or(0, |place| place + 1);
        self.close_blocks(place, true);
    }

    /// Adds text to a formula.
    pub fn math_text(&mut self, text: &str) {
        if let Some(formula) = &mut self.open.formula {
            formula.text(text);
        }
    }
}

/// Whether a formula has a line of its own.
fn is_block(tag: StartTag) -> bool {
    tag.raw("display").is_some_and(|display| is_one_of(display, "block"))
}
