//! The body of a variant or an update.

use super::panel::Panel;
use crate::article::Body;
use crate::body;
use crate::locale::Label;
use crate::markup::{Part, Sink, Tag};

impl Panel<'_> {
    /// Writes a body under a headline of this level; `id` is the prefix of its ids.
    pub fn write_body(&self, sink: &mut dyn Sink, body: &Body, id: &str, level: u8, headline: &str) {
        match body {
            Body::None => return,
            Body::Unreadable | Body::File(..) => {
                sink.open_part(Tag::Div, Part::Body);
                self.write_label(sink, Tag::P, Part::Unreadable, Label::BodyUnreadable);
                return sink.close(Tag::Div);
            }
            _ => {}
        }
        let context = body::Context {
            labels: self.labels,
            labels_language: self.labels.is_fallback().then_some(self.labels.tag()),
            digits: self.digits,
            direction: self.variant.direction,
            languages: &self.languages,
            id,
            heading_level: level,
            headline,
            base: self.variant.base.as_ref(),
            embeds: self.embeds,
        };
        sink.open_part(Tag::Div, Part::Body);
        let notes = match body {
            Body::Text(text, format) => body::write(text, *format, &context, sink),
            _ => body::Notes::default(),
        };
        sink.close(Tag::Div);
        notes.write(&context, sink);
    }
}
