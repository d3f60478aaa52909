//! What a body must know of the article around it.

use crate::isolation::block_script;
use crate::locale::{Digits, Labels};
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag};
use crate::text::{Direction, LanguageTag, Languages, Script};

/// What a body must know of the article around it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The words of the variant's language.
    pub labels: Labels,
    /// The language of these words where it is not the variant's.
    pub labels_language: Option<&'static str>,
    /// The digits of notes and numbered lists.
    pub digits: Digits,
    /// The direction of the variant.
    pub direction: Direction,
    /// What the languages of the article say of runs in other scripts.
    pub languages: &'a Languages<'a>,
    /// What every id begins with: `m-ar`.
    pub id: &'a str,
    /// The level of the headline; the headings of the body begin one below.
    pub heading_level: u8,
    /// The headline, which the body does not repeat.
    pub headline: &'a str,
    /// What relative addresses are relative to.
    pub base: Option<&'a SafeUrl>,
    /// The hosts whose frames may be loaded.
    pub embeds: &'a [String],
}

impl Context<'_> {
    /// An id of the page: the prefix and these parts, with `-` between them.
    pub fn id(&self, parts: &[&str]) -> String {
        let mut id = self.id.to_owned();
        for part in parts {
            id.push('-');
            id.push_str(part);
        }
        id
    }

    /// An address, as seen from the base; `None` if it is not safe.
    pub fn address(&self, address: &str) -> Option<SafeUrl> {
        let url = SafeUrl::parse(address)?;
        Some(self.base.map_or_else(|| url.clone(), |base| url.resolve(base)))
    }

    /// Whether a text is the headline, white space aside.
    pub fn is_headline(&self, text: &str) -> bool {
        text.split_whitespace().eq(self.headline.split_whitespace())
    }

    /// Gives the element just opened the language of its text, if that is in another script than the article's; the script of its words.
    pub fn write_language_of(&self, text: &str, direction: Direction, sink: &mut dyn Sink) -> Option<Script> {
        let own = self.languages.script;
        let other = block_script(text, direction, direction != self.direction, own);
        if let Some(other) = other {
            sink.attr(Attr::Lang, &self.languages.of(other));
        }
        other.or(own)
    }

    /// Gives the element just opened the language of the article, if it is known.
    pub fn write_own_language(&self, sink: &mut dyn Sink) {
        if let Some(own) = self.languages.own {
            sink.attr(Attr::Lang, own);
        }
    }

    /// Gives the element just opened, which holds our own words, their language and direction where they differ.
    pub fn mark_language(&self, sink: &mut dyn Sink) {
        let Some(language) = self.labels_language else { return };
        sink.attr(Attr::Lang, language);
        if let Some(direction) = LanguageTag::parse(language).as_ref().and_then(Direction::of) {
            sink.attr(Attr::Dir, direction.as_str());
        }
    }

    /// Writes words of ours that are heard and not seen. They always say their language: the block around them may be in another one.
    pub fn write_hidden(&self, text: &str, sink: &mut dyn Sink) {
        if text.is_empty() {
            return;
        }
        sink.open(Tag::Span);
        sink.part(Part::Hidden);
        match self.labels_language {
            Some(_) => self.mark_language(sink),
            None => self.write_own_language(sink),
        }
        sink.text(text);
        sink.close(Tag::Span);
    }
}
