//! Section, headline, description, authors and dates.

use super::panel::{Panel, write_language};
use crate::LanguageTag;
use crate::article::{Body, Date, Party};
use crate::isolate::write_prose;
use crate::locale::{self, Label};
use crate::markup::{Attr, Sink, Tag, UrlAttr};

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
        if !variant.authors.is_empty() {
            sink.open(Tag::P);
            sink.attr(Attr::Part, "byline");
            self.write_labelled(sink, Label::Byline, false, |sink| self.write_parties(sink, &variant.authors));
            sink.close(Tag::P);
        }
        if variant.published.is_some() || variant.modified.is_some() {
            self.write_dates(sink);
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
        let url = self.variant.url.as_ref().filter(|_| !matches!(self.variant.body, Body::Text(..)));
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
        if let Some(url) = url {
            sink.open(Tag::A);
            sink.url(UrlAttr::Href, url);
        }
        write_prose(text, direction, sink);
        if url.is_some() {
            sink.close(Tag::A);
        }
        sink.close(tag);
    }

    fn write_dates(&self, sink: &mut dyn Sink) {
        sink.open(Tag::P);
        sink.attr(Attr::Part, "date");
        let dates =
            [("published", Label::Published, self.variant.published, true), ("updated", Label::Updated, self.variant.modified, false)];
        for (part, label, date, hidden) in dates {
            if let Some(date) = date {
                sink.open(Tag::Span);
                sink.attr(Attr::Part, part);
                self.write_labelled(sink, label, hidden, |sink| self.write_date(sink, date));
                sink.close(Tag::Span);
            }
        }
        sink.close(Tag::P);
    }

    fn write_date(&self, sink: &mut dyn Sink, date: Date) {
        sink.open(Tag::Time);
        sink.attr(Attr::Datetime, &date.iso());
        sink.attr(Attr::Dir, self.variant.direction.as_str());
        sink.text(&locale::date(self.variant.language.as_ref(), self.digits, date.year, date.month, date.day));
        sink.close(Tag::Time);
    }

    /// Names, with what the language puts between them.
    pub(super) fn write_parties(&self, sink: &mut dyn Sink, parties: &[Party]) {
        self.write_list(sink, parties, |sink, party| self.write_party(sink, party));
    }

    pub(super) fn write_party(&self, sink: &mut dyn Sink, party: &Party) {
        let Some(url) = &party.url else { return self.write_name(sink, &party.name) };
        sink.open(Tag::A);
        sink.url(UrlAttr::Href, url);
        self.write_name(sink, &party.name);
        sink.close(Tag::A);
    }

    fn write_list<T>(&self, sink: &mut dyn Sink, items: &[T], write: impl Fn(&mut dyn Sink, &T)) {
        let mut between = self.labels.list(items.len());
        for item in items {
            write(sink, item);
            if let Some(between) = between.next() {
                sink.text(between);
            }
        }
    }
}
