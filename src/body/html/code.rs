//! Code. Its text is collected until it ends, because the writer takes it in one piece.

use super::attributes::class_has;
use super::driver::Driver;
use crate::html::StartTag;
use crate::markup::Tag;
use crate::text::Direction;

impl Driver<'_, '_, '_> {
    /// Whether text belongs to a code block.
    pub fn in_code_block(&self) -> bool {
        // A `pre` that is not code is written as an element, and ends.
        self.code.is_some() && matches!(self.container(), Some((place, Tag::Pre)) if self.blocks[place].ends == 0)
    }

    /// Writes the inline code collected so far; more may follow.
    pub fn flush_code(&mut self) {
        if self.in_code_block() {
            return;
        }
        if let Some(code) = self.code.take_if(|code| !code.is_empty()) {
            self.enter_line();
            self.writer.code(&code);
            self.code = Some(String::new());
        }
    }

    /// Ends inline code, where a block begins or ends.
    pub fn end_code(&mut self) {
        if !self.in_code_block() {
            self.flush_code();
            self.code = None;
        }
    }

    /// Writes a code block, which has ended.
    pub fn code_block(&mut self, start: &StartTag) {
        let code = self.code.take().unwrap_or_default();
        let tag = self.code_tag.take().unwrap_or(*start);
        let language = tag.raw("class").and_then(|classes| classes.split(' ').find_map(|class| class.strip_prefix("language-")));
        self.writer.code_block(language.unwrap_or_default(), code.strip_prefix('\n').unwrap_or(&code));
    }

    /// Whether preformatted text is code: not if it is marked as verse, or begins in a right-to-left script, which no
    /// programming language does.
    pub fn is_code(&self, tag: &StartTag) -> bool {
        !class_has(tag, "verse") && !class_has(tag, "poem") && self.next_direction() != Some(Direction::Rtl)
    }
}
