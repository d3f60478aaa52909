//! Keywords, publisher and source.

use super::panel::Panel;
use crate::locale::Label;
use crate::markup::{Attr, Sink, Tag};

impl Panel<'_> {
    pub(super) fn write_footer(&self, sink: &mut dyn Sink) {
        let variant = self.variant;
        if variant.keywords.is_empty() && variant.publisher.is_none() && variant.source.is_none() {
            return;
        }
        sink.open(Tag::Footer);
        sink.attr(Attr::Part, "footer");
        if !variant.keywords.is_empty() {
            self.write_keywords(sink);
        }
        for (part, label, party) in [("publisher", Label::Publisher, &variant.publisher), ("source", Label::Source, &variant.source)] {
            if let Some(party) = party {
                sink.open(Tag::P);
                sink.attr(Attr::Part, part);
                self.write_labelled(sink, label, false, |sink| self.write_party(sink, party));
                sink.close(Tag::P);
            }
        }
        sink.close(Tag::Footer);
    }

    fn write_keywords(&self, sink: &mut dyn Sink) {
        let id = self.id_of("keywords");
        sink.open(Tag::Div);
        sink.attr(Attr::Part, "keywords");
        sink.open(Tag::Span);
        sink.attr(Attr::Part, "label");
        sink.attr(Attr::Id, &id);
        self.write_label_language(sink);
        sink.text(self.labels.text(Label::Keywords));
        sink.close(Tag::Span);
        sink.open(Tag::Ul);
        sink.attr(Attr::AriaLabelledby, &id);
        for keyword in &self.variant.keywords {
            sink.open(Tag::Li);
            self.write_name(sink, keyword);
            sink.close(Tag::Li);
        }
        sink.close(Tag::Ul);
        sink.close(Tag::Div);
    }
}
