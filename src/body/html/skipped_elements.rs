//! Elements that are dropped with their content.

use super::attributes::{class_has, is_excluded, is_hidden};
use super::block::Block;
use super::driver::{Driver, LOOKAHEAD};
use crate::body::writer::MAX_DEPTH;
use crate::html::{ElementKind, StartTag, Token, is_heading};
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    /// Begins an element that is not written, nor is its content.
    pub fn skip(&mut self, tag: StartTag<'s>) {
        if self.open.blocks.len() >= 2 * MAX_DEPTH {
            return;
        }
        self.open.blocks.push(Block { is_skipped: true, ..Block::new(tag) });
        self.tokens.foreign = self.innermost().is_some_and(Block::is_foreign);
        if self.tokens.foreign && tag.is_self_closing() {
            self.close_blocks(self.open.blocks.len() - 1, true);
        }
    }

    /// Whether an element that begins is not written: it is in a skipped one, or does not belong to the article.
    pub fn leaves_out(&self, tag: StartTag) -> bool {
        self.is_skipping() || is_excluded(tag)
    }

    /// Begins an element that does not belong to the article. One that its page shows separates what is around it.
    pub fn exclude(&mut self, kind: ElementKind, tag: StartTag<'s>) {
        let is_block = matches!(kind, ElementKind::Block(_) | ElementKind::Transparent);
        if is_block && !is_hidden(tag) {
            self.separate_part();
        }
        self.skip(tag);
    }

    /// Whether the words of a control name a part of the text, as in accordions and tabs, where a heading contains a button,
    /// or a button a heading. A menu is not such a part.
    pub fn is_words(&self, tag: StartTag) -> bool {
        let shows = |tag: StartTag| tag.raw("aria-expanded").is_some() || tag.has("role", "tab") || class_has(tag, "accordion");
        let is_button = tag.is("button") && tag.raw("aria-haspopup").is_none();
        is_button && (shows(tag) || self.is_in_title() || self.in_accordion_header() || self.has_heading(tag))
    }

    /// Whether an element that begins contains a heading.
    fn has_heading(&self, tag: StartTag) -> bool {
        let mut tokens = self.tokens.clone();
        for _ in 0..LOOKAHEAD {
            match tokens.next() {
                Some(Token::Start(tag)) if matches!(tag.kind(), ElementKind::Block(tag) if is_heading(tag)) => return true,
                Some(Token::End(name)) if name.eq_ignore_ascii_case(tag.name()) => return false,
                None => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a heading, a term or a summary is open.
    fn is_in_title(&self) -> bool {
        self.open.blocks.iter().any(|block| block.tag.is_some_and(|tag| is_heading(tag) || matches!(tag, Tag::Dt | Tag::Summary)))
    }

    /// Whether an element is a sign in a title that its author hides from screen readers: the plus of an accordion, an anchor.
    pub fn is_decoration(&self, tag: StartTag) -> bool {
        tag.has("aria-hidden", "true") && self.is_in_title()
    }

    fn in_accordion_header(&self) -> bool {
        self.innermost().is_some_and(|block| class_has(block.start, "accordion"))
    }

    /// Begins an element inside a skipped one, if its end tag could be mistaken for that of another element.
    pub fn skip_within(&mut self, kind: ElementKind, tag: StartTag<'s>) {
        let same = self.innermost().is_some_and(|block| block.start.is(tag.name()));
        if same || !matches!(kind, ElementKind::Inline(_)) {
            self.skip(tag);
        }
    }

    /// Whether a start tag inside SVG or MathML returns to HTML. Only some do (HTML, "The rules for parsing tokens in
    /// foreign content"), and none inside an HTML integration point. A block in text of a formula is in a browser, too, but
    /// most often the formula was not ended.
    pub fn leaves_foreign(&mut self, tag: StartTag<'s>, kind: ElementKind) -> bool {
        const HTML: &str = "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta ol p \
                            pre ruby s small span strong strike sub sup table tt u ul var";
        let in_token = self.in_math_token();
        let skipped = if self.in_math() { "svg" } else { "svg math foreignobject desc title annotation-xml" };
        if tag.is(skipped) && !in_token {
            if !tag.is_self_closing() {
                self.skip(tag);
            }
            return false;
        }
        let is_block = matches!(kind, ElementKind::Block(_) | ElementKind::Transparent);
        let leaves = if in_token { is_block } else { tag.is(HTML) };
        if leaves {
            self.leave_math();
        }
        leaves
    }
}
