//! HTML in a body of another format: its elements stay open from one block of HTML to the next, around the blocks of that format
//! between them.

use super::block::Block;
use super::driver::Driver;
use super::footnotes::Footnotes;
use super::groups::Groups;
use super::inline::Inline;
use super::open_elements::OpenElements;
use super::targets::read_targets;
use crate::body::writer::Writer;
use crate::chunk::in_chunk;
use crate::html::{Token, Tokenizer, is_one_of};
use crate::markup::Tag;

/// The HTML of a text of the other format.
pub struct OpenHtml<'s> {
    /// All of it, with the words between.
    text: &'s str,
    groups: Option<Groups<'s>>,
    /// What blocks of HTML have begun in each open container of the other format: the text, an item, a quotation.
    containers: Vec<OpenElements<'s>>,
}

/// What happens in the other format.
#[derive(Clone, Copy)]
pub enum Step<'s> {
    /// A container begins.
    Begin,
    /// A block of HTML, a part of the text.
    Html(&'s str),
    /// A paragraph begins.
    Paragraph,
    /// A heading begins.
    Heading,
    /// Another block begins.
    Block,
    /// A line begins: the inline elements continue in it.
    Line,
    /// A line ends.
    LineEnd,
    /// The container ends.
    End,
}

/// Where a block of the other format begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where a block may be.
    Block,
    /// Where only a line may be.
    Line,
    /// In inline elements, which continue in its lines.
    Inlines,
    /// In a figure.
    Figure,
    /// In an element that is dropped with its content.
    Dropped,
}

in_chunk! { "04"
    /// Takes a step; returns where a block that begins is.
    pub fn step<'s>(open: &mut OpenHtml<'s>, step: Step<'s>, writer: &mut Writer) -> Place {
        open.take_step(step, writer)
    }
}

in_chunk! { "24"
    /// Reads all HTML of a text, because links may refer to it and captions belong to groups before them.
    pub fn read_html<'s>(text: &'s str, writer: &mut Writer) -> OpenHtml<'s> {
        read_targets(text, writer, &Footnotes::new());
        OpenHtml { text, groups: Some(Groups::of(text)), containers: Vec::new() }
    }
}

in_chunk! { "25"
    /// Whether a tag in a line of another format begins audio or video, or ends it.
    pub fn is_player(tag: &str, ends: bool) -> bool {
        match Tokenizer::new(tag).next() {
            Some(Token::Start(tag)) if !ends => tag.is("audio video"),
            Some(Token::End(name)) if ends => is_one_of(name, "audio video"),
            _ => false,
        }
    }
}

in_chunk! { "26"
    /// Writes audio or video in a line of another format.
    pub fn write_player(html: &str, writer: &mut Writer) {
        Driver::new(html, writer).run();
    }
}

impl<'s> OpenHtml<'s> {
    fn take_step(&mut self, step: Step<'s>, writer: &mut Writer) -> Place {
        if let Step::Begin = step {
            self.begin_container();
            return Place::Block;
        }
        let Some(container) = self.containers.pop() else { return Place::Block };
        let html = if let Step::Html(html) = step { html } else { "" };
        let mut driver = Driver::within(container, html, writer);
        driver.groups = self.groups.take();
        driver.following = self.after(html);
        let mut place = Place::Block;
        match step {
            Step::Html(_) => driver.run_tokens(),
            Step::Paragraph | Step::Heading | Step::Block => place = driver.enter(step),
            Step::Line => driver.write_inlines(),
            Step::LineEnd => driver.leave_line(),
            Step::Begin | Step::End => {
                driver.leave_line();
                driver.close_blocks(0, false);
            }
        }
        self.groups = driver.groups;
        if !matches!(step, Step::End) {
            self.containers.push(driver.open);
        }
        place
    }

    /// Begins a container. Inline elements around it continue in it, and end with it at the latest.
    fn begin_container(&mut self) {
        let mut container = OpenElements::new();
        if let Some(around) = self.containers.last() {
            for inline in &around.inlines {
                container.inlines.push(Inline { depth: 0, written: 0, ..*inline });
            }
        }
        self.containers.push(container);
    }

    /// What follows a part of the text.
    fn after(&self, part: &str) -> &'s str {
        let end = (part.as_ptr() as usize + part.len()).saturating_sub(self.text.as_ptr() as usize);
        self.text.get(end..).unwrap_or_default()
    }
}

impl Driver<'_, '_, '_> {
    /// Prepares for a block of the other format.
    fn enter(&mut self, step: Step) -> Place {
        if self.in_math() {
            self.leave_math();
        }
        match self.innermost() {
            // Without a blank line, its content would be hidden; an end tag may be missing.
            Some(Block { tag: Some(Tag::Audio | Tag::Video), .. }) => self.close_blocks(self.open.blocks.len() - 1, true),
            _ if self.is_skipping() => return Place::Dropped,
            _ => {}
        }
        self.leave_line();
        match self.container_tag() {
            Some(Tag::P) => self.widen(),
            Some(Tag::Summary) if matches!(step, Step::Heading) => return Place::Block,
            _ if !self.is_line_only() => {}
            _ if matches!(step, Step::Paragraph) && self.open.code.is_none() => {
                self.separate_text();
                return Place::Line;
            }
            _ => self.end_paragraph(),
        }
        self.begin_missing();
        match self.container_tag() {
            _ if !self.open.inlines.is_empty() => Place::Inlines,
            Some(Tag::Figure) => Place::Figure,
            _ => Place::Block,
        }
    }

    /// Ends a paragraph, which no block may be in. Its language and direction apply up to its end tag all the same.
    fn widen(&mut self) {
        if let Some(Block { start, language, .. }) = self.end_container()
            && !start.name().is_empty()
        {
            self.push_with((!language.is_empty()).then_some(Tag::Div), start, language);
        }
    }
}
