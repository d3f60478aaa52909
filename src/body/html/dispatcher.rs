//! Dispatches each token (a reduced form of HTML, "tree construction dispatcher").

use super::attributes::{declared, is_drawn_formula, is_excluded, style};
use super::cards::is_card_part;
use super::driver::Driver;
use super::footnote_reader::footnotes;
use super::footnotes::Footnotes;
use super::lists::numbers;
use super::picture::is_background;
use super::targets::{read_targets, write_id};
use crate::body::writer::Writer;
use crate::chunk::in_chunk;
use crate::html::{ElementKind, StartTag, Token, is_heading, is_one_of};
use crate::markup::Tag;
use crate::text::split;

in_chunk! { "03"
    /// Writes an HTML body.
    pub fn write(html: &str, writer: &mut Writer) {
        let mut found = Footnotes::new();
        read_targets(html, writer, &found);
        // Few texts have links to their own ids.
        if !writer.targets.is_empty() {
            found = footnotes(html, writer.context);
        }
        if !found.is_empty() {
            writer.targets = Default::default();
            read_targets(html, writer, &found);
        }
        let mut driver = Driver::new(html, writer);
        driver.footnotes = found;
        driver.run();
    }
}

impl<'s> Driver<'s, '_, '_> {
    /// Writes all of it.
    pub fn run(&mut self) {
        self.run_tokens();
        self.close_blocks(0, false);
    }

    /// Writes the tokens. The elements that are open then stay open.
    pub fn run_tokens(&mut self) {
        while let Some(token) = self.tokens.next() {
            self.token(token);
        }
        self.leave_line();
    }

    fn token(&mut self, token: Token<'s>) {
        match token {
            // A browser drops it, too.
            Token::Text(text) => split(&text.decoded(), '\0').for_each(|text| self.text(text)),
            Token::Start(tag) => self.start(tag),
            Token::End(name) => self.end(name),
        }
    }

    /// Writes the tokens of a line. A block that begins ends a formula, and is no block there.
    pub fn run_line(&mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Start(tag) if is_block(tag.kind()) => {
                    self.leave_math();
                    self.separate_text();
                }
                token => self.token(token),
            }
        }
        self.close_blocks(0, false);
    }

    fn start(&mut self, tag: StartTag<'s>) {
        let kind = kind(tag);
        write_id(tag, self.writer);
        if self.tokens.foreign && !self.leaves_foreign(tag, kind) {
            if self.in_math() {
                self.math_element(tag, kind);
            } else {
                self.note_dropped_drawing(tag);
            }
            return;
        }
        if is_background(tag) && !self.leaves_out(tag) {
            self.image(tag);
        }
        if !self.is_skipping() && self.footnote(tag) {
            return;
        }
        match kind {
            ElementKind::Raw => self.raw(tag),
            ElementKind::Void(Tag::Source | Tag::Track) => self.open.sources.push(tag),
            _ if !self.is_skipping() && is_drawn_formula(tag) => self.skip(tag),
            ElementKind::Unknown => {}
            ElementKind::Void(_) if self.leaves_out(tag) => {}
            ElementKind::Void(Tag::Img) => self.image(tag),
            ElementKind::Void(Tag::Br) => self.line_break(),
            ElementKind::Void(Tag::Wbr) => self.break_opportunity(),
            ElementKind::Void(_) if self.introduces_notes(tag) => {}
            ElementKind::Void(_) => self.rule(),
            _ if self.is_skipping() => self.skip_within(kind, tag),
            _ if is_excluded(tag) || self.is_decoration(tag) => self.exclude(kind, tag),
            ElementKind::Dropped if self.is_words(tag) => self.space = self.line,
            ElementKind::Dropped if tag.is("math") => self.begin_math(tag),
            ElementKind::Dropped => self.skip(tag),
            ElementKind::Block(element) if is_heading(element) && self.introduces_notes(tag) => self.skip(tag),
            ElementKind::Block(element) => self.block(element, tag),
            ElementKind::Inline(element) => self.inline(element, tag),
            _ => self.transparent(tag),
        }
    }

    fn end(&mut self, name: &'s str) {
        if self.in_math() && self.end_math_element(name) {
            return;
        }
        match ElementKind::of(name) {
            ElementKind::Void(Tag::Br) if !self.is_skipping() => self.line_break(),
            ElementKind::Raw if is_one_of(name, "noscript") => self.open.in_noscript = false,
            kind => {
                match kind {
                    ElementKind::Inline(tag) if self.is_innermost(tag, name) => self.end_inline(tag),
                    _ if self.end_block(kind, name) => {}
                    ElementKind::Inline(tag) => self.end_inline(tag),
                    _ if self.is_skipping() => {}
                    // What is in a block may have ended it before, and the end of a paragraph implies its start.
                    ElementKind::Block(_) => self.separate_part(),
                    ElementKind::Transparent if self.is_in_line() || self.was_ended() => self.separate_part(),
                    // A button whose words are kept.
                    ElementKind::Dropped if is_one_of(name, "button") => self.space = self.line,
                    _ => {}
                }
            }
        }
    }
}

fn is_block(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Block(_) | ElementKind::Transparent | ElementKind::Void(Tag::Hr))
}

/// The kind of an element by its name, unless its role or style says that it is a heading, a block or a numbered list.
fn kind(tag: StartTag) -> ElementKind {
    const BLOCKS: &str = "block flex flow-root grid list-item table";
    let is_displayed_as = |values| declared(&style(tag), "display:").is_some_and(|value| is_one_of(value, values));
    let heading = || Tag::heading(tag.raw("aria-level")?.parse::<u32>().ok()?.min(7) as u8);
    match tag.kind() {
        ElementKind::Transparent | ElementKind::Block(Tag::P) if tag.has("role", "heading") => {
            ElementKind::Block(heading().unwrap_or(Tag::H2))
        }
        ElementKind::Inline(Tag::Span) | ElementKind::Unknown if is_displayed_as(BLOCKS) => ElementKind::Transparent,
        ElementKind::Block(Tag::Figure) | ElementKind::Inline(Tag::Span) if is_card_part(tag) => ElementKind::Transparent,
        ElementKind::Block(Tag::Ul) if numbers(tag).is_some() => ElementKind::Block(Tag::Ol),
        kind => kind,
    }
}
