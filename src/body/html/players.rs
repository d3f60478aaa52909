//! Players of audio and video.

use super::attributes::{has, style_url};
use super::driver::Driver;
use super::media::{write_attributes, write_source, write_sources};
use super::picture::{SOURCE, address};
use crate::html::StartTag;
use crate::markup::{Attr, SafeUrl, Sink, Tag, UrlAttr};

impl Driver<'_, '_, '_> {
    /// Writes audio or video.
    pub fn player(&mut self, element: Tag, tag: StartTag) {
        let context = self.writer.context;
        let url = address(tag, SOURCE, context);
        if url.is_none() && self.open.sources.is_empty() {
            return;
        }
        let poster = if element == Tag::Video { self.poster(tag) } else { None };
        let out = self.writer.object();
        open_player(element, out);
        if let Some(poster) = poster {
            // It waits as pictures do. Chromium loads no captions of a lazy video (measured in version 148).
            if !self.open.sources.iter().any(|source| source.is("track")) {
                out.attr(Attr::Loading, "lazy");
            }
            out.url(UrlAttr::Poster, &poster);
        }
        write_source(tag, context, out);
        write_attributes(element, tag, context, out);
        write_sources(&self.open.sources, context, out);
        out.close(element);
    }

    /// The picture that is seen before a video plays: its poster, or the background that Ghost shows through a transparent one.
    fn poster(&self, tag: StartTag) -> Option<SafeUrl> {
        const THUMBNAILS: &str = "data-kg-custom-thumbnail data-kg-thumbnail";
        const POSTER: &str = "data-poster data-lazy-poster poster";
        let context = self.writer.context;
        for card in self.open.blocks.iter().rev() {
            if let Some(thumbnail) = address(card.start, THUMBNAILS, context) {
                return Some(thumbnail);
            }
        }
        if let Some(background) = style_url(tag)
            && let Some(background) = context.file(&background)
        {
            return Some(background);
        }
        address(tag, POSTER, context).filter(|poster| !has(poster.as_str(), "//img.spacergif.org/"))
    }
}

/// Opens audio or video; it is fetched only when the reader plays it.
pub fn open_player(element: Tag, out: &mut dyn Sink) {
    out.open(element);
    out.attr(Attr::Controls, "");
    out.attr(Attr::Preload, "none");
}
