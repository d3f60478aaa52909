//! Code. Its text is collected until it ends, because the writer takes it in one piece.

use super::attributes::class_has;
use super::driver::Driver;
use crate::html::{ElementKind, StartTag, Token, is_one_of};
use crate::markup::Tag;
use crate::text::{Direction, split};

impl Driver<'_, '_, '_> {
    /// Whether text belongs to a code block.
    pub fn in_code_block(&self) -> bool {
        // A `pre` that is not code is written as an element, and ends.
        self.open.code.is_some() && self.container().is_some_and(|block| block.tag == Some(Tag::Pre) && block.ends == 0)
    }

    /// Writes the inline code collected so far; more may follow.
    pub fn flush_code(&mut self) {
        if self.in_code_block() {
            return;
        }
        if let Some(code) = self.open.code.take_if(|code| !code.is_empty()) {
            self.enter_line();
            self.writer.code(&code);
            self.open.code = Some(String::new());
        }
    }

    /// Ends inline code, where a block begins or ends.
    pub fn end_code(&mut self) {
        if !self.in_code_block() {
            self.flush_code();
            self.open.code = None;
        }
    }

    /// Writes a code block, which has ended.
    pub fn code_block(&mut self, start: StartTag) {
        let code = self.open.code.take().unwrap_or_default();
        let tag = self.open.code_tag.take().unwrap_or(start);
        let language = tag.raw("class").and_then(|classes| split(classes, ' ').find_map(|class| class.strip_prefix("language-")));
        self.writer.code_block(language.unwrap_or_default(), code.strip_prefix('\n').unwrap_or(&code));
    }

    /// Whether preformatted text is code: not if it is marked as verse, or begins in a right-to-left script, which no
    /// programming language does, or has links or emphasis and no `code`.
    pub fn is_code(&self, tag: StartTag) -> bool {
        let is_verse = class_has(tag, "verse poem");
        !is_verse && self.next_direction() != Some(Direction::Rtl) && !self.is_marked_up()
    }

    /// The direction of preformatted text that declares none and begins with a left-to-right letter: in articles in the other
    /// direction its columns would be reversed.
    pub fn preformatted_direction(&self) -> Option<Direction> {
        let is_foreign = self.writer.context.direction == Direction::Rtl && self.next_direction() == Some(Direction::Ltr);
        is_foreign.then_some(Direction::Ltr)
    }

    /// Whether the preformatted text that begins has links or emphasis, and no `code`.
    fn is_marked_up(&self) -> bool {
        let mut found = false;
        let mut tokens = self.tokens.clone();
        while let Some(token) = tokens.next_outside_raw() {
            match token {
                Token::Start(tag) => match tag.kind() {
                    ElementKind::Block(Tag::Pre) => break,
                    ElementKind::Inline(Tag::Code | Tag::Kbd | Tag::Samp) => return false,
                    ElementKind::Inline(Tag::A) => found |= tag.raw("href").is_some(),
                    ElementKind::Inline(Tag::Span | Tag::Bdi) => {}
                    ElementKind::Inline(_) => found = true,
                    _ => {}
                },
                Token::End(name) if is_one_of(name, Tag::Pre.name()) => break,
                _ => {}
            }
        }
        found
    }
}
