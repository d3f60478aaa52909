//! MathML as text: scripts are raised and lowered, fractions and roots are written in one line.

use super::attributes::trimmed;
use super::driver::Driver;
use super::language::Language;
use super::math_element::MathElement;
use super::math_places::place_in;
use super::math_spacing::{Before, Operand};
use crate::body::writer::MAX_DEPTH;
use crate::html::{StartTag, is_one_of};
use crate::markup::Tag;
use crate::text::Direction;

/// Elements that contain text.
const TOKENS: &str = "mi mn mo ms mtext";

/// Other elements that need no brackets in a fraction.
const SINGLE: &str = "mfenced mover msqrt msub msubsup msup munder munderover";

impl<'s> Driver<'s, '_, '_> {
    /// Begins a formula, which is left-to-right unless it says otherwise (MathML Core).
    pub fn begin_math(&mut self, tag: StartTag<'s>) {
        if self.open.code.is_some() {
            return;
        }
        if is_block(tag) {
            self.separate_text();
        }
        self.open.before = Before::default();
        if tag.is_self_closing() {
            return self.end_math(tag);
        }
        // The paragraph is around the formula.
        self.enter_line();
        let place = self.open.blocks.len();
        self.skip(tag);
        let Some(block) = self.open.blocks.get_mut(place) else { return };
        block.is_skipped = false;
        let direction = self.language(tag).direction.unwrap_or(Direction::Ltr);
        self.push_inline(Tag::Bdi, tag, Language { tag: None, direction: Some(direction) });
    }

    /// Ends a formula. Without content it is its alternative text.
    pub fn end_math(&mut self, tag: StartTag<'s>) {
        self.open.math.clear();
        if self.open.before == Before::default()
            && let Some(text) = tag.attribute("alttext")
        {
            self.text(&text);
        }
        self.end_inlines(self.open.blocks.len());
        if is_block(tag) {
            self.separate_text();
        }
    }

    /// Whether text belongs to a formula.
    pub fn in_math(&self) -> bool {
        self.innermost().is_some_and(|block| block.is_foreign() && !block.is_skipped)
    }

    /// Whether markup belongs to an element that contains text.
    pub fn in_math_token(&self) -> bool {
        self.in_math() && self.open.math.last().is_some_and(|element| is_one_of(element.name, TOKENS))
    }

    /// Begins an element in a formula.
    pub fn math_element(&mut self, tag: StartTag<'s>) {
        if self.in_math_token() || self.open.math.len() >= MAX_DEPTH {
            return;
        }
        if tag.is("mprescripts") {
            return;
        }
        let is_single = tag.is(TOKENS) || tag.is(SINGLE);
        let (script, before, after) = match self.open.math.last_mut() {
            Some(parent) => {
                parent.children += 1;
                place_in(parent.name, parent.children, is_single)
            }
            None => (None, "", ""),
        };
        if tag.is("annotation annotation-xml mphantom") {
            if !tag.is_self_closing() {
                self.skip(tag);
            }
            return;
        }
        if let Some(script) = script {
            self.open.before.operand = None;
            self.push_inline(script, StartTag::EMPTY, Language::default());
        }
        self.math_sign(before);
        // A fraction is not a part of the operand before it.
        self.open.before.space |= tag.is("mfrac") && self.open.before.operand.is_some();
        let (own, end) = match () {
            _ if tag.is("msqrt") => ("√(", ")"),
            _ if tag.is("mfenced") => (tag.raw("open").unwrap_or("("), tag.raw("close").unwrap_or(")")),
            _ => ("", ""),
        };
        self.math_sign(own);
        self.open.math.push(MathElement { name: tag.name(), children: 0, script, after: if after.is_empty() { end } else { after } });
        if tag.is_self_closing() || tag.is("mspace") {
            self.open.before.space |= tag.is("mspace");
            self.end_math_element(tag.name());
        }
    }

    /// Ends an element in a formula, and those inside it; returns whether there was one of this name.
    pub fn end_math_element(&mut self, name: &str) -> bool {
        let Some(place) = self.open.math.iter().rposition(|element| element.name.eq_ignore_ascii_case(name)) else { return false };
        while self.open.math.len() > place {
            let Some(element) = self.open.math.pop() else { break };
            self.math_sign(element.after);
            if let Some(script) = element.script {
                self.end_inline(script);
                self.open.before.operand = Some(Operand::Letter);
            }
            if is_one_of(element.name, "mfrac") {
                self.open.before.operand = Some(Operand::Word);
            }
        }
        true
    }

    /// Writes text of a formula.
    pub fn math_text(&mut self, text: &str) {
        let name = self.open.math.last().map_or("mtext", |element| element.name);
        let text = trimmed(text, " \t\r\n\u{c}\u{2061}\u{2062}\u{2063}\u{2064}");
        if text.is_empty() {
            return;
        }
        let is_spaced = self.open.before.is_spaced_from(name, text);
        let is_space = text.chars().next().is_some_and(char::is_whitespace);
        self.space |= is_spaced && !is_space && self.line;
        self.enter_line();
        self.writer.text(text);
        self.open.before = Before::after(name, text, self.open.before);
    }

    /// Writes a sign that stands for an element.
    fn math_sign(&mut self, sign: &str) {
        if !sign.is_empty() {
            self.space |= self.open.before.space && !is_one_of(sign, ", ; )");
            self.enter_line();
            self.writer.text(sign);
            self.open.before = Before::after("mo", sign, self.open.before);
        }
    }
}

/// Whether a formula has a line of its own.
fn is_block(tag: StartTag) -> bool {
    is_one_of(tag.raw("display").unwrap_or_default(), "block")
}
