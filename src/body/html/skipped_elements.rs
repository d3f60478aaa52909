//! Elements that are dropped with their content.

use super::block::Block;
use super::driver::Driver;
use super::language::Language;
use crate::body::writer::MAX_DEPTH;
use crate::html::{ElementKind, StartTag, is_one_of};

impl<'s> Driver<'s, '_, '_> {
    /// Begins an element that is not written, nor is its content.
    pub fn skip(&mut self, tag: StartTag<'s>) {
        if self.blocks.len() >= 2 * MAX_DEPTH {
            return;
        }
        self.blocks.push(Block {
            start: tag,
            tag: None,
            language: Language::default(),
            ends: 0,
            is_skipped: true,
            embeds: false,
            is_gallery: false,
            is_captioned: false,
        });
        self.tokens.foreign = self.blocks.last().is_some_and(Block::is_foreign);
        if self.tokens.foreign && tag.self_closing {
            self.close_blocks(self.blocks.len() - 1, true);
        }
    }

    /// Begins an element inside a skipped one, if its end tag could be mistaken for that of another element.
    pub fn skip_within(&mut self, kind: ElementKind, tag: StartTag<'s>) {
        let same = self.blocks.last().is_some_and(|block| block.start.name.eq_ignore_ascii_case(tag.name));
        if same || !matches!(kind, ElementKind::Inline(_)) {
            self.skip(tag);
        }
    }

    /// Whether a start tag inside SVG or MathML returns to HTML. Only some do (HTML, "The rules for parsing tokens in
    /// foreign content"), and none inside an HTML integration point.
    pub fn leaves_foreign(&mut self, tag: &StartTag<'s>) -> bool {
        const HTML: &str = "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta ol p \
                            pre ruby s small span strong strike sub sup table tt u ul var";
        if is_one_of(tag.name, "svg math foreignobject desc title annotation-xml") {
            if !tag.self_closing {
                self.skip(*tag);
            }
            return false;
        }
        let leaves = is_one_of(tag.name, HTML);
        if leaves {
            let place = self.blocks.iter().rposition(|block| !block.is_foreign()).map_or(0, |place| place + 1);
            self.close_blocks(place, true);
        }
        leaves
    }
}
