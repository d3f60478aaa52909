//! Dispatches each token (a reduced form of HTML, "tree construction dispatcher").

use super::attributes::is_excluded;
use super::driver::Driver;
use super::targets::{read_targets, write_id};
use crate::body::writer::Writer;
use crate::chunk::in_chunk;
use crate::html::{ElementKind, StartTag, Token};
use crate::markup::Tag;

in_chunk! { "03"
    /// Writes an HTML body.
    pub fn write(html: &str, writer: &mut Writer) {
        read_targets(html, writer);
        Driver::new(html, writer).run();
    }
}

impl<'s> Driver<'s, '_, '_> {
    /// Writes all of it.
    pub fn run(mut self) {
        self.run_tokens();
        self.close_blocks(0, false);
    }

    /// Writes the tokens. The elements that are open then stay open.
    pub fn run_tokens(&mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                // A browser drops it, too.
                Token::Text(text) => text.split('\0').for_each(|text| self.text(text)),
                Token::Start(tag) => self.start(tag),
                Token::End(name) => self.end(name),
            }
        }
        self.leave_line();
    }

    fn start(&mut self, tag: StartTag<'s>) {
        let kind = ElementKind::of(tag.name);
        write_id(&tag, self.writer);
        if self.tokens.foreign && !self.leaves_foreign(&tag) {
            return;
        }
        match kind {
            ElementKind::Raw => self.raw(&tag),
            ElementKind::Void(Tag::Source | Tag::Track) => self.sources.push(tag),
            ElementKind::Unknown => {}
            ElementKind::Void(_) if self.is_skipping() || is_excluded(&tag) => {}
            ElementKind::Void(Tag::Img) => self.image(&tag),
            ElementKind::Void(Tag::Br) => self.line_break(),
            ElementKind::Void(Tag::Wbr) => self.break_opportunity(),
            ElementKind::Void(_) => self.rule(),
            _ if self.is_skipping() => self.skip_within(kind, tag),
            _ if kind == ElementKind::Dropped || is_excluded(&tag) => self.skip(tag),
            ElementKind::Block(element) => self.block(element, tag),
            ElementKind::Inline(element) => self.inline(element, tag),
            _ => self.transparent(tag),
        }
    }

    fn end(&mut self, name: &'s str) {
        match ElementKind::of(name) {
            ElementKind::Void(Tag::Br) if !self.is_skipping() => self.line_break(),
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
