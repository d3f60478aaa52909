//! The root element: the list of languages and a panel for each variant.

use super::panel::Panel;
use super::variant_index::VariantIndex;
use crate::article::{Article, Variant};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::options::Options;
use crate::text::{LanguageTag, concat};

/// An article with its options.
pub struct Page<'a> {
    pub article: &'a Article,
    pub variants: &'a VariantIndex,
    pub options: &'a Options,
    /// The variant that is shown first.
    pub shown: usize,
}

impl<'a> Page<'a> {
    /// Creates the page of an article; `variants` is the index of its variants, and `shown` is the place of one.
    pub fn new(article: &'a Article, variants: &'a VariantIndex, options: &'a Options, shown: usize) -> Page<'a> {
        Page { article, variants, options, shown }
    }

    /// Writes the whole page.
    #[cfg(any(test, fuzzing))]
    pub fn write(&self, sink: &mut dyn Sink) {
        self.write_pieces(sink, |_| true);
    }

    /// Writes the whole page, with only the panel of the shown variant filled.
    #[cfg(any(feature = "wasm", test))]
    pub fn write_frame(&self, sink: &mut dyn Sink) {
        self.write_pieces(sink, |index| index == self.shown);
    }

    /// Writes the panel of a variant, with what precedes the first and follows the last: all pieces in order are the whole
    /// page.
    pub fn write_piece(&self, index: usize, sink: &mut dyn Sink) {
        self.write_piece_if(index, true, sink);
    }

    /// Writes the content of one panel.
    #[cfg(any(feature = "wasm", test))]
    pub fn write_panel(&self, index: usize, sink: &mut dyn Sink) {
        if let Some(variant) = self.article.variants.get(index) {
            self.panel(index, variant).write(sink);
        }
    }

    /// The id of a variant's panel, the prefix of every id in it.
    pub fn id(&self, index: usize) -> String {
        concat(&[&self.options.id_prefix, "-", &self.variants.ids[index]])
    }

    #[cfg(any(feature = "wasm", test, fuzzing))]
    fn write_pieces(&self, sink: &mut dyn Sink, filled: impl Fn(usize) -> bool) {
        for index in 0..self.article.variants.len() {
            self.write_piece_if(index, filled(index), sink);
        }
    }

    fn write_piece_if(&self, index: usize, filled: bool, sink: &mut dyn Sink) {
        let Some(variant) = self.article.variants.get(index) else { return };
        if index == 0 {
            sink.open(Tag::Div);
            sink.attr(Attr::Class, "maqal");
            self.write_languages_if_any(sink);
        }
        let panel = self.panel(index, variant);
        sink.open(Tag::Div);
        sink.attr(Attr::Id, &panel.id);
        sink.part(Part::Panel);
        // An empty `lang` means that the language is unknown (HTML, "The lang and xml:lang attributes").
        sink.attr(Attr::Lang, variant.language.as_ref().map_or("", LanguageTag::as_str));
        sink.attr(Attr::Dir, variant.direction.as_str());
        if filled {
            panel.write(sink);
        }
        sink.close(Tag::Div);
        if index + 1 == self.article.variants.len() {
            sink.close(Tag::Div);
        }
    }

    fn write_languages_if_any(&self, sink: &mut dyn Sink) {
        let several = self.article.variants.len() + self.article.links.len() > 1;
        if let Some(shown) = self.article.variants.get(self.shown).filter(|_| several) {
            self.write_languages(shown, sink);
        }
    }

    fn panel(&self, index: usize, variant: &'a Variant) -> Panel<'a> {
        Panel::new(&self.variants.languages, variant, self.options, self.id(index))
    }
}
