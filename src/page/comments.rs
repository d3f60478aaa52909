//! Corrections, and how the article was made.

use super::names::write_address;
use super::panel::Panel;
use crate::article::Comment;
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag};

impl Panel<'_> {
    pub fn write_corrections(&self, sink: &mut dyn Sink) {
        for correction in &self.variant.corrections {
            sink.open_part(Tag::Div, Part::Correction);
            sink.attr(Attr::Role, "note");
            sink.open(Tag::P);
            let url = correction.url.as_ref();
            self.write_link(sink, url, None, None, &|sink| self.write_label(sink, Tag::Strong, Part::Label, Label::Correction));
            if let Some(date) = correction.published {
                sink.text(" ");
                self.write_date(sink, date, false);
            }
            sink.close(Tag::P);
            if let Some(text) = &correction.text {
                self.write_text(sink, Tag::P, Part::Text, text);
            }
            sink.close(Tag::Div);
        }
    }

    /// Writes how the article was made, as a disclosure widget; if it only has a URL, the footer has the link.
    pub fn write_backstory(&self, sink: &mut dyn Sink) {
        let Some(Comment { text: Some(text), url, .. }) = &self.variant.backstory else { return };
        sink.open_part(Tag::Details, Part::Backstory);
        self.write_label(sink, Tag::Summary, Part::Label, Label::Backstory);
        self.write_text(sink, Tag::P, Part::Text, text);
        if let Some(url) = url {
            sink.open(Tag::P);
            self.write_link(sink, Some(url), None, None, &|sink| write_address(sink, url));
            sink.close(Tag::P);
        }
        sink.close(Tag::Details);
    }
}
