//! HTML: tokens as they come, with as much of the rules for building a tree as the bodies of articles need.
//!
//! What is written is properly nested whatever comes: blocks are a stack, elements of a line are a list that is written
//! anew in every block where they still apply. Names that the vocabulary does not have are dropped and their text stays.

mod attributes;
mod blocks;
mod code;
mod embeds;
mod figures;
mod implied_elements;
mod inlines;
mod media;
mod skipped_elements;
mod targets;
#[cfg(test)]
mod tests;

use super::writer::{Embed, Writer};
use crate::html::{ElementKind, StartTag, Token, Tokenizer};
use crate::markup::Tag;
use blocks::Block;
use figures::Figures;
use inlines::Inline;
use targets::Targets;

/// Says a body in HTML.
pub fn write(html: &str, writer: &mut Writer) {
    let targets = Targets::of(html, writer.context);
    Driver { targets, ..Driver::new(html, writer) }.run();
}

/// Says HTML that stands in a body of another format.
pub fn write_part(html: &str, writer: &mut Writer) {
    Driver::new(html, writer).run();
}

/// A tag in a line of another format.
pub enum LineTag {
    /// It has begun an element, which [`Writer::end`] ends.
    Begun(Tag),
    /// It ends an element.
    Ended(Tag),
    /// It begins code.
    Code,
    /// It ends code.
    CodeEnded,
    /// It begins an element that is dropped with all that is in it.
    Hides,
    /// It ends such an element.
    Shows,
    /// There is nothing more to it.
    Said,
}

/// Says the tag that stands in a line of another format.
pub fn line_tag(html: &str, writer: &mut Writer) -> LineTag {
    let mut driver = Driver::new(html, writer);
    match driver.tokens.next() {
        Some(Token::Start(tag)) => match ElementKind::of(tag.name) {
            ElementKind::Raw => {
                driver.raw_in_line(&tag);
                return LineTag::Hides;
            }
            ElementKind::Dropped => return LineTag::Hides,
            ElementKind::Void(element @ (Tag::Br | Tag::Wbr)) => driver.writer.void(element),
            ElementKind::Void(Tag::Img) => driver.image_in_line(&tag),
            ElementKind::Inline(Tag::Code) => return LineTag::Code,
            ElementKind::Inline(Tag::Picture) => {}
            ElementKind::Inline(element) if driver.begins(element, tag) => return LineTag::Begun(element),
            _ => {}
        },
        Some(Token::End(name)) => match ElementKind::of(name) {
            ElementKind::Raw | ElementKind::Dropped => return LineTag::Shows,
            ElementKind::Inline(Tag::Code) => return LineTag::CodeEnded,
            ElementKind::Inline(element) => return LineTag::Ended(element),
            _ => {}
        },
        _ => {}
    }
    LineTag::Said
}

/// Says tokens. `'s` is the text, `'d` and `'w` are the writer's.
struct Driver<'s, 'd, 'w> {
    html: &'s str,
    tokens: Tokenizer<'s>,
    writer: &'d mut Writer<'w>,
    /// The blocks that are open.
    blocks: Vec<Block<'s>>,
    /// The elements of a line that are open.
    inlines: Vec<Inline<'s>>,
    /// How many of them are written in this block.
    written: usize,
    /// How much may still be written for elements of a line that go on in another block.
    budget: usize,
    /// Whether the innermost block has something in its line.
    line: bool,
    /// The line breaks that are written as soon as something follows them.
    breaks: usize,
    /// Code so far, where text is code.
    code: Option<String>,
    /// The `code` in the block of code.
    code_tag: Option<StartTag<'s>>,
    /// The `source`s and `track`s so far of the picture, sound or film that is open.
    sources: Vec<StartTag<'s>>,
    /// What links lead to.
    targets: Targets,
    /// Of the whole text, once there is one.
    figures: Option<Figures>,
    /// The post that is quoted.
    post: Option<Embed>,
}

impl<'s, 'd, 'w> Driver<'s, 'd, 'w> {
    fn new(html: &'s str, writer: &'d mut Writer<'w>) -> Self {
        Driver {
            html,
            tokens: Tokenizer::new(html),
            writer,
            blocks: Vec::new(),
            inlines: Vec::new(),
            written: 0,
            budget: 4096 + html.len(),
            line: false,
            breaks: 0,
            code: None,
            code_tag: None,
            sources: Vec::new(),
            targets: Targets::default(),
            figures: None,
            post: None,
        }
    }

    fn run(mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                // A browser drops it too.
                Token::Text(text) => text.split('\0').for_each(|text| self.text(text)),
                Token::Start(tag) => self.start(tag),
                Token::End(name) => self.end(name),
            }
        }
        self.leave_line();
        self.close_blocks(0, false);
        for id in self.targets.rest() {
            self.writer.anchor(id);
        }
    }

    fn start(&mut self, tag: StartTag<'s>) {
        let kind = ElementKind::of(tag.name);
        if let Some(id) = self.targets.meet(&tag) {
            self.writer.anchor(id);
        }
        if self.tokens.foreign && !self.leaves_foreign(&tag) {
            return;
        }
        match kind {
            ElementKind::Raw => self.raw(&tag),
            ElementKind::Void(Tag::Source | Tag::Track) => self.sources.push(tag),
            ElementKind::Unknown => {}
            ElementKind::Void(_) if self.is_muted() || attributes::is_leaving(&tag) => {}
            ElementKind::Void(Tag::Img) => self.image(&tag),
            ElementKind::Void(Tag::Br) => self.line_break(),
            ElementKind::Void(Tag::Wbr) => self.chance(),
            ElementKind::Void(_) => self.rule(),
            _ if self.is_muted() => self.mute_within(kind, tag),
            _ if kind == ElementKind::Dropped || attributes::is_leaving(&tag) => self.mute(tag),
            ElementKind::Block(element) => self.block(element, tag),
            ElementKind::Inline(element) => self.inline(element, tag),
            _ => self.transparent(tag),
        }
    }

    fn end(&mut self, name: &'s str) {
        match ElementKind::of(name) {
            ElementKind::Void(Tag::Br) if !self.is_muted() => self.line_break(),
            kind => {
                if !self.end_block(kind, name)
                    && let ElementKind::Inline(tag) = kind
                {
                    self.end_inline(tag);
                }
            }
        }
    }
}
