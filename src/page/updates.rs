//! The entries of a live blog.

use super::panel::Panel;
use crate::article::{Body, Update};
use crate::body::open_heading;
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag};
use crate::text::{concat, decimal};

impl Panel<'_> {
    pub fn write_updates(&self, sink: &mut dyn Sink) {
        if self.variant.updates.is_empty() {
            return;
        }
        self.open_section(sink, Part::Updates, None, Label::Updates);
        sink.open(Tag::Ol);
        for (number, update) in (1..).zip(&self.variant.updates) {
            self.write_update(sink, update, number);
        }
        sink.close(Tag::Ol);
        sink.close(Tag::Section);
    }

    fn write_update(&self, sink: &mut dyn Sink, update: &Update, number: u32) {
        let id = concat(&[&self.id, "-u", &decimal(number.into())]);
        let heading = concat(&[&id, "-headline"]);
        let level = self.level.saturating_add(1 + u8::from(update.headline.is_some()));
        sink.open_part(Tag::Li, Part::Update);
        if update.headline.is_none() && update.published.is_none() {
            sink.attr(Attr::Id, &heading);
        }
        if let Some(headline) = &update.headline {
            let tag = open_heading(level, &heading, sink);
            let attributes = self.text_attributes(headline);
            attributes.write(sink);
            let url = update.url.as_ref().filter(|_| update.body == Body::None);
            self.write_link(sink, url, None, None, &|sink| self.write_localized(sink, headline, &attributes));
            sink.close(tag);
        }
        if let Some(date) = update.published {
            sink.open_part(Tag::P, Part::Date);
            if update.headline.is_none() {
                sink.attr(Attr::Id, &heading);
            }
            self.write_date(sink, date, true);
            sink.close(Tag::P);
        }
        self.write_credit(sink, &[Part::Byline], Label::Byline, &update.authors, None);
        self.write_figure(sink, update.image.as_ref());
        self.write_media(sink, &update.media, &id);
        let headline = update.headline.as_ref().map_or("", |headline| &headline.value);
        self.write_body(sink, &update.body, &id, level, headline);
        sink.close(Tag::Li);
    }
}
