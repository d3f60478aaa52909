//! Every block gets its direction, and what runs against it is isolated: what `text` finds becomes markup.

mod code;
mod foreign_words;
mod language_spans;
mod line;
mod line_serializer;
mod link_spoofing;
mod mark;
mod prose;
mod table;
#[cfg(test)]
mod tests;
mod text_buffer;

use crate::markup::{Attr, Part, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, LanguageTag, Languages, Script, attribute, block_direction};
use code::write_code;
use line::Line;
use table::Table;

pub use language_spans::block_script;
pub use prose::write_prose;

/// Stands between the writer and the sink. It keeps a line until the block around it begins or ends, decides, and passes it on.
pub struct Isolating<'a> {
    sink: &'a mut dyn Sink,
    languages: &'a Languages<'a>,
    /// What is around the words of the blocks that are open, of the article first.
    bases: Vec<Base>,
    /// What the block is whose line comes.
    block: Block,
    line: Line,
    /// Whether attributes are those of an element of the line.
    in_line: bool,
    /// Whether the element that has just begun says its language.
    has_lang: bool,
    /// Within a block of code.
    code: bool,
    table: Stage,
}

/// How far a table is.
enum Stage {
    /// There is none.
    Outside,
    /// It is kept until it ends, for its direction is known only then.
    Kept(Table),
    /// It is passed on, after its start with this direction and script.
    Passed(Option<Direction>, Option<Script>),
}

/// What is around words.
#[derive(Clone, Copy)]
pub struct Base {
    pub direction: Direction,
    /// The script that is read there, if it is known.
    pub script: Option<Script>,
    /// Whether the block says its language.
    pub has_lang: bool,
}

/// What may be done to a block for the direction of its line.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Block {
    /// An item or cell stays on its side of the list or table: its line gets an element.
    #[default]
    Stays,
    /// It has just begun, and takes a direction.
    Takes,
    /// The author gave it one.
    Has,
}

impl<'a> Isolating<'a> {
    /// A sink in front of another, for a text of this direction.
    pub fn new(sink: &'a mut dyn Sink, direction: Direction, languages: &'a Languages<'a>) -> Isolating<'a> {
        Isolating {
            sink,
            languages,
            bases: vec![Base { direction, script: languages.script, has_lang: false }],
            block: Block::Stays,
            line: Line::default(),
            in_line: false,
            has_lang: false,
            code: false,
            table: Stage::Outside,
        }
    }

    /// Writes what is kept at the end.
    pub fn finish(mut self) {
        self.flush();
    }

    fn base(&self) -> Base {
        self.bases.last().copied().unwrap_or(Base { direction: Direction::default(), script: None, has_lang: false })
    }

    /// A text in an attribute, whose language and direction are those of its element (R46). A picture has nothing else to
    /// read, so it takes those of its text. A title in another script than what it stands for is left out: its words follow.
    fn text_attr(&mut self, name: Attr, value: &str) {
        let base = self.base();
        let own = block_direction(value, base.direction);
        let script = if self.has_lang { None } else { block_script(value, own, own != base.direction, base.script) };
        if name == Attr::Title && script.is_some() {
            return;
        }
        let direction = if name == Attr::Alt || self.has_lang { own } else { base.direction };
        let turned = name == Attr::Alt && direction != base.direction;
        let language = script.map(|script| self.languages.of(script));
        let value = attribute(value, direction);
        let mut attr = |name, value: &str| if self.in_line { self.line.attr(name, value) } else { self.sink.attr(name, value) };
        if let Some(language) = language {
            attr(Attr::Lang, &language);
        }
        if turned {
            attr(Attr::Dir, direction.as_str());
        }
        attr(name, &value);
    }

    /// Passes on the table that is kept.
    fn pass_table(&mut self) {
        let base = self.base();
        let Stage::Kept(table) = std::mem::replace(&mut self.table, Stage::Outside) else { return };
        let direction = table.direction(base.direction);
        let turned = direction != base.direction;
        let script = block_script(&table.text, direction, turned, base.script).filter(|_| !table.has_lang);
        self.table = Stage::Passed(turned.then_some(direction), script);
        table.tape.play(self);
        self.table = Stage::Outside;
    }

    /// Writes the line that is kept.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !self.line.is_empty() {
            let base = self.base();
            self.line.write(base, block, self.languages, self.sink);
        }
    }
}

impl Sink for Isolating<'_> {
    fn open(&mut self, tag: Tag) {
        if tag == Tag::Table && matches!(self.table, Stage::Outside) {
            self.flush();
            self.table = Stage::Kept(Table::default());
        }
        if let Stage::Kept(table) = &mut self.table {
            return table.open(tag);
        }
        self.in_line = !self.code && (tag.is_inline() || self.line.has_open());
        self.has_lang = false;
        if self.in_line {
            return self.line.open(tag);
        }
        self.flush();
        self.bases.push(Base { has_lang: false, ..self.base() });
        self.block = if takes_direction(tag) { Block::Takes } else { Block::Stays };
        self.sink.open(tag);
        if let Stage::Passed(direction, script) = &mut self.table {
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
        if let Stage::Kept(table) = &mut self.table {
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
                base.script = LanguageTag::parse(value).as_ref().and_then(Script::of);
                base.has_lang = true;
            }
            (Attr::Part, _) => self.code |= value == Part::Code.name(),
            _ => {}
        }
        self.sink.attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        match &mut self.table {
            Stage::Kept(table) => table.url(name, value),
            _ if self.in_line => self.line.url(name, value),
            _ => self.sink.url(name, value),
        }
    }

    fn srcset(&mut self, value: &SrcSet) {
        match &mut self.table {
            Stage::Kept(table) => table.srcset(value),
            _ if self.in_line => self.line.srcset(value),
            _ => self.sink.srcset(value),
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.table {
            Stage::Kept(table) => table.text(text),
            _ if self.code => write_code(text, self.sink),
            _ => self.line.text(text, self.base()),
        }
    }

    fn close(&mut self, tag: Tag) {
        if let Stage::Kept(table) = &mut self.table {
            table.close(tag);
            return if table.has_ended() {
                self.pass_table()
            };
        }
        if self.line.has_open() {
            return self.line.close(tag);
        }
        self.flush();
        self.code &= tag != Tag::Pre;
        self.bases.pop();
        self.sink.close(tag);
    }
}

/// Blocks that hold nothing but a line and stand nowhere in particular.
fn takes_direction(tag: Tag) -> bool {
    matches!(tag, Tag::P | Tag::Pre | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}
