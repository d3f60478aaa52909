//! What is not written: elements that are dropped with all that is in them.

use super::Driver;
use super::attributes::Language;
use super::blocks::Block;
use crate::body::writer::MAX_DEPTH;
use crate::html::StartTag;
use crate::html::{ElementKind, is_one_of};

impl<'s> Driver<'s, '_, '_> {
    /// Begins an element of which nothing is written.
    pub(super) fn mute(&mut self, tag: StartTag<'s>) {
        if self.blocks.len() >= 2 * MAX_DEPTH {
            return;
        }
        self.blocks.push(Block {
            start: tag,
            tag: None,
            language: Language::default(),
            ends: 0,
            muted: true,
            embeds: false,
            is_captioned: false,
        });
        self.tokens.foreign = is_foreign(&self.blocks[self.blocks.len() - 1]);
        if self.tokens.foreign && tag.self_closing {
            self.close_blocks(self.blocks.len() - 1, true);
        }
    }

    /// Begins an element in one of which nothing is written, if its end could be taken for another's.
    pub(super) fn mute_within(&mut self, kind: ElementKind, tag: StartTag<'s>) {
        let same = self.blocks.last().is_some_and(|block| block.start.name.eq_ignore_ascii_case(tag.name));
        if same || !matches!(kind, ElementKind::Inline(_)) {
            self.mute(tag);
        }
    }

    /// Whether a start tag within SVG or MathML is HTML again. Only some are (HTML, "The rules for parsing tokens in
    /// foreign content"), and none where HTML may stand in a picture.
    pub(super) fn leaves_foreign(&mut self, tag: &StartTag<'s>) -> bool {
        const HTML: &str = "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta ol p \
                            pre ruby s small span strong strike sub sup table tt u ul var";
        if is_one_of(tag.name, "svg math foreignobject desc title annotation-xml") {
            if !tag.self_closing {
                self.mute(*tag);
            }
            return false;
        }
        let leaves = is_one_of(tag.name, HTML);
        if leaves {
            let place = self.blocks.iter().rposition(|block| !is_foreign(block)).map_or(0, |place| place + 1);
            self.close_blocks(place, true);
        }
        leaves
    }
}

pub(super) fn is_foreign(block: &Block) -> bool {
    is_one_of(block.start.name, "svg math")
}
