//! Inline elements: written when content follows, and reopened in every block that they continue in.

use super::driver::Driver;
use super::inline::Inline;
use super::language::Language;
use super::looks::looks;
use crate::body::writer::MAX_DEPTH;
use crate::html::StartTag;
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// Begins an inline element.
    pub fn inline(&mut self, tag: Tag, start: StartTag<'s>) {
        match tag {
            Tag::Code if self.open.code.is_none() => return self.open.code = Some(String::new()),
            Tag::A => {
                self.flush_code();
                self.end_inline(Tag::A);
                self.separate_links(start);
                if self.embed_link(start) {
                    return;
                }
            }
            Tag::Code => return self.open.code_tag = Some(start),
            _ if self.open.code.is_some() => return,
            Tag::Rt | Tag::Rp => {
                self.end_inline(Tag::Rt);
                self.end_inline(Tag::Rp);
            }
            Tag::Picture => self.open.sources.clear(),
            _ => {}
        }
        self.push_inline(tag, start, self.language(start));
    }

    pub fn push_inline(&mut self, tag: Tag, start: StartTag<'s>, language: Language<'s>) {
        if self.open.inlines.len() < MAX_DEPTH {
            let looks = looks(tag, start);
            self.close_looks(looks);
            let depth = self.open.blocks.len();
            self.open.inlines.push(Inline {
                start,
                tag,
                language,
                depth,
                used: false,
                is_named: false,
                written: 0,
                looks,
                is_of_block: false,
            });
        }
    }

    /// Ends an inline element. Unclosed elements inside it continue.
    pub fn end_inline(&mut self, tag: Tag) {
        if self.is_skipping() {
            return;
        }
        match tag {
            Tag::Code if self.in_code_block() => return,
            Tag::Code => {
                self.flush_code();
                self.open.code = None;
            }
            Tag::A => self.flush_code(),
            Tag::Picture => self.open.sources.clear(),
            _ => {}
        }
        if let Some(place) = self.open.inlines.iter().rposition(|inline| inline.tag == tag) {
            self.close_inlines(place);
            let Inline { start, used, looks, .. } = self.open.inlines[place];
            self.open.remove_inline(place);
            self.close_looks(looks);
            self.last_link = (tag == Tag::A && used).then_some(start).or(self.last_link);
        }
    }

    /// Separates a link that begins from one that has just ended, if it leads to another place, or downloads it. Links that
    /// lead to the same place are parts of a word that an editor has split.
    fn separate_links(&mut self, start: StartTag) {
        let Some(last) = self.last_link.filter(|_| start.raw("href").is_some()) else { return };
        self.space |= self.line && self.breaks == 0 && ["href", "download"].iter().any(|name| last.raw(name) != start.raw(name));
    }

    /// Whether an end tag that may end an inline element or a block ends an inline element.
    pub fn is_innermost(&self, tag: Tag, name: &str) -> bool {
        let block = self.open.blocks.iter().rposition(|block| block.start.is(name));
        self.open.inlines.iter().rfind(|inline| inline.tag == tag).is_some_and(|inline| block.is_none_or(|block| inline.depth > block))
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) {
        if self.is_skipping() {
            return self.note_dropped(text);
        }
        if let Some(code) = &mut self.open.code {
            return code.push_str(text);
        }
        if self.in_math() {
            return self.math_text(text);
        }
        let preformatted = matches!(self.container_tag(), Some(Tag::Pre));
        let is_at_start = !self.line || self.breaks > 0 || self.space;
        let text = match preformatted {
            // The parser drops the first newline.
            true if !self.line => text.strip_prefix('\n').unwrap_or(text),
            false if is_at_start => text.trim_ascii_start(),
            _ => text,
        };
        if text.is_empty() {
            return;
        }
        if self.line && !preformatted && text.trim_ascii().is_empty() {
            // It is visible only if something follows.
            self.last_link = None;
            return self.writer.text(" ");
        }
        if self.embed_address(text) {
            return;
        }
        self.enter_line();
        self.last_picture = None;
        self.name_link(true);
        self.writer.text(text);
    }

    /// Records a line break, which is written when something follows.
    pub fn line_break(&mut self) {
        match &mut self.open.code {
            Some(code) => code.push('\n'),
            None => self.breaks += usize::from(self.line),
        }
    }

    /// Writes a line break opportunity.
    pub fn break_opportunity(&mut self) {
        if self.line && self.open.code.is_none() {
            self.writer.void(Tag::Wbr);
        }
    }
}
