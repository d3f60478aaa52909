//! The writer: all that a format can say, and everything that decides how it is written.

use super::Context;
use super::elements::{Attributes, open_element};
use super::heading::{Ids, Outline};
use super::notes::Notes;
use super::table::{Align, Table};
use super::tape::Tape;
use crate::locale::Label;
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};

/// How deep elements may nest. Deeper ones are not written, their content is. Browsers flatten what is nested deeper
/// than 512 elements, and only when they parse (Blink); this leaves room for the page around the article.
pub const MAX_DEPTH: usize = 100;

/// Writes a body. Each call that begins an element is ended by [`Writer::end`].
///
/// An element is not written before something in it can be seen or heard, so there are no empty paragraphs, headings,
/// quotes and links. Texts that follow each other are written as one.
pub struct Writer<'a> {
    pub(super) context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    /// Where markup goes instead of the sink while it has to wait.
    pub(super) tapes: Vec<Tape>,
    /// What is begun and not ended.
    pub(super) stack: Vec<Element>,
    /// What is not written because nothing shows yet.
    pub(super) pending: Vec<Pending>,
    /// Where in `pending` the elements are that are still open.
    pub(super) waiting: Vec<usize>,
    /// Text that more may be added to.
    text: String,
    /// How many things showed so far.
    pub(super) shown: usize,
    /// The text of headings and links that wait for it.
    heard: String,
    listeners: usize,
    pub(super) outline: Outline,
    pub(super) ids: Ids,
    pub(super) notes: Notes,
    pub(super) tables: Vec<Table>,
}

/// An element that is begun.
#[derive(Debug)]
pub(super) enum Element {
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

/// A call that waits for something that shows.
#[derive(Debug)]
pub(super) enum Pending {
    Open(Tag),
    Element(Tag, Attributes),
    Quote,
    Link(SafeUrl),
    Cell(Tag, Option<Align>),
    Text(String),
    Br,
    /// An element that ended with nothing in it.
    Nothing,
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
            shown: 0,
            heard: String::new(),
            listeners: 0,
            outline: Outline::default(),
            ids: Ids::new(context.id(&["h"])),
            notes: Notes::default(),
            tables: Vec::new(),
        }
    }

    /// Ends the body.
    pub fn into_notes(mut self) -> Notes {
        while !self.stack.is_empty() {
            self.end();
        }
        self.settle();
        self.notes
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
            Element::Link { title, heard, written } => self.end_link(&title, heard, written),
            Element::Skipped { block: true } => self.text("\n"),
            Element::Task { .. } | Element::Skipped { block: false } => {}
        }
    }
    /// Adds text.
    pub fn text(&mut self, text: &str) {
        let mut lines = text.split(['\u{85}', '\u{2028}', '\u{2029}']);
        self.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.br();
            self.text.push_str(line);
        }
    }

    /// Puts an element on the stack; whether it fits and is to be written.
    pub(super) fn enter(&mut self, element: Element, block: bool) -> bool {
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
    pub(super) fn enter_part(&mut self, element: Element) -> bool {
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

    /// Where markup goes.
    pub(super) fn out(&mut self) -> &mut dyn Sink {
        match self.tapes.last_mut() {
            Some(tape) => tape,
            None => self.sink,
        }
    }

    /// Writes an element as soon as something in it shows.
    pub(super) fn wait(&mut self, element: Pending) {
        self.waiting.push(self.pending.len());
        self.pending.push(element);
    }

    /// Says that something shows now.
    pub(super) fn show(&mut self) {
        self.shown += 1;
        self.release();
    }

    /// Writes what is pending.
    pub(super) fn release(&mut self) {
        self.waiting.clear();
        for pending in std::mem::take(&mut self.pending) {
            let out = self.out();
            match pending {
                Pending::Open(tag) => out.open(tag),
                Pending::Element(tag, attributes) => open_element(tag, &attributes, out),
                Pending::Quote => {
                    out.open(Tag::Blockquote);
                    out.attr(Attr::Part, "quote");
                }
                Pending::Link(url) => {
                    out.open(Tag::A);
                    out.url(UrlAttr::Href, &url);
                }
                Pending::Cell(tag, align) => super::table::open_cell(tag, align, out),
                Pending::Text(text) => out.text(&text),
                Pending::Br => write_void(Tag::Br, out),
                Pending::Nothing => {}
            }
        }
    }

    /// Writes the text so far. All prose passes here.
    pub(super) fn settle(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let mut text = std::mem::take(&mut self.text);
        self.hear(&text);
        if is_visible(&text) {
            self.show();
        }
        if self.waiting.is_empty() {
            self.out().text(&text);
            text.clear();
            self.text = text;
        } else {
            self.pending.push(Pending::Text(text));
        }
    }

    /// Writes the text so far where a block begins or ends.
    pub(super) fn settle_block(&mut self) {
        self.settle();
        if let Some(&Element::Task { done, shown }) = self.stack.last() {
            if self.shown == shown {
                // A box that no text names.
                let label = self.context.labels.text(if done { Label::TaskDone } else { Label::TaskOpen });
                let context = self.context;
                context.write_hidden(label, self.out());
            }
            self.stack.pop();
            self.out().close(Tag::Label);
        }
    }

    /// Keeps text for those who wait for it.
    pub(super) fn hear(&mut self, text: &str) {
        if self.listeners > 0 {
            self.heard.push_str(text);
        }
    }

    /// Begins to keep text; what was kept before.
    pub(super) fn listen(&mut self) -> usize {
        self.listeners += 1;
        self.heard.len()
    }

    /// The text kept since `from`.
    pub(super) fn heard(&mut self, from: usize) -> String {
        let text = self.heard[from..].to_owned();
        self.listeners -= 1;
        if self.listeners == 0 {
            self.heard.clear();
        }
        text
    }

    /// Ends a block: with nothing to show it is not written, nor is what it has.
    pub(super) fn close_block(&mut self, tag: Tag) {
        match self.waiting.pop() {
            Some(at) => self.pending.truncate(at),
            None => self.out().close(tag),
        }
    }

    /// Ends an element of a line: with nothing to show it is not written, but what it has stays.
    pub(super) fn close_inline(&mut self, tag: Tag) {
        let Some(at) = self.waiting.pop() else { return self.out().close(tag) };
        self.pending[at] = Pending::Nothing;
        if self.waiting.is_empty() {
            self.release();
        }
    }
}

/// Writes an element that has no content.
pub(super) fn write_void(tag: Tag, out: &mut dyn Sink) {
    out.open(tag);
    out.close(tag);
}

/// Whether any of the text can be seen: white space and controls of direction and joining cannot.
pub(super) fn is_visible(text: &str) -> bool {
    let is_blank = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    !text.chars().all(is_blank)
}
