//! Section, headline, description, credits and dates.

use super::panel::{Panel, write_language};
use crate::LanguageTag;
use crate::isolate::write_prose;
use crate::locale::Label;
use crate::markup::{Attr, Sink, Tag};

impl Panel<'_> {
    pub(super) fn write_header(&self, sink: &mut dyn Sink) {
        let variant = self.variant;
        sink.open(Tag::Header);
        sink.attr(Attr::Part, "header");
        if !variant.sections.is_empty() {
            self.write_sections(sink);
        }
        self.write_headline(sink);
        for (part, text) in [("alternative", &variant.alternative_headline), ("description", &variant.description)] {
            if let Some(text) = text {
                self.write_text(sink, Tag::P, part, text);
            }
        }
        self.write_credits(sink);
        self.write_dateline(sink);
        if variant.accessible_for_free == Some(false) {
            self.write_own(sink, Tag::P, "paid", Label::Paid);
        }
        sink.close(Tag::Header);
    }

    fn write_sections(&self, sink: &mut dyn Sink) {
        sink.open(Tag::P);
        sink.attr(Attr::Part, "section");
        sink.attr(Attr::Dir, self.variant.direction.as_str());
        self.write_list(sink, &self.variant.sections, |sink, section| self.write_name(sink, section));
        sink.close(Tag::P);
    }

    /// The headline leads to the article where there is no body to read here.
    fn write_headline(&self, sink: &mut dyn Sink) {
        let tag = Tag::heading(self.level).unwrap_or(Tag::H6);
        let url = self.variant.url.as_ref().filter(|_| !self.is_readable());
        sink.open(tag);
        sink.attr(Attr::Part, "headline");
        sink.attr(Attr::Id, &self.id_of("headline"));
        let (text, language, direction) = match &self.variant.headline {
            Some(headline) => (headline.value.as_str(), headline.language.as_ref().map(LanguageTag::as_str), self.direction(headline)),
            None => {
                let labels = self.labels;
                (labels.text(Label::Untitled), labels.is_fallback().then_some(labels.tag()), labels.direction())
            }
        };
        write_language(sink, language, direction);
        self.write_link(sink, url, None, &|sink| write_prose(text, direction, sink));
        sink.close(tag);
    }
}
