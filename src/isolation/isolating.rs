//! The isolating sink: records each line, then writes it with directions, isolated runs and languages.

use super::base::{Base, Block};
use super::block_script::block_script;
use super::code::write_code;
use super::decisions::Decisions;
use super::line::Line;
use super::line_writer::write_line;
use super::link_spoofing::mismatched_host;
use super::table::{Table, TableState};
use super::text_attribute::TextAttribute;
use crate::markup::{Attr, Part, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, Languages, Script, concat};

/// A sink in front of another one. It records each line until the block around it opens or closes, then writes it.
pub struct Isolating<'a> {
    sink: &'a mut dyn Sink,
    languages: &'a Languages<'a>,
    /// The bases of the open blocks; the first is that of the article.
    bases: Vec<Base>,
    /// The block of the next line.
    block: Block,
    line: Line,
    /// The decisions about the last line.
    decisions: Decisions,
    /// Whether the last opened element is inline, so that attributes belong to the line.
    in_line: bool,
    /// Whether the last opened element has a `lang` attribute.
    has_lang: bool,
    /// Whether a block of code is open.
    code: bool,
    table: TableState,
}

impl<'a> Isolating<'a> {
    /// Creates a sink in front of another, for a text of this direction.
    pub fn new(sink: &'a mut dyn Sink, direction: Direction, languages: &'a Languages<'a>) -> Isolating<'a> {
        Isolating {
            sink,
            languages,
            bases: vec![Base { direction, script: languages.script, has_lang: false }],
            block: Block::Keeps,
            line: Line::default(),
            decisions: Decisions::new(),
            in_line: false,
            has_lang: false,
            code: false,
            table: TableState::None,
        }
    }

    /// Writes the last line.
    pub fn finish(mut self) {
        self.flush();
    }

    fn base(&self) -> Base {
        self.bases.last().copied().unwrap_or(Base { direction: Direction::default(), script: None, has_lang: false })
    }

    fn text_attr(&mut self, name: Attr, value: &str) {
        let Some(attribute) = TextAttribute::of(name, value, self.base(), self.has_lang) else { return };
        let mut attr = |name, value: &str| if self.in_line { self.line.attr(name, value) } else { self.sink.attr(name, value) };
        if let Some(script) = attribute.script {
            attr(Attr::Lang, &self.languages.of(script));
        }
        if let Some(direction) = attribute.direction {
            attr(Attr::Dir, direction.as_str());
        }
        attr(name, &attribute.value);
    }

    /// Replays the recorded table into this sink.
    fn replay_table(&mut self) {
        let base = self.base();
        let TableState::Recording(table) = std::mem::take(&mut self.table) else { return };
        let direction = table.direction(base.direction);
        let turned = direction != base.direction;
        let script = block_script(&table.text, direction, turned, base.script).filter(|_| !table.has_lang);
        self.table = TableState::Replaying(turned.then_some(direction), script, table.columns);
        table.recording.play(self);
        self.table = TableState::None;
    }

    /// Closes an inline element. A link whose text looks like another host's address gets its real host after it.
    fn close_inline(&mut self, tag: Tag) {
        let mark = self.line.close(tag).filter(|_| tag == Tag::A);
        if let Some(host) = mark.and_then(|mark| mismatched_host(&self.line, mark)) {
            let host = concat(&[" (", host, ")"]);
            self.line.push_plain(&host);
        }
    }

    /// Writes the recorded line.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !self.line.is_empty() {
            let base = self.base();
            let base = write_line(&mut self.line, &mut self.decisions, base, block, self.languages, self.sink);
            if let Some(last) = self.bases.last_mut() {
                *last = base;
            }
        }
    }
}

impl Sink for Isolating<'_> {
    fn open(&mut self, tag: Tag) {
        if tag == Tag::Table && matches!(self.table, TableState::None) {
            self.flush();
            self.table = TableState::Recording(Table::default());
        }
        if let TableState::Recording(table) = &mut self.table {
            return table.open(tag);
        }
        self.in_line = !self.code && (tag.is_inline() || self.line.has_open());
        self.has_lang = false;
        if self.in_line {
            return self.line.open(tag);
        }
        self.flush();
        self.bases.push(Base { has_lang: false, ..self.base() });
        self.block = if takes_direction(tag) { Block::Takes } else { Block::Keeps };
        self.sink.open(tag);
        if let TableState::Replaying(direction, script, columns) = &mut self.table {
            columns.open(tag);
            let (direction, script) = (direction.take(), script.take());
            if let Some(script) = script {
                self.attr(Attr::Lang, &self.languages.of(script));
            }
            if let Some(direction) = direction {
                self.attr(Attr::Dir, direction.as_str());
            }
        }
    }

    fn attr(&mut self, name: Attr, value: &str) {
        if let TableState::Recording(table) = &mut self.table {
            return table.attr(name, value);
        }
        if matches!(name, Attr::Alt | Attr::Title) {
            return self.text_attr(name, value);
        }
        self.has_lang |= name == Attr::Lang;
        if self.in_line {
            return self.line.attr(name, value);
        }
        match (name, self.bases.last_mut()) {
            (Attr::Dir, Some(base)) => {
                base.direction = Direction::parse(value).unwrap_or(base.direction);
                self.block = Block::Has;
            }
            (Attr::Lang, Some(base)) => {
                base.script = Script::of_lang(value);
                base.has_lang = true;
            }
            // Numbers in a column are aligned by their units: on the right, the start side (the digits run from the left).
            (Attr::DataAlign, Some(base)) if value == "end" && base.direction == Direction::Rtl => {
                if matches!(&self.table, TableState::Replaying(.., columns) if columns.is_numeric()) {
                    return self.sink.attr(name, "start");
                }
            }
            (Attr::Part, _) => self.code |= value == Part::Code.name(),
            _ => {}
        }
        self.sink.attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        match &mut self.table {
            TableState::Recording(table) => table.url(name, value),
            _ if self.in_line => self.line.url(name, value),
            _ => self.sink.url(name, value),
        }
    }

    fn srcset(&mut self, value: &SrcSet) {
        match &mut self.table {
            TableState::Recording(table) => table.srcset(value),
            _ if self.in_line => self.line.srcset(value),
            _ => self.sink.srcset(value),
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.table {
            TableState::Recording(table) => table.text(text),
            _ if self.code => write_code(text, self.sink),
            _ => self.line.text(text, self.base()),
        }
    }

    fn close(&mut self, tag: Tag) {
        if let TableState::Recording(table) = &mut self.table {
            table.close(tag);
            return if table.has_ended() {
                self.replay_table()
            };
        }
        if self.line.has_open() {
            return self.close_inline(tag);
        }
        self.flush();
        self.code &= tag != Tag::Pre;
        self.bases.pop();
        self.sink.close(tag);
    }
}

/// Whether a block contains nothing but a line, so that it may take that line's direction.
fn takes_direction(tag: Tag) -> bool {
    matches!(tag, Tag::P | Tag::Pre | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}
