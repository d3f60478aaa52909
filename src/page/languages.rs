//! The list of languages; `www/behaviour/tabs.js` turns it into tabs.

use super::root::Page;
use super::text_attributes::write_language;
use crate::article::Variant;
use crate::locale::{Label, Labels, language_name};
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::{Direction, LanguageTag, concat, first_strong};

impl Page<'_> {
    pub fn write_languages(&self, shown: &Variant, sink: &mut dyn Sink) {
        let labels = Labels::of_maybe(shown.language.as_ref());
        let id = concat(&[&self.options.id_prefix, "-languages"]);
        sink.open_part(Tag::Nav, Part::Languages);
        // The headline distinguishes this list from the list of another article on the page.
        sink.attr(Attr::AriaLabelledby, &concat(&[&id, " ", &self.id(self.shown), "-headline"]));
        sink.open(Tag::Span);
        sink.attr(Attr::Id, &id);
        sink.part(Part::Hidden);
        write_language(sink, Some(labels.tag()), labels.direction());
        sink.text(labels.text(Label::Languages));
        sink.close(Tag::Span);
        sink.open(Tag::Ul);
        for (index, variant) in self.article.variants.iter().enumerate() {
            let current = (index == self.shown).then_some((Attr::AriaCurrent, "true"));
            write_item(sink, &SafeUrl::fragment(&self.id(index)), variant.language.as_ref(), labels, current);
        }
        // Links do not become tabs; they are in a list of their own, which stays in place.
        if self.article.variants.len() > 1 && !self.article.links.is_empty() {
            sink.close(Tag::Ul);
            sink.open(Tag::Ul);
        }
        for link in &self.article.links {
            write_item(sink, &link.url, link.language.as_ref(), labels, Some((Attr::Rel, "alternate")));
        }
        sink.close(Tag::Ul);
        sink.close(Tag::Nav);
    }
}

fn write_item(sink: &mut dyn Sink, url: &SafeUrl, language: Option<&LanguageTag>, labels: Labels, more: Option<(Attr, &str)>) {
    let name = language.and_then(language_name);
    sink.open(Tag::Li);
    sink.open_part(Tag::A, Part::Language);
    sink.url(UrlAttr::Href, url);
    if let Some(tag) = language {
        sink.attr(Attr::Hreflang, tag.as_str());
    }
    match (&name, language) {
        (Some(name), Some(tag)) => {
            let direction = first_strong(name).or(Direction::of(tag)).unwrap_or_default();
            write_language(sink, Some(tag.as_str()), direction);
        }
        _ => write_language(sink, Some(labels.tag()), labels.direction()),
    }
    if let Some((attr, value)) = more {
        sink.attr(attr, value);
    }
    sink.text(name.as_deref().unwrap_or(labels.text(Label::LanguageUnknown)));
    sink.close(Tag::A);
    sink.close(Tag::Li);
}
