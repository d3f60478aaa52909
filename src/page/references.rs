//! The list of cited works.

use super::panel::Panel;
use crate::locale::Label;
use crate::markup::{Part, Sink, Tag};

impl Panel<'_> {
    pub fn write_references(&self, sink: &mut dyn Sink) {
        if self.variant.citations.is_empty() {
            return;
        }
        self.open_section(sink, Part::References, Some("doc-bibliography"), Label::References);
        sink.open(Tag::Ul);
        for work in &self.variant.citations {
            sink.open_part(Tag::Li, Part::Reference);
            self.write_work(sink, work);
            sink.close(Tag::Li);
        }
        sink.close(Tag::Ul);
        sink.close(Tag::Section);
    }
}
