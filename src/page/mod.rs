//! The page of an article: model in, calls on a sink out. It cannot fail.

mod comments;
mod credits;
mod dateline;
mod figure;
mod footer;
mod header;
mod keywords;
mod languages;
mod media;
mod names;
mod panel;
mod references;
#[cfg(test)]
mod tests;
mod updates;

use crate::article::{Article, Variant};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::options::Options;
use crate::text::LanguageTag;

use panel::Panel;

/// An article together with how it is to be shown.
pub struct Page<'a> {
    article: &'a Article,
    options: &'a Options,
    /// The variant that is shown first.
    shown: usize,
}

impl<'a> Page<'a> {
    /// The page of an article; `shown` is an index into its variants.
    pub fn new(article: &'a Article, options: &'a Options, shown: usize) -> Page<'a> {
        Page { article, options, shown }
    }

    /// Everything.
    #[cfg(test)]
    pub fn write(&self, sink: &mut dyn Sink) {
        self.write_pieces(sink, |_| true);
    }

    /// Everything, but only the panel of the shown variant is filled.
    #[cfg(any(feature = "wasm", test))]
    pub fn write_frame(&self, sink: &mut dyn Sink) {
        self.write_pieces(sink, |index| index == self.shown);
    }

    /// A variant, with what comes before the first and after the last: all of them, one after the other, are everything.
    pub fn write_piece(&self, index: usize, sink: &mut dyn Sink) {
        self.write_piece_if(index, true, sink);
    }

    /// The content of one panel.
    #[cfg(any(feature = "wasm", test))]
    pub fn write_panel(&self, index: usize, sink: &mut dyn Sink) {
        if let Some(variant) = self.article.variants.get(index) {
            self.panel(index, variant).write(sink);
        }
    }

    /// The id of a variant's panel, which every id in it begins with.
    fn id(&self, index: usize) -> String {
        [&self.options.id_prefix, "-", &self.article.variant_id(index)].concat()
    }

    #[cfg(any(feature = "wasm", test))]
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
        // HTML, "The lang and xml:lang attributes": empty means that it is not known.
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
        Panel::new(self.article, variant, self.options, self.id(index))
    }
}
