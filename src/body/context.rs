//! What writing a body needs from the article around it.

use crate::isolation::block_script;
use crate::locale::{Digits, Labels};
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag};
use crate::text::{Direction, LanguageTag, Languages, Script};

/// What writing a body needs from the article around it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The labels, in the variant's language if there are any.
    pub labels: Labels,
    /// The language of the labels, if it is not the variant's.
    pub labels_language: Option<&'static str>,
    /// The digits of notes and numbered lists.
    pub digits: Digits,
    /// The direction of the variant.
    pub direction: Direction,
    /// The languages from which those of runs in other scripts are inferred.
    pub languages: &'a Languages<'a>,
    /// The prefix of every id: `m-ar`.
    pub id: &'a str,
    /// The level of the headline; headings of the body begin one level below.
    pub heading_level: u8,
    /// The headline, which the body does not repeat.
    pub headline: &'a str,
    /// The base URL for relative links.
    pub base: Option<&'a SafeUrl>,
    /// The hosts whose frames may be loaded.
    pub embeds: &'a [String],
}

impl Context<'_> {
    /// The context of a body that is only examined.
    pub fn without_article() -> Context<'static> {
        Context {
            labels: Labels::of_maybe(None),
            labels_language: None,
            digits: Digits::Latn,
            direction: Direction::Ltr,
            languages: const { &Languages::unknown() },
            id: "",
            heading_level: 1,
            headline: "",
            base: None,
            embeds: &[],
        }
    }

    /// Returns an id for the page: the prefix and these parts, joined by `-`.
    pub fn id(&self, parts: &[&str]) -> String {
        let mut id = self.id.to_owned();
        for part in parts {
            id.push('-');
            id.push_str(part);
        }
        id
    }

    /// Resolves a URL against the base; `None` if it is unsafe.
    pub fn address(&self, address: &str) -> Option<SafeUrl> {
        let url = SafeUrl::parse(address)?;
        Some(self.base.map_or_else(|| url.clone(), |base| url.resolve(base)))
    }

    /// The same for a file that the browser requests by itself.
    pub fn file(&self, address: &str) -> Option<SafeUrl> {
        self.address(address).filter(SafeUrl::is_file)
    }

    /// The same for a picture, which may be in its URL.
    pub fn picture(&self, address: &str) -> Option<SafeUrl> {
        self.file(address).or_else(|| SafeUrl::parse_picture_data(address))
    }

    /// Whether a text is the headline, apart from white space.
    pub fn is_headline(&self, text: &str) -> bool {
        text.split_whitespace().eq(self.headline.split_whitespace())
    }

    /// Writes `lang` on the element just opened if its text is in another script than the article; returns the script of
    /// its words.
    pub fn write_language_of(&self, text: &str, direction: Direction, sink: &mut dyn Sink) -> Option<Script> {
        let own = self.languages.script;
        let other = block_script(text, direction, direction != self.direction, own);
        if let Some(other) = other {
            sink.attr(Attr::Lang, &self.languages.of(other));
        }
        other.or(own)
    }

    /// Writes `lang` with the article's language, if it is known, on the element just opened.
    pub fn write_own_language(&self, sink: &mut dyn Sink) {
        if let Some(own) = self.languages.own {
            sink.attr(Attr::Lang, own);
        }
    }

    /// Writes `lang` and `dir` on the element just opened, which contains labels, where they differ from the variant's.
    pub fn mark_language(&self, sink: &mut dyn Sink) {
        let Some(language) = self.labels_language else { return };
        sink.attr(Attr::Lang, language);
        if let Some(direction) = LanguageTag::parse(language).as_ref().and_then(Direction::of) {
            sink.attr(Attr::Dir, direction.as_str());
        }
    }

    /// Writes a visually hidden label for screen readers. It always has `lang`, because the block around it may be in
    /// another language.
    pub fn write_hidden(&self, text: &str, sink: &mut dyn Sink) {
        if text.is_empty() {
            return;
        }
        sink.open_part(Tag::Span, Part::Hidden);
        match self.labels_language {
            Some(_) => self.mark_language(sink),
            None => self.write_own_language(sink),
        }
        sink.text(text);
        sink.close(Tag::Span);
    }
}
