//! What is shown of one variant.

use crate::article::{Body, Text};
use crate::body;
use crate::isolate::write_prose;
use crate::locale::{Digits, Label, Labels};
use crate::markup::{Attr, Sink, Tag};
use crate::text::block_direction;
use crate::{Direction, LanguageTag, Options, Variant};

/// One variant, and what all its parts need to know.
pub(super) struct Panel<'a> {
    pub(super) variant: &'a Variant,
    pub(super) labels: Labels,
    pub(super) digits: Digits,
    /// What every id begins with; the panel's own.
    pub(super) id: String,
    pub(super) level: u8,
    embeds: &'a [String],
}

impl<'a> Panel<'a> {
    pub(super) fn new(variant: &'a Variant, options: &'a Options, id: String) -> Panel<'a> {
        let language = variant.language.as_ref();
        let digits = options.digits.or(language.map(Digits::of)).unwrap_or(Digits::Latn);
        Panel { variant, labels: Labels::of_maybe(language), digits, id, level: options.heading_level.clamp(1, 6), embeds: &options.embeds }
    }

    pub(super) fn write(&self, sink: &mut dyn Sink) {
        sink.open(Tag::Article);
        sink.attr(Attr::Part, "article");
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
                sink.attr(Attr::Part, "body");
                self.write_own(sink, Tag::P, "unreadable", Label::BodyUnreadable);
                return sink.close(Tag::Div);
            }
            _ => {}
        }
        let context = body::Context {
            labels: self.labels,
            labels_language: self.labels.is_fallback().then_some(self.labels.tag()),
            digits: self.digits,
            direction: self.variant.direction,
            id,
            heading_level: level,
            headline,
            base: self.variant.base.as_ref(),
            embeds: self.embeds,
        };
        sink.open(Tag::Div);
        sink.attr(Attr::Part, "body");
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
    pub(super) fn write_text(&self, sink: &mut dyn Sink, tag: Tag, part: &str, text: &Text) {
        sink.open(tag);
        sink.attr(Attr::Part, part);
        write_language(sink, text.language.as_ref().map(LanguageTag::as_str), self.direction(text));
        write_prose(&text.value, self.direction(text), sink);
        sink.close(tag);
    }

    /// A name: isolated, whatever its direction (R10, R11).
    pub(super) fn write_name(&self, sink: &mut dyn Sink, name: &Text) {
        let direction = self.direction(name);
        sink.open(Tag::Bdi);
        write_language(sink, name.language.as_ref().map(LanguageTag::as_str), direction);
        write_prose(&name.value, direction, sink);
        sink.close(Tag::Bdi);
    }

    /// The direction a text says or its language has; else the article's, unless all its words run against it (R9, R12).
    pub(super) fn direction(&self, text: &Text) -> Direction {
        let said = text.direction.or(text.language.as_ref().and_then(Direction::of));
        said.unwrap_or_else(|| block_direction(&text.value, self.variant.direction))
    }

    /// Begins a part with a heading of ours. The headline tells it from that of another article on the page.
    pub(super) fn open_section(&self, sink: &mut dyn Sink, part: &str, role: Option<&str>, label: Label) {
        let id = self.id_of(part);
        sink.open(Tag::Section);
        sink.attr(Attr::Part, part);
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
    pub(super) fn write_own(&self, sink: &mut dyn Sink, tag: Tag, part: &str, label: Label) {
        sink.open(tag);
        sink.attr(Attr::Part, part);
        self.write_label_language(sink);
        sink.text(self.labels.text(label));
        sink.close(tag);
    }

    /// A line with a label around what it introduces.
    pub(super) fn write_line(&self, sink: &mut dyn Sink, part: &str, label: Label, content: &dyn Fn(&mut dyn Sink)) {
        sink.open(Tag::P);
        sink.attr(Attr::Part, part);
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

    fn write_label(&self, sink: &mut dyn Sink, text: &str, hidden: bool) {
        if text.is_empty() {
            return;
        }
        sink.open(Tag::Span);
        sink.attr(Attr::Part, if hidden { "label hidden" } else { "label" });
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
