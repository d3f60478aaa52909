//! Names of people and works, with their links.

use super::panel::Panel;
use crate::article::{Party, Text, Work};
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::LanguageTag;

impl Panel<'_> {
    pub fn write_party(&self, sink: &mut dyn Sink, party: &Party) {
        self.write_link(sink, party.url.as_ref(), None, None, &|sink| self.write_name(sink, &party.name));
    }

    /// Writes the name of a work, else its URL.
    pub fn write_work(&self, sink: &mut dyn Sink, work: &Work) {
        self.write_named(sink, work, work.name.as_ref(), None);
    }

    /// Writes a work with this name, else its URL.
    pub fn write_named(&self, sink: &mut dyn Sink, work: &Work, name: Option<&Text>, rel: Option<&str>) {
        let url = work.url.as_ref();
        self.write_link(sink, url, work.language.as_ref(), rel, &|sink| match (name, url) {
            (Some(name), _) => self.write_name(sink, name),
            (None, Some(url)) => write_address(sink, url),
            (None, None) => {}
        });
    }

    /// Writes `content`, inside a link if there is a URL.
    pub fn write_link(
        &self,
        sink: &mut dyn Sink,
        url: Option<&SafeUrl>,
        language: Option<&LanguageTag>,
        rel: Option<&str>,
        content: &dyn Fn(&mut dyn Sink),
    ) {
        let Some(url) = url else { return content(sink) };
        sink.open(Tag::A);
        sink.url(UrlAttr::Href, url);
        for (name, value) in [(Attr::Hreflang, language.map(LanguageTag::as_str)), (Attr::Rel, rel)] {
            if let Some(value) = value {
                sink.attr(name, value);
            }
        }
        content(sink);
        sink.close(Tag::A);
    }

    /// Writes a list of names.
    pub fn write_names(&self, sink: &mut dyn Sink, names: &[Text]) {
        self.write_list(sink, names.len(), &|sink, place| self.write_name(sink, &names[place]));
    }

    /// Writes so many items with the language's separators between them; `write` is given the index of an item.
    pub fn write_list(&self, sink: &mut dyn Sink, count: usize, write: &dyn Fn(&mut dyn Sink, usize)) {
        for item in 0..count {
            if item > 0 {
                sink.text(self.labels.separator(item, count));
            }
            write(sink, item);
        }
    }
}

/// Writes a URL as people write it, without its scheme.
pub fn write_address(sink: &mut dyn Sink, url: &SafeUrl) {
    let address = url.as_str().split_once("//").map_or(url.as_str(), |(_, address)| address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    sink.open(Tag::Bdi);
    sink.attr(Attr::Dir, "ltr");
    sink.attr(Attr::Translate, "no");
    sink.text(address.strip_suffix('/').filter(|address| !address.is_empty()).unwrap_or(address));
    sink.close(Tag::Bdi);
}
