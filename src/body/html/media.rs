//! Images, audio and video.

use super::attributes::{class_has, is_number};
use super::driver::{Driver, LOOKAHEAD};
use super::language::Language;
use crate::body::context::Context;
use crate::body::writer::{is_visible, open_image};
use crate::html::{ElementKind, StartTag, Token, is_one_of};
use crate::markup::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::LanguageTag;

impl Driver<'_, '_, '_> {
    /// Writes an image.
    pub fn image(&mut self, tag: &StartTag) {
        let (url, alt) = self.picture(tag);
        if url.is_none() {
            return self.text(&alt);
        }
        // An image of this size is a tracking pixel.
        if tag.raw("width") == Some("1") && tag.raw("height") == Some("1") {
            return;
        }
        self.flush_code();
        let figure = self.begin_figure();
        self.enter_line();
        self.image_in_line(tag);
        if let Some(place) = figure {
            self.close_blocks(place, true);
        }
    }

    /// Begins a figure in place of a paragraph that contains only the next image; returns its index.
    fn begin_figure(&mut self) -> Option<usize> {
        let container = self.container();
        let may_be = matches!(container, None | Some((_, Tag::P | Tag::Div | Tag::Blockquote | Tag::Details)));
        let is_alone = !self.line && self.code.is_none() && self.inlines.iter().all(|inline| matches!(inline.tag, Tag::A | Tag::Picture));
        if !may_be || !is_alone || !self.paragraph_ends() {
            return None;
        }
        let language = match container {
            Some((place, Tag::P)) => self.blocks[place].language,
            _ => Language::default(),
        };
        self.end_paragraph();
        let place = self.blocks.len();
        self.push_with(Some(Tag::Figure), StartTag::EMPTY, language);
        Some(place)
    }

    /// Whether the line has no further content.
    fn paragraph_ends(&self) -> bool {
        let mut tokens = self.tokens.clone();
        for _ in 0..LOOKAHEAD {
            match tokens.next() {
                Some(Token::Text(text)) if is_visible(&text) => return false,
                Some(Token::Start(tag)) => match ElementKind::of(tag.name) {
                    ElementKind::Raw if !is_one_of(tag.name, "iframe") => drop(tokens.raw_text(tag.name)),
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

    /// The URL of an image, unless it only represents text, and that text.
    fn picture(&self, tag: &StartTag) -> (Option<SafeUrl>, String) {
        let alt = tag.attribute("alt").or_else(|| tag.attribute("title")).unwrap_or_default();
        let is_text = class_has(tag, "emoji") || class_has(tag, "wp-smiley");
        (address(tag, UrlAttr::Src, self.writer.context).filter(|_| !is_text), alt)
    }

    /// Writes an image into a line that has begun.
    pub fn image_in_line(&mut self, tag: &StartTag) {
        let (url, alt) = self.picture(tag);
        let Some(url) = url else { return self.writer.text(&alt) };
        let context = self.writer.context;
        let out = self.writer.object();
        if self.inlines.iter().any(|inline| inline.tag == Tag::Picture) {
            write_sources(&self.sources, context, out);
        }
        let language = tag.raw("lang").and_then(LanguageTag::parse);
        open_image(&url, language.as_ref(), &alt, out);
        write_attributes(Tag::Img, tag, context, out);
        out.close(Tag::Img);
    }

    /// Writes audio or video; it is fetched only when the reader plays it.
    pub fn player(&mut self, element: Tag, tag: &StartTag) {
        let context = self.writer.context;
        let url = address(tag, UrlAttr::Src, context);
        if url.is_none() && self.sources.is_empty() {
            return;
        }
        let out = self.writer.object();
        out.open(element);
        out.attr(Attr::Controls, "");
        out.attr(Attr::Preload, "none");
        if element == Tag::Video {
            write_address(tag, UrlAttr::Poster, context, out);
        }
        write_address(tag, UrlAttr::Src, context, out);
        write_attributes(element, tag, context, out);
        write_sources(&self.sources, context, out);
        out.close(element);
    }

    /// Writes a thematic break.
    pub fn rule(&mut self) {
        self.end_paragraph();
        self.begin_missing();
        self.leave_line();
        self.writer.rule();
    }
}

/// The URL in an attribute, or in the one that lazy-loading scripts read.
pub fn address(tag: &StartTag, name: UrlAttr, context: &Context) -> Option<SafeUrl> {
    ["data-", "data-lazy-", ""].iter().find_map(|before| context.address(&tag.attribute(&[before, name.name()].concat())?))
}

fn write_address(tag: &StartTag, name: UrlAttr, context: &Context, out: &mut dyn Sink) {
    if let Some(url) = address(tag, name, context) {
        out.url(name, &url);
    }
}

/// Writes the sources of a picture, audio or video, and its captions.
fn write_sources(sources: &[StartTag], context: &Context, out: &mut dyn Sink) {
    for source in sources {
        let tag = if source.name.len() == Tag::Track.name().len() { Tag::Track } else { Tag::Source };
        out.open(tag);
        write_address(source, UrlAttr::Src, context, out);
        write_attributes(tag, source, context, out);
        out.close(tag);
    }
}

/// Writes the attributes that describe an image or a source. None of them can run script, whatever its value.
fn write_attributes(element: Tag, tag: &StartTag, context: &Context, out: &mut dyn Sink) {
    let names: &[Attr] = match element {
        Tag::Img => &[Attr::Height, Attr::Sizes, Attr::Width],
        Tag::Source => &[Attr::Height, Attr::Media, Attr::Sizes, Attr::Type, Attr::Width],
        Tag::Track => &[Attr::Kind, Attr::Label, Attr::Srclang],
        Tag::Video => &[Attr::Height, Attr::Width],
        _ => &[],
    };
    if names.contains(&Attr::Sizes) {
        let set = tag.attribute("data-srcset").or_else(|| tag.attribute("srcset"));
        if let Some(set) = set.and_then(|set| SrcSet::parse(&set, &|address| context.address(address))) {
            out.srcset(&set);
        }
    }
    for &name in names {
        let is_size = matches!(name, Attr::Height | Attr::Width);
        if let Some(value) = tag.attribute(name.name()).filter(|value| !is_size || is_number(value)) {
            out.attr(name, &value);
        }
    }
}
