//! Renders one language variant: header, figure, body, notes, footer.

use crate::article::{Body, Variant};
use crate::locale::{Calendar, Digits, Labels};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::options::Options;
use crate::text::{Direction, Languages, ScriptLanguages, concat};

/// A variant, and the data that all its parts need.
pub struct Panel<'a> {
    pub variant: &'a Variant,
    pub labels: Labels,
    pub digits: Digits,
    pub both_months: bool,
    pub calendar: Option<Calendar>,
    pub languages: Languages<'a>,
    /// Its id, the prefix of every id in it.
    pub id: String,
    pub level: u8,
    pub embeds: &'a [String],
}

impl<'a> Panel<'a> {
    pub fn new(all: &'a ScriptLanguages, variant: &'a Variant, options: &'a Options, id: String) -> Panel<'a> {
        let language = variant.language.as_ref();
        let digits = options.digits.or(language.map(Digits::of)).unwrap_or(Digits::Latn);
        // The script of a text that runs against its language is unknown.
        let own = language.filter(|own| Direction::of(own) == Some(variant.direction));
        let languages = own.map_or(Languages::unknown(), |own| Languages::new(own, all));
        let languages = match language {
            Some(own) => languages.declared(own),
            None => languages,
        };
        let (labels, level, embeds) = (Labels::of_maybe(language), options.heading_level.clamp(1, 6), &options.embeds);
        Panel { variant, labels, digits, both_months: options.both_months, calendar: options.calendar, languages, id, level, embeds }
    }

    pub fn write(&self, sink: &mut dyn Sink) {
        sink.open_part(Tag::Article, Part::Article);
        sink.attr(Attr::AriaLabelledby, &self.id_of("headline"));
        self.write_header(sink);
        let headline = self.variant.headline.as_ref().map_or("", |headline| &headline.value);
        self.write_with_lead(sink, &|sink| self.write_body(sink, &self.variant.body, &self.id, self.level, headline));
        self.write_updates(sink);
        self.write_references(sink);
        self.write_backstory(sink);
        self.write_footer(sink);
        sink.close(Tag::Article);
    }

    pub fn id_of(&self, name: &str) -> String {
        concat(&[&self.id, "-", name])
    }

    /// Whether the article can be read here rather than only at its URL.
    pub fn is_readable(&self) -> bool {
        matches!(self.variant.body, Body::Text(..)) || !self.variant.updates.is_empty()
    }
}
