//! The writer: all that a format can say, and everything that decides how it is written.

mod anchors;
mod blocks;
mod elements;
mod embed;
mod heading;
mod inline;
mod links;
mod notes;
mod output;
mod table;

use super::Context;
use anchors::Anchor;
use heading::{Ids, Outline};
use output::Pending;
use table::Table;

use crate::markup::{Recording, Sink, Tag};
pub use blocks::open_heading;
pub use elements::Attributes;
pub use embed::Embed;
pub use inline::{Image, open_image};
pub use links::may_hold_address;
pub use notes::{NoteLabel, Notes};
pub use output::is_visible;
use std::collections::{BTreeMap, VecDeque};
pub use table::Align;

/// How deep elements may nest. Deeper ones are not written, their content is. Browsers flatten what is nested deeper
/// than 512 elements, and only when they parse (Blink); this leaves room for the page around the article.
pub const MAX_DEPTH: usize = 100;

/// Writes a body. Each call that begins an element is ended by [`Writer::end`].
///
/// An element is not written before something in it can be seen or heard, so there are no empty paragraphs, headings,
/// quotes and links. Texts that follow each other are written as one.
pub struct Writer<'a> {
    pub context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    /// Where markup goes instead of the sink while it has to wait.
    tapes: Vec<Recording>,
    /// What is begun and not ended.
    stack: Vec<Element>,
    /// What is not written because nothing shows yet.
    pending: Vec<Pending>,
    /// Where in `pending` the elements are that are still open.
    waiting: Vec<usize>,
    /// Text that is said and not looked at yet.
    text: String,
    /// Text that is to be written, to which more may come.
    run: String,
    /// How many things showed so far.
    shown: usize,
    /// The text of headings and links that wait for it.
    heard: String,
    listeners: usize,
    outline: Outline,
    ids: Ids,
    notes: Notes,
    tables: Vec<Table>,
    /// What may be wider than the page so far.
    wide: Wide,
    /// The ids that wait for an element.
    anchors: VecDeque<Anchor>,
    /// The expansions of abbreviations that were told, and how often they were used.
    expansions: BTreeMap<String, usize>,
}

/// How many tables and blocks of code there are.
#[derive(Default)]
struct Wide {
    tables: u32,
    codes: u32,
}

/// An element that is begun.
#[derive(Debug)]
enum Element {
    Paragraph,
    Heading {
        level: u8,
        heard: usize,
        shown: usize,
    },
    Quote,
    List(Tag),
    Item,
    /// Around a task's box and the text that names it; ends where a block begins or ends.
    Task {
        done: bool,
        shown: usize,
    },
    Table,
    TableHead {
        shown: usize,
    },
    TableRow,
    TableCell(Tag),
    Note(usize),
    Block(Tag),
    Inline(Tag),
    Abbreviation {
        title: String,
        /// What says the language of the title.
        language: Attributes,
        heard: usize,
    },
    Link {
        title: String,
        heard: usize,
        written: bool,
    },
    /// Too deep to be written.
    Skipped {
        block: bool,
    },
}

impl<'a> Writer<'a> {
    /// A writer into `sink`.
    pub fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Writer<'a> {
        Writer {
            context,
            sink,
            tapes: Vec::new(),
            stack: Vec::new(),
            pending: Vec::new(),
            waiting: Vec::new(),
            text: String::new(),
            run: String::new(),
            shown: 0,
            heard: String::new(),
            listeners: 0,
            outline: Outline::default(),
            ids: Ids::new(context.id(&["h"])),
            notes: Notes::default(),
            tables: Vec::new(),
            wide: Wide::default(),
            anchors: VecDeque::new(),
            expansions: BTreeMap::new(),
        }
    }

    /// Ends the body.
    pub fn into_notes(mut self) -> Notes {
        while !self.stack.is_empty() {
            self.end();
        }
        self.settle();
        self.write_anchors();
        self.out();
        self.notes
    }

    /// How many elements are begun and not ended.
    pub fn depth(&self) -> usize {
        self.stack.len()
    }

    /// Ends what was begun last.
    pub fn end(&mut self) {
        self.settle_block();
        let Some(element) = self.stack.pop() else { return };
        match element {
            Element::Paragraph => self.close_block(Tag::P),
            Element::Heading { level, heard, shown } => self.end_heading(level, heard, shown),
            Element::Quote => self.close_block(Tag::Blockquote),
            Element::List(tag) => self.out().close(tag),
            Element::Item => self.out().close(Tag::Li),
            Element::Table => self.end_table(),
            Element::TableHead { shown } => self.end_table_head(shown),
            Element::TableRow => self.out().close(Tag::Tr),
            Element::TableCell(tag) => self.end_table_cell(tag),
            Element::Note(number) => self.end_note(number),
            Element::Block(tag) => self.close_block(tag),
            Element::Inline(tag) => self.close_inline(tag),
            Element::Abbreviation { title, language, heard } => self.end_abbreviation(title, language, heard),
            Element::Link { title, heard, written } => self.end_link(&title, heard, written),
            Element::Skipped { block: true } => self.text("\n"),
            Element::Task { .. } | Element::Skipped { block: false } => {}
        }
    }

    /// Puts an element on the stack; whether it fits and is to be written.
    fn enter(&mut self, element: Element, block: bool) -> bool {
        if block {
            self.settle_block();
        } else {
            self.settle();
        }
        let fits = self.stack.len() < MAX_DEPTH;
        self.push(element, fits, block);
        fits
    }

    /// Puts a part of the element on top of the stack on it: it fits if that one did.
    fn enter_part(&mut self, element: Element) -> bool {
        self.settle_block();
        let fits = !matches!(self.stack.last(), None | Some(Element::Skipped { .. }));
        self.push(element, fits, true);
        fits
    }

    fn push(&mut self, element: Element, fits: bool, block: bool) {
        if !fits && block {
            // The words of two blocks stay apart.
            self.text.push('\n');
        }
        self.stack.push(if fits { element } else { Element::Skipped { block } });
    }
}
