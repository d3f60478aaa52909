//! Players of audio and video.

use super::attributes::{has, style_url};
use super::driver::Driver;
use super::media::{write_attributes, write_source, write_sources};
use super::picture::{SOURCE, address};
use crate::html::StartTag;
use crate::markup::{Attr, SafeUrl, Tag, UrlAttr};

impl Driver<'_, '_, '_> {
    /// Writes audio or video; it is fetched only when the reader plays it.
    pub fn player(&mut self, element: Tag, tag: StartTag) {
        let context = self.writer.context;
        let url = address(tag, SOURCE, context);
        if url.is_none() && self.open.sources.is_empty() {
            return;
        }
        let poster = if element == Tag::Video { self.poster(tag) } else { None };
        let out = self.writer.object();
        out.open(element);
        out.attr(Attr::Controls, "");
        out.attr(Attr::Preload, "none");
        if let Some(poster) = poster {
            out.url(UrlAttr::Poster, &poster);
        }
        write_source(tag, context, out);
        write_attributes(element, tag, context, out);
        write_sources(&self.open.sources, context, out);
        out.close(element);
    }

    /// The picture that is seen before a video plays: its poster, or the background that Ghost shows through a transparent one.
    fn poster(&self, tag: StartTag) -> Option<SafeUrl> {
        const THUMBNAILS: [&str; 2] = ["data-kg-custom-thumbnail", "data-kg-thumbnail"];
        let context = self.writer.context;
        let background = || style_url(tag).and_then(|url| context.address(&url));
        let is_shown = |poster: &SafeUrl| !has(poster.as_str(), "//img.spacergif.org/");
        let mut poster = None;
        for card in self.open.blocks.iter().rev() {
            for name in THUMBNAILS {
                poster = poster.or_else(|| context.address(&card.start.attribute(name)?));
            }
        }
        poster.or_else(background).or(address(tag, "data-poster data-lazy-poster poster", context).filter(is_shown))
    }
}
