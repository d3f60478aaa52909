//! The stack of blocks: what ends what, and what must be around what (HTML, "Tree construction", in small).

use super::Driver;
use super::attributes::{Language, class_has};
use super::kind::{Kind, is_cell, is_heading, is_one_of, is_table_part};
use super::tokenizer::StartTag;
use crate::body::elements::Attributes;
use crate::body::writer::MAX_DEPTH;
use crate::markup::Tag;

/// A block that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'s> {
    /// Its start tag; one that we have put there has an empty one.
    pub(super) start: StartTag<'s>,
    /// What it is written as; nothing for one that is not.
    pub(super) tag: Option<Tag>,
    /// Its language and direction.
    pub(super) language: Language<'s>,
    /// How many of the writer's elements it is.
    ends: u8,
    /// Whether nothing in it is written.
    muted: bool,
}

impl<'s> Driver<'s, '_, '_> {
    pub(super) fn is_muted(&self) -> bool {
        self.blocks.last().is_some_and(|block| block.muted)
    }

    /// The innermost block that is written, and its place.
    pub(super) fn container(&self) -> Option<(usize, Tag)> {
        self.blocks.iter().enumerate().rev().find_map(|(place, block)| Some((place, block.tag?)))
    }

    /// The place of the innermost block that is one of `tags`, as long as none of `around` is between.
    fn find(&self, tags: &[Tag], around: &[Tag]) -> Option<usize> {
        for (place, block) in self.blocks.iter().enumerate().rev() {
            match block.tag {
                Some(tag) if tags.contains(&tag) => return Some(place),
                Some(tag) if around.contains(&tag) => return None,
                _ => {}
            }
        }
        None
    }

    /// Begins an element that is not written. Outside of a line it may say the language of what is in it.
    pub(super) fn transparent(&mut self, tag: StartTag<'s>) {
        self.leave_line();
        if self.stays_in_line() {
            return self.stay_in_line(tag);
        }
        if class_has(&tag, "wp-caption") {
            return self.block(Tag::Figure, tag);
        }
        self.end_paragraph();
        let language = self.language(&tag);
        if language.is_empty() {
            return self.push(None, tag);
        }
        self.fill();
        self.push(Some(Tag::Div), tag);
    }

    /// Begins a block.
    pub(super) fn block(&mut self, element: Tag, tag: StartTag<'s>) {
        self.leave_line();
        let element = if element == Tag::P && class_has(&tag, "wp-caption-text") { Tag::Figcaption } else { element };
        if element == Tag::P && self.stays_in_line() {
            return self.stay_in_line(tag);
        }
        self.end_paragraph();
        if self.make_room(element) {
            self.push(Some(element), tag);
        } else {
            self.push(None, tag);
        }
    }

    /// Whether the innermost block has only one line: paragraphs in it are no paragraphs.
    fn stays_in_line(&self) -> bool {
        self.container().is_some_and(|(_, tag)| is_heading(tag) || matches!(tag, Tag::Summary | Tag::Pre))
    }

    /// Begins what would be a block elsewhere. Its text stays apart from what was before.
    fn stay_in_line(&mut self, tag: StartTag<'s>) {
        self.keep_apart();
        self.push(None, tag);
    }

    fn keep_apart(&mut self) {
        match &mut self.code {
            Some(code) if !code.is_empty() && !code.ends_with('\n') => code.push('\n'),
            None => self.writer.text(" "),
            _ => {}
        }
    }

    /// Ends the paragraph, or another block that has only a line in it.
    pub(super) fn end_paragraph(&mut self) {
        self.leave_line();
        if let Some((place, tag)) = self.container()
            && (tag == Tag::P || self.stays_in_line())
        {
            self.close_blocks(place, tag == Tag::P);
        }
    }

    /// Ends what must not be around an element and begins what must be; whether it can stand here at all.
    fn make_room(&mut self, element: Tag) -> bool {
        const CELLS: &[Tag] = &[Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        const LISTS: &[Tag] = &[Tag::Ul, Tag::Ol, Tag::Dl, Tag::Td, Tag::Th, Tag::Caption, Tag::Table];
        match element {
            Tag::Li => self.make_item_room(&[Tag::Li], &[Tag::Ul, Tag::Ol], LISTS),
            Tag::Dd | Tag::Dt => self.make_item_room(&[Tag::Dd, Tag::Dt], &[Tag::Dl], LISTS),
            Tag::Figcaption => return self.close_to(Tag::Figure, CELLS),
            Tag::Summary => return self.close_to(Tag::Details, CELLS),
            _ if is_table_part(element) => return self.make_table_room(element),
            _ => self.fill(),
        }
        true
    }

    /// Closes what is in the innermost block of a kind; whether there is one.
    fn close_to(&mut self, around: Tag, cells: &[Tag]) -> bool {
        let Some(place) = self.find(&[around], cells) else { return false };
        self.close_blocks(place + 1, false);
        true
    }

    fn make_item_room(&mut self, items: &[Tag], lists: &[Tag], around: &[Tag]) {
        if let Some(place) = self.find(items, around) {
            self.close_blocks(place, false);
        }
        if self.container().is_none_or(|(_, tag)| !lists.contains(&tag)) {
            self.fill();
            self.push(Some(lists[0]), StartTag::EMPTY);
        }
    }

    fn make_table_room(&mut self, part: Tag) -> bool {
        let Some(table) = self.find(&[Tag::Table], &[]) else { return false };
        let around: &[Tag] = match part {
            Tag::Tr => &[Tag::Thead, Tag::Tbody, Tag::Tfoot],
            Tag::Td | Tag::Th => &[Tag::Thead, Tag::Tbody, Tag::Tfoot, Tag::Tr],
            _ => &[],
        };
        let stays = |block: &Block| block.tag.is_none_or(|tag| around.contains(&tag));
        let place = (table + 1..self.blocks.len()).find(|&place| !stays(&self.blocks[place]));
        self.close_blocks(place.unwrap_or(self.blocks.len()), false);
        self.fill_table(part);
        true
    }

    /// Begins what is missing between a list or table and something that is not its part.
    pub(super) fn fill(&mut self) {
        match self.container() {
            Some((_, Tag::Ul | Tag::Ol)) => self.push(Some(Tag::Li), StartTag::EMPTY),
            Some((_, Tag::Dl)) => self.push(Some(Tag::Dd), StartTag::EMPTY),
            Some(_) => {
                self.fill_table(Tag::Td);
                if self.container().is_some_and(|(_, tag)| tag == Tag::Tr) {
                    self.push(Some(Tag::Td), StartTag::EMPTY);
                }
            }
            None => {}
        }
    }

    /// Begins the parts of a table that must be around another.
    fn fill_table(&mut self, part: Tag) {
        if (part == Tag::Tr || is_cell(part)) && matches!(self.container(), Some((_, Tag::Table))) {
            self.push(Some(Tag::Tbody), StartTag::EMPTY);
        }
        if is_cell(part) && matches!(self.container(), Some((_, Tag::Thead | Tag::Tbody | Tag::Tfoot))) {
            self.push(Some(Tag::Tr), StartTag::EMPTY);
        }
    }

    pub(super) fn push(&mut self, element: Option<Tag>, start: StartTag<'s>) {
        let language = self.language(&start);
        self.push_with(element, start, language);
    }

    /// Puts a block on the stack and says it. Where blocks are too deep it is only its content.
    pub(super) fn push_with(&mut self, element: Option<Tag>, start: StartTag<'s>, language: Language<'s>) {
        self.leave_line();
        if self.blocks.len() >= MAX_DEPTH {
            return;
        }
        let ends = element.map_or(0, |element| self.say(element, &start, language));
        let muted = matches!(element, Some(Tag::Audio | Tag::Video));
        self.blocks.push(Block { start, tag: element, language, ends, muted });
        if let Some(element) = element {
            self.begin(element, start, language);
        }
    }

    /// Says a block to the writer; how many elements that are.
    fn say(&mut self, element: Tag, start: &StartTag, language: Language) -> u8 {
        let mut own = self.own(element, start);
        let mut ends = 1;
        if is_heading(element) || element == Tag::Table {
            if !language.is_empty() {
                self.writer.block(Tag::Div, language.attributes(Attributes::new()));
                ends += 1;
            }
        } else if !has_line(element) {
            own = language.attributes(own);
        }
        match element {
            Tag::Audio | Tag::Video => return 0,
            Tag::Pre if is_code(start, self) => return 0,
            Tag::Table => self.writer.table(Vec::new()),
            _ if is_heading(element) => self.writer.heading(element as u8 - Tag::H1 as u8 + 1),
            _ if is_table_part(element) => self.writer.part(element, &own),
            _ => self.writer.block(element, own),
        }
        ends
    }

    /// Prepares for what is in a block.
    fn begin(&mut self, element: Tag, start: StartTag<'s>, language: Language<'s>) {
        match element {
            Tag::Audio | Tag::Video => self.sources.clear(),
            Tag::Pre if self.blocks.last().is_some_and(|block| block.ends == 0) => self.code = Some(String::new()),
            _ if has_line(element) && !language.is_empty() => self.push_inline(Tag::Bdi, start, language),
            _ => {}
        }
    }

    /// Ends the blocks from a place on. Elements of a line that began in them end too, unless they are to go on.
    pub(super) fn close_blocks(&mut self, place: usize, go_on: bool) {
        while self.blocks.len() > place {
            self.leave_line();
            let Some(block) = self.blocks.pop() else { return };
            match block.tag {
                Some(tag @ (Tag::Audio | Tag::Video)) => self.player(tag, &block.start),
                Some(Tag::Pre) if block.ends == 0 => self.code_block(&block.start),
                None if !block.muted && self.stays_in_line() => self.keep_apart(),
                _ => {}
            }
            for _ in 0..block.ends {
                self.writer.end();
            }
        }
        self.tokens.foreign = self.blocks.last().is_some_and(is_foreign);
        if go_on {
            self.inlines.iter_mut().for_each(|inline| inline.depth = inline.depth.min(place));
        } else {
            self.inlines.retain(|inline| inline.depth <= place);
        }
    }

    /// Ends a block; whether there was one of this name.
    pub(super) fn end_block(&mut self, kind: Kind, name: &str) -> bool {
        let is_part = matches!(kind, Kind::Block(tag) if tag == Tag::Table || is_table_part(tag));
        for place in (0..self.blocks.len()).rev() {
            let block = &self.blocks[place];
            let both_headings = matches!((kind, block.tag), (Kind::Block(tag), Some(other)) if is_heading(tag) && is_heading(other));
            let is_it = block.tag.is_some_and(|tag| kind == Kind::Block(tag));
            if is_it || both_headings || block.start.name.eq_ignore_ascii_case(name) {
                self.close_blocks(place, false);
                return true;
            }
            let ends_scope = match block.tag {
                Some(Tag::Table) => true,
                Some(Tag::Ul | Tag::Ol) => kind == Kind::Block(Tag::Li),
                Some(tag) => !is_part && (is_cell(tag) || tag == Tag::Caption),
                None => false,
            };
            if ends_scope {
                return false;
            }
        }
        false
    }
}

/// What is not written.
impl<'s> Driver<'s, '_, '_> {
    /// Begins an element of which nothing is written.
    pub(super) fn mute(&mut self, tag: StartTag<'s>) {
        if self.blocks.len() >= 2 * MAX_DEPTH {
            return;
        }
        self.blocks.push(Block { start: tag, tag: None, language: Language::default(), ends: 0, muted: true });
        self.tokens.foreign = is_foreign(&self.blocks[self.blocks.len() - 1]);
        if self.tokens.foreign && tag.self_closing {
            self.close_blocks(self.blocks.len() - 1, true);
        }
    }

    /// Begins an element in one of which nothing is written, if its end could be taken for another's.
    pub(super) fn mute_within(&mut self, kind: Kind, tag: StartTag<'s>) {
        let same = self.blocks.last().is_some_and(|block| block.start.name.eq_ignore_ascii_case(tag.name));
        if same || !matches!(kind, Kind::Inline(_)) {
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

/// Blocks whose text stands in them without a paragraph, and that keep their side and marker whatever direction their
/// text has: the text is told its direction instead.
fn has_line(tag: Tag) -> bool {
    matches!(tag, Tag::Li | Tag::Dd | Tag::Dt) || is_cell(tag)
}

fn is_foreign(block: &Block) -> bool {
    is_one_of(block.start.name, "svg math")
}

/// Whether preformatted text is code: it is unless it says that it is verse, or begins in a script that runs from right
/// to left, as no programming language does.
fn is_code(tag: &StartTag, driver: &Driver) -> bool {
    !class_has(tag, "verse") && !class_has(tag, "poem") && driver.ahead() != Some(crate::text::Direction::Rtl)
}
