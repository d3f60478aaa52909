//! Texts of the article, in elements with their language and direction.

use super::panel::Panel;
use super::text_attributes::TextAttributes;
use crate::article::Text;
use crate::isolation::{block_script, write_prose};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::text::{Direction, Script, block_direction};

impl Panel<'_> {
    /// Writes an element with a text of the article (R8).
    pub fn write_text(&self, sink: &mut dyn Sink, tag: Tag, part: Part, text: &Text) {
        sink.open_part(tag, part);
        self.write_words(sink, text);
        sink.close(tag);
    }

    /// Writes a name: isolated, whatever its direction (R10, R11).
    pub fn write_name(&self, sink: &mut dyn Sink, name: &Text) {
        sink.open(Tag::Bdi);
        self.write_words(sink, name);
        sink.close(Tag::Bdi);
    }

    /// Writes a text into the element just opened.
    fn write_words(&self, sink: &mut dyn Sink, text: &Text) {
        let attributes = self.text_attributes(text);
        attributes.write(sink);
        self.write_localized(sink, text, &attributes);
    }

    /// Writes a text into an element with these attributes.
    pub fn write_localized(&self, sink: &mut dyn Sink, text: &Text, attributes: &TextAttributes) {
        write_prose(&text.value, attributes.direction, attributes.script, &self.languages, sink);
    }

    /// Writes `lang` for words that have the same script in every language, if the article is in another script.
    pub fn write_language_of(&self, sink: &mut dyn Sink, words: &str) {
        if let Some(other) = block_script(words, self.variant.direction, false, self.languages.script) {
            sink.attr(Attr::Lang, &self.languages.of(other));
        }
    }

    /// The language and direction of a text. A text without a language, in another script than the article, gets the
    /// language of that script.
    pub fn text_attributes(&self, text: &Text) -> TextAttributes {
        let direction = self.direction(text);
        if let Some(language) = &text.language {
            return TextAttributes { language: Some(language.as_str().to_owned()), direction, script: Script::of(language) };
        }
        let script = self.languages.script;
        let other = block_script(&text.value, direction, direction != self.variant.direction, script);
        TextAttributes { language: other.map(|other| (*self.languages.of(other)).to_owned()), direction, script: other.or(script) }
    }

    /// The direction that a text declares or its language has; else the article's, unless all its words run against it (R9,
    /// R12).
    fn direction(&self, text: &Text) -> Direction {
        let said = text.direction.or(text.language.as_ref().and_then(Direction::of));
        said.unwrap_or_else(|| block_direction(&text.value, self.variant.direction))
    }
}

/// Writes a space before all but the first of several parts of a line.
pub fn separate(sink: &mut dyn Sink, first: &mut bool) {
    if !std::mem::take(first) {
        sink.text(" ");
    }
}
