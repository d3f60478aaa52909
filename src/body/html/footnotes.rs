//! Finds footnotes: a mark that links to a note, and a link in the note back to the mark. No system has an element for
//! them, but all have these links.

use super::attributes::{shows, trimmed};
use super::targets::{href, id};
use crate::body::context::Context;
use crate::body::writer::{MAX_DEPTH, NoteLabel, decoded, fragment};
use crate::html::{ElementKind, StartTag, Token, Tokenizer, is_heading, is_one_of};
use crate::markup::Tag;
use std::collections::HashMap;

/// The elements of footnotes with the addresses of their names in memory, in their order.
pub type Footnotes = Vec<(*const u8, Role)>;

/// What an element is for footnotes.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// A link to a note.
    Reference(NoteLabel),
    /// A note.
    Note(NoteLabel),
    /// A link from a note.
    BackLink,
    /// The superscript around a reference, or the list of the notes: the writer makes its own.
    Around,
}

/// The role of an element.
pub fn role<'a>(footnotes: &'a Footnotes, tag: StartTag) -> Option<&'a Role> {
    let place = tag.place();
    let (found, role) = footnotes.get(footnotes.partition_point(|(other, _)| *other < place))?;
    (*found == place).then_some(role)
}

/// Reads a whole text once.
pub fn footnotes(html: &str, context: &Context) -> Footnotes {
    let mut reader = Reader::default();
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next_outside_raw() {
        match token {
            Token::Start(tag) => reader.start(tag, context),
            Token::End(name) => reader.end(name),
            Token::Text(text) if shows(&text) => reader.text(&text.decoded()),
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
    /// The index of the first link that has or is in the element with an id.
    marks: HashMap<String, usize>,
    /// The index of the last link that leads back from the note with an id.
    notes: HashMap<String, usize>,
    /// All elements in their order, with the addresses of their names in memory.
    elements: Vec<(*const u8, Option<Role>)>,
}

/// An open element.
struct Open<'s> {
    name: &'s str,
    /// Its index in `elements`.
    place: usize,
    id: Option<String>,
    is_block: bool,
    /// Whether it is or contains a heading, and so is no note.
    is_section: bool,
    /// The number of texts before it.
    texts: usize,
}

/// A link to an id of the text.
struct Link {
    place: usize,
    target: String,
    text: String,
    is_closed: bool,
    superscript: Option<usize>,
}

impl<'s> Reader<'s> {
    fn start(&mut self, tag: StartTag<'s>, context: &Context) {
        let kind = tag.kind();
        if matches!(kind, ElementKind::Void(_)) || self.open.len() >= MAX_DEPTH {
            return;
        }
        let is_block = matches!(kind, ElementKind::Block(_) | ElementKind::Transparent);
        // The end tags of items and paragraphs may be missing.
        let implied = if kind == ElementKind::Block(Tag::Li) { "li" } else { "p" };
        if is_block && self.open.last().is_some_and(|open| is_one_of(open.name, implied)) {
            self.open.pop();
        }
        let is_section = matches!(kind, ElementKind::Block(tag) if is_heading(tag));
        if is_section {
            for open in &mut self.open {
                open.is_section = true;
            }
        }
        let id = id(tag).map(|id| decoded(&id));
        let place = self.elements.len();
        self.elements.push((tag.place(), None));
        self.open.push(Open { name: tag.name(), place, id, is_block, is_section, texts: self.texts });
        if let Some(target) = href(tag).and_then(|href| fragment(&href, context).map(decoded)) {
            self.link(place, target);
        }
    }

    fn end(&mut self, name: &str) {
        let Some(place) = self.open.iter().rposition(|open| is_one_of(name, open.name)) else { return };
        if let Some(link) = self.links.last_mut().filter(|link| link.place == self.open[place].place) {
            link.is_closed = true;
        }
        self.open.truncate(place);
    }

    fn text(&mut self, text: &str) {
        self.texts += 1;
        if let Some(link) = self.links.last_mut()
            && !link.is_closed
            && self.open.iter().any(|open| open.place == link.place)
        {
            link.text.push_str(text);
        }
    }

    fn link(&mut self, place: usize, target: String) {
        let number = self.links.len();
        let mut superscript = None;
        for open in self.open.iter().rev() {
            if open.is_block {
                break;
            }
            if is_one_of(open.name, "sup") {
                superscript = superscript.or(Some(open.place));
            }
            if let Some(id) = &open.id
                && !self.marks.contains_key(id)
            {
                self.marks.insert(id.clone(), number);
            }
        }
        self.links.push(Link { place, target: target.clone(), text: String::new(), is_closed: false, superscript });
        self.back_link(place, &target);
    }

    /// Finds the note of a link that may lead back to the mark of one.
    fn back_link(&mut self, place: usize, target: &str) {
        let Some(mark) = self.marks.get(target).map(|&mark| &self.links[mark]).filter(|mark| mark.is_mark()) else { return };
        let Some(named) = self.open.iter().rposition(|open| open.id.as_ref() == Some(&mark.target)) else { return };
        let Some(mut start) = self.open[..=named].iter().rposition(|open| open.is_block) else { return };
        // If the link itself has the id, the note is all that begins with it.
        while start > 0 && start < named && self.begins_with(start - 1, named) {
            start -= 1;
        }
        let note = self.open[start].place;
        if note < mark.place || self.open[start].is_section {
            return;
        }
        if let Some(list) = start.checked_sub(1).map(|list| &self.open[list]).filter(|list| is_one_of(list.name, "ol ul")) {
            self.elements[list.place].1 = Some(Role::Around);
        }
        let label = mark.target.clone();
        self.elements[note].1 = Some(Role::Note(label.clone()));
        self.elements[place].1 = Some(Role::BackLink);
        self.notes.insert(label, place);
    }

    /// Whether an element with an id begins with another.
    fn begins_with(&self, place: usize, inner: usize) -> bool {
        let open = &self.open[place];
        open.is_block && open.id.is_some() && open.texts == self.open[inner].texts
    }

    /// The roles of all elements.
    fn finish(mut self) -> Footnotes {
        for link in self.links {
            match self.elements[link.place].1 {
                // The text after it would be that of the link.
                Some(_) if !link.is_closed => return Footnotes::new(),
                None if link.is_mark() && self.notes.contains_key(&link.target) => {}
                _ => continue,
            }
            self.elements[link.place].1 = Some(Role::Reference(link.target));
            if let Some(superscript) = link.superscript {
                self.elements[superscript].1 = Some(Role::Around);
            }
        }
        let mut footnotes = Footnotes::new();
        for (place, role) in self.elements {
            if let Some(role) = role {
                footnotes.push((place, role));
            }
        }
        footnotes
    }
}

impl Link {
    /// Whether its text is that of a mark: `1`, `[12]`, `*`.
    fn is_mark(&self) -> bool {
        let text = trimmed(self.text.trim(), "[]()");
        self.is_closed && !text.is_empty() && text.chars().count() <= 3 && !text.contains(char::is_whitespace)
    }
}
