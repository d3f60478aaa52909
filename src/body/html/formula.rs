//! Writes a formula as MathML Core: nothing but its elements, text only in its token elements. Whatever else its source has, a
//! parser of HTML finds this tree, and finds it again in what it serializes.

use super::math_attributes::write_attributes;
use super::math_fence::MathFence;
use crate::body::writer::{MAX_DEPTH, is_visible};
use crate::html::{StartTag, is_one_of};
use crate::markup::{Recording, Sink, Tag};
use crate::text::Direction;

/// Elements that are not written: other notations, scripts and styles.
const DROPPED: &str = "annotation annotation-xml script style";

/// Elements of which only the first child is shown (MathML Core, "Semantics and Presentation", "Bind Action to Sub-Expression").
const ONE_CHILD: &str = "maction semantics";

/// A formula that is read.
#[derive(Debug)]
pub struct Formula<'s> {
    pub direction: Direction,
    out: Recording,
    open: Vec<MathElement<'s>>,
    /// The text so far of the open token element.
    text: String,
    is_visible: bool,
}

/// An open element of a formula.
#[derive(Debug)]
struct MathElement<'s> {
    /// Its name in the source; empty for one that is made around text.
    name: &'s str,
    tag: Tag,
    /// How many children have begun.
    children: usize,
    fence: Option<MathFence>,
}

impl<'s> Formula<'s> {
    /// A formula without content.
    pub fn new(direction: Direction) -> Formula<'s> {
        Formula { direction, out: Recording::default(), open: Vec::new(), text: String::new(), is_visible: false }
    }

    /// Whether a token element of the source is open.
    pub fn in_token(&self) -> bool {
        self.open.last().is_some_and(|element| element.tag.is_math_token() && !element.name.is_empty())
    }

    /// Begins an element; returns whether its content is read.
    pub fn begin(&mut self, tag: StartTag<'s>) -> bool {
        self.end_text();
        if tag.is(DROPPED) || !self.begin_child() {
            return false;
        }
        let is_read = !tag.is("mphantom mspace none mprescripts");
        if self.open.len() >= MAX_DEPTH {
            return is_read;
        }
        self.push(tag.name(), written_as(tag.name()));
        if let Some(element) = self.open.last() {
            write_attributes(element.tag, tag, &mut self.out);
        }
        if tag.is("mfenced") {
            let (bracket, fence) = MathFence::of(tag);
            write_operator(&bracket, &mut self.out);
            if let Some(element) = self.open.last_mut() {
                element.fence = Some(fence);
            }
        }
        if !is_read || tag.is_self_closing() {
            self.close();
        }
        is_read
    }

    /// Ends an element, and those inside it; returns whether there was one of this name.
    pub fn end(&mut self, name: &str) -> bool {
        let Some(place) = self.open.iter().rposition(|element| element.name.eq_ignore_ascii_case(name)) else { return false };
        self.close_from(place);
        true
    }

    /// Adds text. Outside of a token element it gets one of its own.
    pub fn text(&mut self, text: &str) {
        if !self.open.last().is_some_and(|element| element.tag.is_math_token()) {
            if text.trim_ascii().is_empty() || !self.begin_child() {
                return;
            }
            self.push("", Tag::Mtext);
        }
        self.text.push_str(text);
    }

    /// Ends the formula; `None` if nothing in it is visible.
    pub fn finish(mut self) -> Option<Recording> {
        self.close_from(0);
        self.is_visible.then_some(self.out)
    }

    /// Counts a child of the innermost element; returns whether it is shown.
    fn begin_child(&mut self) -> bool {
        let Some(parent) = self.open.last_mut() else { return true };
        parent.children += 1;
        if parent.children > 1
            && let Some(fence) = &mut parent.fence
        {
            write_operator(fence.separator(), &mut self.out);
            return true;
        }
        parent.children == 1 || !is_one_of(parent.name, ONE_CHILD)
    }

    fn push(&mut self, name: &'s str, tag: Tag) {
        self.out.open(tag);
        self.open.push(MathElement { name, tag, children: 0, fence: None });
    }

    /// Ends a token element that was made around text.
    fn end_text(&mut self) {
        if self.open.last().is_some_and(|element| element.name.is_empty()) {
            self.close();
        }
    }

    fn close_from(&mut self, place: usize) {
        while self.open.len() > place {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(element) = self.open.pop() else { return };
        let text = std::mem::take(&mut self.text);
        let text = text.trim_ascii();
        if !text.is_empty() {
            self.is_visible |= is_visible(text);
            self.out.text(text);
        }
        if let Some(fence) = element.fence {
            write_operator(&fence.close, &mut self.out);
        }
        self.out.close(element.tag);
    }
}

/// Writes an operator that stands for an attribute.
fn write_operator(text: &str, out: &mut Recording) {
    if !text.is_empty() {
        out.open(Tag::Mo);
        out.text(text);
        out.close(Tag::Mo);
    }
}

/// The element that an element is written as. Those that MathML Core has not, or that only move or hide their content, are
/// groups, so that what is around them keeps the number of its children.
fn written_as(name: &str) -> Tag {
    match Tag::parse_math(name) {
        Some(tag) => tag,
        None if is_one_of(name, "mlabeledtr") => Tag::Mtr,
        None => Tag::Mrow,
    }
}
