//! HTML in a body of another format: its elements stay open from one block of HTML to the next, around the blocks of that format
//! between them.

use super::block::Block;
use super::driver::Driver;
use super::groups::Groups;
use super::inline::Inline;
use super::math_element::MathElement;
use super::math_spacing::Before;
use super::targets::read_targets;
use crate::body::writer::{Embed, Writer};
use crate::chunk::in_chunk;
use crate::html::StartTag;
use crate::markup::{SafeUrl, Tag};
use std::rc::Rc;

/// The elements that blocks of HTML have begun in one container of the other format: the text, an item, a quotation.
#[derive(Default)]
pub struct OpenHtml<'s> {
    blocks: Vec<Block<'s>>,
    inlines: Vec<Inline<'s>>,
    written: usize,
    code: Option<String>,
    code_tag: Option<StartTag<'s>>,
    sources: Vec<StartTag<'s>>,
    math: Vec<MathElement<'s>>,
    before: Before,
    in_noscript: bool,
    post: Option<Embed>,
    post_links: Vec<SafeUrl>,
    whole: HtmlText<'s>,
}

/// The HTML of a whole text of the other format, with the words between.
#[derive(Clone, Default)]
pub struct HtmlText<'s> {
    pub text: &'s str,
    pub groups: Option<Rc<Groups>>,
}

impl<'s> HtmlText<'s> {
    /// What follows a part of it.
    fn after(&self, part: &str) -> &'s str {
        let end = (part.as_ptr() as usize + part.len()).saturating_sub(self.text.as_ptr() as usize);
        self.text.get(end..).unwrap_or_default()
    }
}

/// What happens in the other format.
#[derive(Clone, Copy)]
pub enum Step<'s> {
    /// A block of HTML, a part of the whole text.
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
    /// In a figure.
    Figure,
    /// In an element that is dropped with its content.
    Dropped,
}

impl<'s> OpenHtml<'s> {
    /// Nothing open.
    pub fn new(whole: HtmlText<'s>) -> Self {
        OpenHtml { whole, ..OpenHtml::default() }
    }

    /// Whether an element is open.
    pub fn is_open(&self) -> bool {
        !self.blocks.is_empty() || self.has_inlines()
    }

    /// Whether an inline element is open.
    pub fn has_inlines(&self) -> bool {
        !self.inlines.is_empty()
    }

    /// A container in this one: the inline elements continue in it, and its own end with it.
    pub fn container(&self) -> Self {
        let inlines = self.inlines.iter().map(|inline| Inline { depth: 0, written: 0, ..*inline }).collect();
        OpenHtml { inlines, ..OpenHtml::new(self.whole.clone()) }
    }
}

in_chunk! { "04"
    /// Writes a step; returns where a block that begins is.
    pub fn step<'s>(open: &mut OpenHtml<'s>, step: Step<'s>, writer: &mut Writer) -> Place {
        take_step(open, step, writer)
    }
}

in_chunk! { "24"
    /// Reads all HTML of a text, because links may refer to it and captions belong to groups before them.
    pub fn read_html(html: &str, writer: &mut Writer) -> Option<Rc<Groups>> {
        read_targets(html, writer, &|_| false);
        Some(Rc::new(Groups::of(html)))
    }
}

in_chunk! { "25"
    /// Writes audio or video in a line of another format.
    pub fn write_player(html: &str, writer: &mut Writer) {
        Driver::new(html, writer).run();
    }
}

fn take_step<'s>(open: &mut OpenHtml<'s>, step: Step<'s>, writer: &mut Writer) -> Place {
    let OpenHtml { blocks, inlines, written, code, code_tag, sources, math, before, in_noscript, post, post_links, whole } =
        std::mem::take(open);
    let html = if let Step::Html(html) = step { html } else { "" };
    let (groups, following) = (whole.groups.clone(), whole.after(html));
    let state = Driver::new(html, writer);
    let mut driver = Driver {
        blocks,
        inlines,
        written,
        code,
        code_tag,
        sources,
        math,
        before,
        in_noscript,
        post,
        post_links,
        groups,
        following,
        ..state
    };
    driver.tokens.foreign = driver.blocks.last().is_some_and(Block::is_foreign);
    let mut place = Place::Block;
    match step {
        Step::Html(..) => driver.run_tokens(),
        Step::Paragraph | Step::Heading | Step::Block => place = driver.enter(step),
        Step::Line => driver.write_inlines(),
        Step::LineEnd => driver.leave_line(),
        Step::End => driver.close_blocks(0, false),
    }
    let Driver { blocks, inlines, written, code, code_tag, sources, math, before, in_noscript, post, post_links, .. } = driver;
    *open = OpenHtml { blocks, inlines, written, code, code_tag, sources, math, before, in_noscript, post, post_links, whole };
    place
}

impl Driver<'_, '_, '_> {
    /// Prepares for a block of the other format.
    fn enter(&mut self, step: Step) -> Place {
        match self.blocks.last() {
            // Without a blank line, its content would be hidden; an end tag may be missing.
            Some(Block { tag: Some(Tag::Audio | Tag::Video), .. }) => self.close_blocks(self.blocks.len() - 1, true),
            _ if self.is_skipping() => return Place::Dropped,
            _ => {}
        }
        self.leave_line();
        match self.container() {
            Some((place, Tag::P)) => self.widen(place),
            Some((_, Tag::Summary)) if matches!(step, Step::Heading) => return Place::Block,
            _ if !self.is_line_only() => {}
            _ if matches!(step, Step::Paragraph) && self.code.is_none() => {
                self.separate_text();
                return Place::Line;
            }
            _ => self.end_paragraph(),
        }
        self.begin_missing();
        if matches!(self.container(), Some((_, Tag::Figure))) { Place::Figure } else { Place::Block }
    }

    /// Ends a paragraph, which no block may be in. Its language and direction apply up to its end tag all the same.
    fn widen(&mut self, place: usize) {
        let Block { start, language, .. } = self.blocks[place];
        self.close_blocks(place, true);
        if !start.name.is_empty() {
            self.push_with((!language.is_empty()).then_some(Tag::Div), start, language);
        }
    }
}
