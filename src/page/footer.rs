//! The footer: keywords, origin, links, licence and copyright.

use super::panel::Panel;
use crate::article::{Comment, Party, Text, Variant};
use crate::locale::Label;
use crate::markup::{Part, Recording, SafeUrl, Sink, Tag};
use crate::text::{before, concat, split};

impl Panel<'_> {
    pub fn write_footer(&self, sink: &mut dyn Sink) {
        let mut content = Recording::default();
        self.write_keywords(&mut content);
        self.write_origin(&mut content);
        self.write_links(&mut content);
        self.write_license(&mut content);
        let Variant { copyright_notice, copyright_year, copyright_holders, .. } = self.variant;
        self.write_rights(&mut content, Tag::P, copyright_notice.as_ref(), *copyright_year, copyright_holders);
        if !content.is_empty() {
            sink.open_part(Tag::Footer, Part::Footer);
            content.play(sink);
            sink.close(Tag::Footer);
        }
    }

    /// Writes what the article is based on, its publisher and its source.
    fn write_origin(&self, sink: &mut dyn Sink) {
        let variant = self.variant;
        if !variant.based_on.is_empty() {
            let work = |sink: &mut dyn Sink, place: usize| self.write_work(sink, &variant.based_on[place]);
            let works = |sink: &mut dyn Sink| self.write_list(sink, variant.based_on.len(), &work);
            self.write_line(sink, &[Part::Based], Label::BasedOn, &works);
        }
        for (part, label, party) in
            [(Part::Publisher, Label::Publisher, &variant.publisher), (Part::Source, Label::Source, &variant.source)]
        {
            if let Some(party) = party {
                self.write_line(sink, &[part], label, &|sink| self.write_party(sink, party));
            }
        }
    }

    /// The links with a label as their text. An article that cannot be read here is linked from its headline instead.
    fn links(&self) -> [(Part, Label, Option<&SafeUrl>); 3] {
        let Variant { publishing_principles, backstory, url, .. } = self.variant;
        let backstory = match backstory {
            Some(Comment { text: None, url, .. }) => url.as_ref(),
            _ => None,
        };
        [
            (Part::Backstory, Label::Backstory, backstory),
            (Part::Principles, Label::Principles, publishing_principles.as_ref()),
            (Part::Permalink, Label::Permalink, url.as_ref().filter(|_| self.is_readable())),
        ]
    }

    fn write_links(&self, sink: &mut dyn Sink) {
        for (part, label, url) in self.links() {
            if url.is_some() {
                sink.open_part(Tag::P, part);
                let rel = (label == Label::Permalink).then_some("bookmark");
                self.write_link(sink, url, None, rel, &|sink| self.write_label(sink, Tag::Span, Part::Label, label));
                sink.close(Tag::P);
            }
        }
    }

    fn write_license(&self, sink: &mut dyn Sink) {
        if let Some(license) = &self.variant.license {
            let known = license.url.as_ref().and_then(creative_commons).map(|name| Text { value: name, ..Text::default() });
            let name = license.name.as_ref().or(known.as_ref());
            self.write_line(sink, &[Part::License], Label::License, &|sink| self.write_named(sink, license, name, Some("license")));
        }
        let Some(usage) = &self.variant.usage_info else { return };
        sink.open_part(Tag::P, Part::Usage);
        match &usage.name {
            Some(_) => self.write_work(sink, usage),
            None => {
                self.write_link(sink, usage.url.as_ref(), None, None, &|sink| self.write_label(sink, Tag::Span, Part::Label, Label::Usage))
            }
        }
        sink.close(Tag::P);
    }

    /// Writes the copyright notice; if it is missing or does not name the holders, also © with the year and the holders.
    pub fn write_rights(&self, sink: &mut dyn Sink, tag: Tag, notice: Option<&Text>, year: Option<u16>, holders: &[Party]) {
        // Limits the search, because a notice and its holders may be long.
        const MOST: usize = 8;
        let is_named = notice.is_some_and(|notice| holders.iter().take(MOST).all(|holder| notice.value.contains(&holder.name.value)));
        if !is_named && (year.is_some() || !holders.is_empty()) {
            sink.open_part(tag, Part::Rights);
            sink.text("©");
            if let Some(year) = year {
                sink.text(" ");
                sink.text(&self.digits.number(year.into()));
            }
            if !holders.is_empty() {
                sink.text(" ");
            }
            self.write_list(sink, holders.len(), &|sink, place| self.write_party(sink, &holders[place]));
            sink.close(tag);
        }
        if let Some(notice) = notice {
            if tag == Tag::Span && !is_named {
                sink.text(" ");
            }
            sink.open_part(tag, Part::Rights);
            self.write_name(sink, notice);
            sink.close(tag);
        }
    }
}

/// The short name of a Creative Commons licence: `CC BY-SA 4.0`.
fn creative_commons(url: &SafeUrl) -> Option<String> {
    let (_, path) = url.as_str().split_once("//creativecommons.org/").or_else(|| url.as_str().split_once("//www.creativecommons.org/"))?;
    let mut parts = split(path, '/');
    let (kind, name, version) = (parts.next()?, parts.next()?, parts.next()?);
    let version = Some(before(version, "?#")).filter(|version| version.starts_with(|c: char| c.is_ascii_digit()))?;
    match (kind, name) {
        ("licenses", name) => Some(concat(&["CC ", &name.to_ascii_uppercase(), " ", version])),
        ("publicdomain", "zero") => Some(concat(&["CC0 ", version])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn creative_commons_licences_have_names() {
        for (url, name) in [
            ("https://creativecommons.org/licenses/by/4.0/", Some("CC BY 4.0")),
            ("http://www.creativecommons.org/licenses/by-nc-sa/3.0/deed.de", Some("CC BY-NC-SA 3.0")),
            ("https://creativecommons.org/publicdomain/zero/1.0/", Some("CC0 1.0")),
            ("https://creativecommons.org/publicdomain/mark/1.0/", None),
            ("https://creativecommons.org/licenses/", None),
            ("https://example.com/creativecommons.org/licenses/by/4.0/", None),
        ] {
            assert_eq!(creative_commons(&SafeUrl::parse(url).unwrap()).as_deref(), name, "{url}");
        }
    }
}
