//! Finds footnotes: a mark that links to a note, and a link in the note back to the mark. No system has an element for
//! them, but all have these links.

use super::attributes::{shows, trimmed};
use super::footnotes::{Footnotes, Role};
use super::targets::{href, id};
use crate::body::context::Context;
use crate::body::writer::{MAX_DEPTH, decoded, fragment};
use crate::html::{ElementKind, StartTag, Text, Token, Tokenizer, is_heading, is_one_of};
use crate::markup::Tag;
use crate::text::TextMap;

/// Reads a whole text once.
pub fn footnotes(html: &str, context: &Context) -> Footnotes {
    let mut reader = Reader::default();
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_outside_raw() {
        match token {
            Token::Start(tag) => reader.start(tag, context),
            Token::End(name) => reader.end(name),
            Token::Text(text) if shows(&text) => reader.text(&text),
            Token::Text(_) => {}
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader<'s> {
    open: Vec<Open<'s>>,
    /// How many pieces of text were read.
    texts: usize,
    links: Vec<Link>,
    /// The text of the last link.
    text: String,
    /// The index in `ids` of each id.
    numbers: TextMap,
    ids: Vec<Id>,
    elements: Footnotes,
    /// How many elements there are up to the last heading. An open one of these is or contains that heading, and so is no note.
    sections: usize,
}

/// An open element.
struct Open<'s> {
    name: &'s str,
    /// Its index in `elements`.
    place: usize,
    /// The number of its id.
    id: Option<usize>,
    is_block: bool,
    /// The number of texts before it.
    texts: usize,
}

/// A link to an id of the text.
#[derive(Clone, Copy)]
struct Link {
    place: usize,
    /// The number of the id.
    target: usize,
    is_closed: bool,
    /// Whether its text is that of a mark.
    is_mark: bool,
    superscript: Option<usize>,
}

/// An id that an element has or that a link leads to.
#[derive(Default)]
struct Id {
    /// The index of the first link that has it or is in the element with it.
    mark: Option<usize>,
    /// Whether it is that of a note.
    is_note: bool,
}

impl<'s> Reader<'s> {
    fn start(&mut self, tag: StartTag<'s>, context: &Context) {
        let kind = tag.kind();
        if matches!(kind, ElementKind::Void(_)) || self.open.len() >= MAX_DEPTH {
            return;
        }
        let is_block = matches!(kind, ElementKind::Block(_) | ElementKind::Transparent);
        // The end tags of items and paragraphs may be missing.
        let implied = if matches!(kind, ElementKind::Block(Tag::Li)) { "li" } else { "p" };
        if is_block && self.open.last().is_some_and(|open| is_one_of(open.name, implied)) {
            self.open.pop();
        }
        let id = id(tag).map(|id| self.number(&id));
        let place = self.elements.len();
        self.elements.push((tag.place(), None));
        if matches!(kind, ElementKind::Block(tag) if is_heading(tag)) {
            self.sections = self.elements.len();
        }
        self.open.push(Open { name: tag.name(), place, id, is_block, texts: self.texts });
        if let Some(href) = href(tag)
            && let Some(target) = fragment(&href, context)
        {
            let target = self.number(target);
            self.link(place, target);
        }
    }

    /// The number of an id.
    fn number(&mut self, id: &str) -> usize {
        let id = decoded(id);
        if let Some(number) = self.numbers.get(&id) {
            return number;
        }
        let number = self.ids.len();
        self.numbers.insert(&id, number);
        self.ids.push(Id::default());
        number
    }

    fn end(&mut self, name: &str) {
        let Some(place) = self.open.iter().rposition(|open| is_one_of(name, open.name)) else { return };
        if let Some(link) = self.links.last_mut().filter(|link| link.place == self.open[place].place) {
            link.is_closed = true;
            link.is_mark = is_mark(&self.text);
        }
        self.open.truncate(place);
    }

    fn text(&mut self, text: &Text) {
        self.texts += 1;
        if let Some(link) = self.links.last()
            && !link.is_closed
            && self.open.iter().any(|open| open.place == link.place)
        {
            self.text.push_str(&text.decoded());
        }
    }

    fn link(&mut self, place: usize, target: usize) {
        let mut superscript = None;
        for open in self.open.iter().rev() {
            if open.is_block {
                break;
            }
            if is_one_of(open.name, "sup") {
                superscript = superscript.or(Some(open.place));
            }
            if let Some(id) = open.id {
                self.ids[id].mark.get_or_insert(self.links.len());
            }
        }
        self.text.clear();
        self.links.push(Link { place, target, is_closed: false, is_mark: false, superscript });
        self.back_link(place, target);
    }

    /// Finds the note of a link that may lead back to the mark of one.
    fn back_link(&mut self, place: usize, target: usize) {
        let Some(mark) = self.ids[target].mark.map(|mark| self.links[mark]).filter(|mark| mark.is_mark) else { return };
        let Some(named) = self.open.iter().rposition(|open| open.id == Some(mark.target)) else { return };
        let Some(mut start) = self.open[..=named].iter().rposition(|open| open.is_block) else { return };
        // If the link itself has the id, the note is all that begins with it.
        while start > 0 && start < named && self.begins_with(start - 1, named) {
            start -= 1;
        }
        let note = self.open[start].place;
        if note < mark.place || note < self.sections {
            return;
        }
        if let Some(list) = start.checked_sub(1).map(|list| &self.open[list]).filter(|list| is_one_of(list.name, "ol ul")) {
            self.elements[list.place].1 = Some(Role::Around);
        }
        self.elements[note].1 = Some(Role::Note(mark.target));
        self.elements[place].1 = Some(Role::BackLink);
        self.ids[mark.target].is_note = true;
    }

    /// Whether an element with an id begins with another.
    fn begins_with(&self, place: usize, inner: usize) -> bool {
        let open = &self.open[place];
        open.is_block && open.id.is_some() && open.texts == self.open[inner].texts
    }

    /// The roles of all elements.
    fn finish(&mut self) -> Footnotes {
        for link in &self.links {
            match self.elements[link.place].1 {
                // The text after it would be that of the link.
                Some(_) if !link.is_closed => return Footnotes::new(),
                None if link.is_mark && self.ids[link.target].is_note => {}
                _ => continue,
            }
            self.elements[link.place].1 = Some(Role::Reference(link.target));
            if let Some(superscript) = link.superscript {
                self.elements[superscript].1 = Some(Role::Around);
            }
        }
        if self.ids.iter().any(|id| id.is_note) { std::mem::take(&mut self.elements) } else { Footnotes::new() }
    }
}

/// Whether the text of a link is that of a mark: `1`, `[12]`, `*`.
fn is_mark(text: &str) -> bool {
    let text = trimmed(text.trim(), "[]()");
    !text.is_empty() && text.chars().count() <= 3 && !text.contains(char::is_whitespace)
}
