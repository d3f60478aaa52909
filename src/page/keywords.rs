//! What the article is about, in words.

use std::collections::BTreeMap;

use unicase::UniCase;

use super::panel::Panel;
use crate::SafeUrl;
use crate::article::{Text, Variant};
use crate::locale::Label;
use crate::markup::{Attr, Sink, Tag};

impl Panel<'_> {
    pub(super) fn write_keywords(&self, sink: &mut dyn Sink) {
        let tags = self.tags();
        if tags.is_empty() {
            return;
        }
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
        for (name, url) in tags {
            sink.open(Tag::Li);
            self.write_link(sink, url, None, &|sink| self.write_name(sink, name));
            sink.close(Tag::Li);
        }
        sink.close(Tag::Ul);
        sink.close(Tag::Div);
    }

    pub(super) fn has_keywords(&self) -> bool {
        !self.tags().is_empty()
    }

    /// Keywords, and the things and places that the article is about or mentions: each once, whatever its case, and as a
    /// link if one of them is.
    fn tags(&self) -> Vec<(&Text, Option<&SafeUrl>)> {
        let Variant { keywords, about, mentions, content_locations, .. } = self.variant;
        let keywords = keywords.iter().map(|keyword| (keyword, None));
        let things = about.iter().chain(mentions).filter_map(|thing| Some((thing.name.as_ref()?, thing.url.as_ref())));
        // Unless they stand with the date.
        let places = content_locations.iter().filter(|_| !std::ptr::eq(self.places(), content_locations.as_slice()));
        let (mut tags, mut seen) = (Vec::new(), BTreeMap::new());
        for (name, url) in keywords.chain(things).chain(places.map(|place| (place, None))) {
            let place = *seen.entry(UniCase::new(name.value.as_str())).or_insert(tags.len());
            match tags.get_mut(place) {
                Some((_, known @ None)) => *known = url,
                Some(_) => {}
                None => tags.push((name, url)),
            }
        }
        tags
    }
}
