//! Images, and the attributes of all media.

use super::attributes::{is_number, is_pixel, shows};
use super::driver::{Driver, LOOKAHEAD};
use super::language::Language;
use super::picture::{SOURCE, address, srcset};
use crate::body::context::Context;
use crate::body::writer::open_image;
use crate::html::{ElementKind, StartTag, Token};
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::LanguageTag;

impl Driver<'_, '_, '_> {
    /// Writes an image.
    pub fn image(&mut self, tag: StartTag) {
        if is_pixel(tag) {
            return;
        }
        let picture = self.picture(tag);
        if self.is_placeholder(&picture) {
            return;
        }
        let Some(url) = &picture.url else { return self.text(&picture.alt) };
        if self.is_repeated(url) {
            return;
        }
        self.flush_code();
        let figure = self.begin_figure();
        let is_before_name = figure.is_some() && self.link_names_later();
        if is_before_name {
            self.name_link(true);
        }
        self.enter_line();
        self.write_image(tag, url, &picture.alt);
        if let Some(place) = figure {
            self.close_blocks(place, true);
        }
        if is_before_name {
            self.name_link(false);
        }
    }

    /// Begins a figure in place of a paragraph that contains only the next image; returns its index.
    fn begin_figure(&mut self) -> Option<usize> {
        let container = self.container();
        let is_item = container.is_some_and(|block| block.is_gallery);
        let tag = container.and_then(|block| block.tag);
        let may_be = is_item || matches!(tag, None | Some(Tag::P | Tag::Div | Tag::Blockquote | Tag::Details));
        let language = container.filter(|_| tag == Some(Tag::P)).map_or(Language::default(), |block| block.language);
        let is_alone =
            !self.line && self.open.code.is_none() && self.open.inlines.iter().all(|inline| matches!(inline.tag, Tag::A | Tag::Picture));
        if !may_be || !is_alone || !(is_item || self.paragraph_ends()) {
            return None;
        }
        self.end_paragraph();
        let place = self.open.blocks.len();
        self.push_with(Some(Tag::Figure), StartTag::EMPTY, language);
        Some(place)
    }

    /// Whether the line has no further content.
    fn paragraph_ends(&self) -> bool {
        let mut tokens = self.tokens.clone();
        for _ in 0..LOOKAHEAD {
            match tokens.next() {
                Some(Token::Text(text)) if shows(&text) => return false,
                Some(Token::Start(tag)) => match tag.kind() {
                    ElementKind::Raw if !tag.is("iframe") && !self.open.in_noscript => drop(tokens.raw_text(tag.name())),
                    ElementKind::Raw | ElementKind::Block(_) | ElementKind::Transparent | ElementKind::Void(Tag::Hr) => return true,
                    ElementKind::Void(Tag::Br) => {}
                    _ => return false,
                },
                Some(Token::End(name)) => match ElementKind::of(name) {
                    ElementKind::Inline(_) | ElementKind::Unknown => {}
                    _ => return true,
                },
                Some(Token::Text(_)) => {}
                None => return true,
            }
        }
        false
    }

    /// Writes an image, or its alternative, into a line of another format.
    pub fn image_in_line(&mut self, tag: StartTag) {
        let picture = self.picture(tag);
        match &picture.url {
            Some(url) => self.write_image(tag, url, &picture.alt),
            None => self.writer.text(&picture.alt),
        }
    }

    fn write_image(&mut self, tag: StartTag, url: &SafeUrl, alt: &str) {
        let context = self.writer.context;
        let out = self.writer.object();
        write_sources(self.open.sources_of_picture(), context, out);
        let language = tag.raw("lang").and_then(LanguageTag::parse);
        open_image(url, language.as_ref(), alt, out);
        write_attributes(Tag::Img, tag, context, out);
        out.close(Tag::Img);
    }

    /// Writes a thematic break.
    pub fn rule(&mut self) {
        self.end_paragraph();
        self.begin_missing();
        self.leave_line();
        self.writer.rule();
    }
}

/// Writes the URL of a file.
pub fn write_source(tag: StartTag, context: &Context, out: &mut dyn Sink) {
    if let Some(url) = address(tag, SOURCE, context) {
        out.url(UrlAttr::Src, &url);
    }
}

/// Writes the sources of a picture, audio or video, and its captions.
pub fn write_sources(sources: &[StartTag], context: &Context, out: &mut dyn Sink) {
    for &source in sources {
        let tag = if source.is("track") { Tag::Track } else { Tag::Source };
        out.open(tag);
        write_source(source, context, out);
        write_attributes(tag, source, context, out);
        out.close(tag);
    }
}

/// Writes the attributes that describe an image or a source. None of them can run script, whatever its value.
pub fn write_attributes(element: Tag, tag: StartTag, context: &Context, out: &mut dyn Sink) {
    let names: &[Attr] = match element {
        Tag::Img => &[Attr::Height, Attr::Sizes, Attr::Width],
        Tag::Source => &[Attr::Height, Attr::Media, Attr::Sizes, Attr::Type, Attr::Width],
        Tag::Track => &[Attr::Kind, Attr::Label, Attr::Srclang],
        Tag::Video => &[Attr::Height, Attr::Width],
        _ => &[],
    };
    if matches!(element, Tag::Img | Tag::Source)
        && let Some(set) = srcset(tag, context)
    {
        out.srcset(&set);
    }
    for &name in names {
        let is_size = matches!(name, Attr::Height | Attr::Width);
        if let Some(value) = tag.attribute(name.name())
            && (!is_size || is_number(&value))
        {
            out.attr(name, &value);
        }
    }
}
