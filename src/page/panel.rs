//! What is shown of one variant.

use crate::article::{Article, Variant};
use crate::article::{Body, Text};
use crate::body;
use crate::isolation::{block_script, write_prose};
use crate::locale::{Calendar, Digits, Label, Labels};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::options::Options;
use crate::text::Direction;
use crate::text::{Languages, Script, block_direction};

/// One variant, and what all its parts need to know.
pub(super) struct Panel<'a> {
    pub(super) variant: &'a Variant,
    pub(super) labels: Labels,
    pub(super) digits: Digits,
    pub(super) both_months: bool,
    pub(super) calendar: Option<Calendar>,
    languages: Languages<'a>,
    /// What every id begins with; the panel's own.
    pub(super) id: String,
    pub(super) level: u8,
    embeds: &'a [String],
}

impl<'a> Panel<'a> {
    pub(super) fn new(article: &'a Article, variant: &'a Variant, options: &'a Options, id: String) -> Panel<'a> {
        let language = variant.language.as_ref();
        let digits = options.digits.or(language.map(Digits::of)).unwrap_or(Digits::Latn);
        // Of a text that runs against its language nobody knows the script.
        let own = language.filter(|own| Direction::of(own) == Some(variant.direction));
        let mut languages = own.map_or(Languages::unknown(), |own| Languages::new(own, article.languages()));
        languages.own = language.map(|own| own.as_str());
        let (labels, level, embeds) = (Labels::of_maybe(language), options.heading_level.clamp(1, 6), &options.embeds);
        Panel { variant, labels, digits, both_months: options.both_months, calendar: options.calendar, languages, id, level, embeds }
    }

    pub(super) fn write(&self, sink: &mut dyn Sink) {
        sink.open(Tag::Article);
        sink.part(Part::Article);
        sink.attr(Attr::AriaLabelledby, &self.id_of("headline"));
        self.write_header(sink);
        self.write_figure(sink, self.variant.image.as_ref());
        self.write_media(sink, &self.variant.media, &self.id);
        self.write_corrections(sink);
        let headline = self.variant.headline.as_ref().map_or("", |headline| &headline.value);
        self.write_body(sink, &self.variant.body, &self.id, self.level, headline);
        self.write_updates(sink);
        self.write_references(sink);
        self.write_backstory(sink);
        self.write_footer(sink);
        sink.close(Tag::Article);
    }

    pub(super) fn id_of(&self, name: &str) -> String {
        [&self.id, "-", name].concat()
    }

    /// Whether there is anything to read here, so that nobody has to go elsewhere for it.
    pub(super) fn is_readable(&self) -> bool {
        !matches!(self.variant.body, Body::None | Body::Unreadable) || !self.variant.updates.is_empty()
    }

    /// A body under a headline of this level; `id` is what its ids begin with.
    pub(super) fn write_body(&self, sink: &mut dyn Sink, body: &Body, id: &str, level: u8, headline: &str) {
        match body {
            Body::None => return,
            Body::Unreadable => {
                sink.open(Tag::Div);
                sink.part(Part::Body);
                self.write_own(sink, Tag::P, Part::Unreadable, Label::BodyUnreadable);
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
        sink.open(Tag::Div);
        sink.part(Part::Body);
        let notes = match body {
            Body::Text(text, format) => body::write(text, *format, &context, sink),
            #[cfg(feature = "portable-text")]
            Body::Blocks(blocks) => body::write_blocks(blocks, &context, sink),
            Body::None | Body::Unreadable => body::Notes::default(),
        };
        sink.close(Tag::Div);
        notes.write(&context, sink);
    }

    /// An element with a text of the article (R8).
    pub(super) fn write_text(&self, sink: &mut dyn Sink, tag: Tag, part: Part, text: &Text) {
        sink.open(tag);
        sink.part(part);
        self.write_words(sink, text);
        sink.close(tag);
    }

    /// A name: isolated, whatever its direction (R10, R11).
    pub(super) fn write_name(&self, sink: &mut dyn Sink, name: &Text) {
        sink.open(Tag::Bdi);
        self.write_words(sink, name);
        sink.close(Tag::Bdi);
    }

    /// A text in the element just opened.
    fn write_words(&self, sink: &mut dyn Sink, text: &Text) {
        let voice = self.voice(text);
        voice.write(sink);
        self.write_spoken(sink, text, &voice);
    }

    /// A text in an element that says its language and direction.
    pub(super) fn write_spoken(&self, sink: &mut dyn Sink, text: &Text, voice: &Voice) {
        write_prose(&text.value, voice.direction, voice.script, &self.languages, sink);
    }

    /// The language of words that everybody writes in the same script, if it is another one than the article's.
    pub(super) fn write_language_of(&self, sink: &mut dyn Sink, words: &str) {
        if let Some(other) = block_script(words, self.variant.direction, false, self.languages.script) {
            sink.attr(Attr::Lang, &self.languages.of(other));
        }
    }

    /// How a text is read. One that says no language, and is in another script than the article, has the language of that script.
    pub(super) fn voice(&self, text: &Text) -> Voice {
        let direction = self.direction(text);
        if let Some(language) = &text.language {
            return Voice { language: Some(language.to_string()), direction, script: Script::of(language) };
        }
        let script = self.languages.script;
        let other = block_script(&text.value, direction, direction != self.variant.direction, script);
        Voice { language: other.map(|other| self.languages.of(other)), direction, script: other.or(script) }
    }

    /// The direction a text says or its language has; else the article's, unless all its words run against it (R9, R12).
    fn direction(&self, text: &Text) -> Direction {
        let said = text.direction.or(text.language.as_ref().and_then(Direction::of));
        said.unwrap_or_else(|| block_direction(&text.value, self.variant.direction))
    }

    /// Begins a part with a heading of ours. The headline tells it from that of another article on the page.
    pub(super) fn open_section(&self, sink: &mut dyn Sink, part: Part, role: Option<&str>, label: Label) {
        let id = self.id_of(part.name());
        sink.open(Tag::Section);
        sink.part(part);
        if let Some(role) = role {
            sink.attr(Attr::Role, role);
        }
        sink.attr(Attr::AriaLabelledby, &[&id, " ", &self.id_of("headline")].concat());
        let tag = body::open_heading(self.level.saturating_add(1), &id, sink);
        self.write_label_language(sink);
        sink.text(self.labels.text(label));
        sink.close(tag);
    }

    /// An element with words of ours.
    pub(super) fn write_own(&self, sink: &mut dyn Sink, tag: Tag, part: Part, label: Label) {
        sink.open(tag);
        sink.part(part);
        self.write_label_language(sink);
        sink.text(self.labels.text(label));
        sink.close(tag);
    }

    /// A line with a label around what it introduces.
    pub(super) fn write_line(&self, sink: &mut dyn Sink, parts: &[Part], label: Label, content: &dyn Fn(&mut dyn Sink)) {
        sink.open(Tag::P);
        sink.parts(parts);
        self.write_labelled(sink, label, false, content);
        sink.close(Tag::P);
    }

    /// A label around what it introduces.
    pub(super) fn write_labelled(&self, sink: &mut dyn Sink, label: Label, hidden: bool, content: &dyn Fn(&mut dyn Sink)) {
        let (before, after) = self.labels.around(label);
        self.write_label(sink, before, hidden);
        content(sink);
        self.write_label(sink, after, hidden);
    }

    /// A label in its form for a number.
    pub(super) fn write_counted(&self, sink: &mut dyn Sink, label: Label, number: u32) {
        let (before, after) = self.labels.counted(label, number);
        self.write_label(sink, before, false);
        if let Some(after) = after {
            sink.text(&self.digits.number(number));
            self.write_label(sink, after, false);
        }
    }

    fn write_label(&self, sink: &mut dyn Sink, text: &str, hidden: bool) {
        if text.is_empty() {
            return;
        }
        sink.open(Tag::Span);
        sink.parts(if hidden { &[Part::Label, Part::Hidden] } else { &[Part::Label] });
        self.write_label_language(sink);
        sink.text(text);
        sink.close(Tag::Span);
    }

    /// Where the labels are not in the variant's language, they say so.
    pub(super) fn write_label_language(&self, sink: &mut dyn Sink) {
        if self.labels.is_fallback() {
            write_language(sink, Some(self.labels.tag()), self.labels.direction());
        }
    }
}

/// How a text is read.
pub(super) struct Voice {
    language: Option<String>,
    pub(super) direction: Direction,
    script: Option<Script>,
}

impl Voice {
    /// Says it of the element just opened.
    pub(super) fn write(&self, sink: &mut dyn Sink) {
        write_language(sink, self.language.as_deref(), self.direction);
    }
}

/// `lang`, if the language is known, and `dir`.
pub(super) fn write_language(sink: &mut dyn Sink, language: Option<&str>, direction: Direction) {
    if let Some(language) = language {
        sink.attr(Attr::Lang, language);
    }
    sink.attr(Attr::Dir, direction.as_str());
}

/// A space before all but the first of several things in a line.
pub(super) fn space(sink: &mut dyn Sink, first: &mut bool) {
    if !std::mem::take(first) {
        sink.text(" ");
    }
}
