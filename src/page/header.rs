//! The header: section, headline, description, credits and dates.

use super::panel::Panel;
use super::text_attributes::write_language;
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag};

impl Panel<'_> {
    pub fn write_header(&self, sink: &mut dyn Sink) {
        let variant = self.variant;
        sink.open_part(Tag::Header, Part::Header);
        if !variant.sections.is_empty() {
            self.write_sections(sink);
        }
        self.write_headline(sink);
        for (part, text) in [(Part::Alternative, &variant.alternative_headline), (Part::Description, &variant.description)] {
            if let Some(text) = text {
                self.write_text(sink, Tag::P, part, text);
            }
        }
        self.write_credits(sink);
        self.write_dateline(sink);
        if variant.accessible_for_free == Some(false) {
            self.write_label(sink, Tag::P, Part::Paid, Label::Paid);
        }
        sink.close(Tag::Header);
    }

    fn write_sections(&self, sink: &mut dyn Sink) {
        sink.open_part(Tag::P, Part::Section);
        sink.attr(Attr::Dir, self.variant.direction.as_str());
        self.write_names(sink, &self.variant.sections);
        sink.close(Tag::P);
    }

    /// Writes the headline, as a link to the article if that cannot be read here.
    fn write_headline(&self, sink: &mut dyn Sink) {
        let tag = Tag::heading(self.level).unwrap_or(Tag::H6);
        let url = self.variant.url.as_ref().filter(|_| !self.is_readable());
        // A heading that says nothing is only for those who cannot see that an article begins.
        let is_visible = self.variant.headline.is_some() || url.is_some();
        sink.open(tag);
        sink.parts(if is_visible { &[Part::Headline] } else { &[Part::Headline, Part::Hidden] });
        sink.attr(Attr::Id, &self.id_of("headline"));
        match &self.variant.headline {
            Some(headline) => {
                let attributes = self.text_attributes(headline);
                attributes.write(sink);
                self.write_link(sink, url, None, None, &|sink| self.write_localized(sink, headline, &attributes));
            }
            None => {
                let labels = self.labels;
                write_language(sink, labels.is_fallback().then_some(labels.tag()), labels.direction());
                self.write_link(sink, url, None, None, &|sink| sink.text(labels.text(Label::Untitled)));
            }
        }
        sink.close(tag);
    }
}
