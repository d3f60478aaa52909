//! The list of keywords.

use unicase::UniCase;

use super::panel::Panel;
use crate::article::{Text, Variant};
use crate::locale::Label;
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag};
use crate::text::TextMap;

impl Panel<'_> {
    pub fn write_keywords(&self, sink: &mut dyn Sink) {
        let tags = self.tags();
        if tags.is_empty() {
            return;
        }
        let id = self.id_of("keywords");
        sink.open_part(Tag::Div, Part::Keywords);
        sink.open_part(Tag::Span, Part::Label);
        sink.attr(Attr::Id, &id);
        self.write_label_language(sink);
        sink.text(self.labels.text(Label::Keywords));
        sink.close(Tag::Span);
        sink.open(Tag::Ul);
        sink.attr(Attr::AriaLabelledby, &id);
        for (name, url) in tags {
            sink.open(Tag::Li);
            self.write_link(sink, url, None, None, &|sink| self.write_name(sink, name));
            sink.close(Tag::Li);
        }
        sink.close(Tag::Ul);
        sink.close(Tag::Div);
    }

    /// Keywords, and the things and places that the article is about or mentions: each once, ignoring case, with the first
    /// URL of its duplicates.
    fn tags(&self) -> Vec<(&Text, Option<&SafeUrl>)> {
        let Variant { keywords, about, mentions, content_locations, .. } = self.variant;
        let mut tags = Vec::new();
        let mut seen = TextMap::default();
        let mut add = |name, url| tag(name, url, &mut tags, &mut seen);
        keywords.iter().for_each(|keyword| add(keyword, None));
        for things in [about, mentions] {
            for thing in things {
                if let Some(name) = &thing.name {
                    add(name, thing.url.as_ref());
                }
            }
        }
        // Unless the dateline already shows them.
        if !std::ptr::eq(self.places(), content_locations.as_slice()) {
            content_locations.iter().for_each(|place| add(place, None));
        }
        tags
    }
}

/// Adds a keyword, or adds its URL to its duplicate.
fn tag<'a>(name: &'a Text, url: Option<&'a SafeUrl>, tags: &mut Vec<(&'a Text, Option<&'a SafeUrl>)>, seen: &mut TextMap) {
    let key = UniCase::new(name.value.as_str()).to_folded_case();
    if let Some(place) = seen.get(&key) {
        let known = &mut tags[place].1;
        *known = known.or(url);
        return;
    }
    seen.insert(&key, tags.len());
    tags.push((name, url));
}
