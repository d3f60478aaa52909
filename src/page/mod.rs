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

use crate::markup::{Attr, Sink, Tag};
use crate::{Article, LanguageTag, Options, Variant};

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
    pub fn write(&self, sink: &mut dyn Sink) {
        self.write_if(sink, |_| true);
    }

    /// Everything, but only the panel of the shown variant is filled.
    #[cfg(any(feature = "wasm", test))]
    pub fn write_frame(&self, sink: &mut dyn Sink) {
        self.write_if(sink, |index| index == self.shown);
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

    fn write_if(&self, sink: &mut dyn Sink, filled: impl Fn(usize) -> bool) {
        sink.open(Tag::Div);
        sink.attr(Attr::Class, "maqal");
        if let Some(shown) = self.article.variants.get(self.shown).filter(|_| self.article.variants.len() + self.article.links.len() > 1) {
            self.write_languages(shown, sink);
        }
        for (index, variant) in self.article.variants.iter().enumerate() {
            let panel = self.panel(index, variant);
            sink.open(Tag::Section);
            sink.attr(Attr::Id, &panel.id);
            sink.attr(Attr::Part, "panel");
            // HTML, "The lang and xml:lang attributes": empty means that it is not known.
            sink.attr(Attr::Lang, variant.language.as_ref().map_or("", LanguageTag::as_str));
            sink.attr(Attr::Dir, variant.direction.as_str());
            if filled(index) {
                panel.write(sink);
            }
            sink.close(Tag::Section);
        }
        sink.close(Tag::Div);
    }

    fn panel(&self, index: usize, variant: &'a Variant) -> Panel<'a> {
        Panel::new(variant, self.options, self.id(index))
    }
}
