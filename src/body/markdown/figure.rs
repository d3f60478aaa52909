//! Images: a paragraph that contains only an image is a figure.

use super::conversions::link_address;
use super::driver::Driver;
use crate::body::html::Place;
use crate::body::writer::{Embed, Image};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

impl<'a> Driver<'_, 'a, '_> {
    /// Begins a paragraph. If it contains only an image, or a link around one, it is a figure; if it contains only the
    /// address of a known site's page, it is an embed. Audio or video alone needs no paragraph.
    pub fn paragraph(&mut self, place: Place) {
        if place == Place::Line || self.is_player_alone() {
            self.is_unwrapped = true;
            return;
        }
        if place == Place::Inlines {
            return self.writer.paragraph();
        }
        if self.embed() {
            return;
        }
        let linked = matches!(self.peek(0), Some(Event::Start(Tag::Link { .. })));
        if !self.is_figure(usize::from(linked)) {
            return self.writer.paragraph();
        }
        if place == Place::Figure {
            self.is_unwrapped = true;
            return;
        }
        let link = if linked { self.next() } else { None };
        let image = self.next();
        let alt = self.alt();
        // The ends of the link and of the paragraph.
        for _ in 0..=usize::from(linked) {
            self.next();
        }
        let Some(Event::Start(Tag::Image { dest_url, title, .. })) = &image else { return };
        let image = Image { url: dest_url, alt: &alt, title };
        match &link {
            Some(Event::Start(Tag::Link { link_type, dest_url, title, .. })) => {
                self.writer.figure(image, Some((&link_address(*link_type, dest_url), title)));
            }
            _ => self.writer.figure(image, None),
        }
    }

    /// Writes a paragraph that contains only an address as an embed, if its site is known.
    fn embed(&mut self) -> bool {
        let is_link = matches!(self.peek(0), Some(Event::Start(Tag::Link { link_type: LinkType::Autolink, .. })));
        let mut at = usize::from(is_link);
        if !matches!(self.peek(at), Some(Event::Text(text)) if text.starts_with("http")) {
            return false;
        }
        let mut address = String::new();
        // The parser splits text at special characters.
        while let Some(Event::Text(text)) = self.peek(at) {
            address.push_str(text);
            at += 1;
        }
        at += usize::from(is_link);
        let is_alone = matches!(self.peek(at), Some(Event::End(TagEnd::Paragraph)));
        let Some(embed) = is_alone.then(|| Embed::known(&address)).flatten() else { return false };
        for _ in 0..=at {
            self.next();
        }
        self.writer.embed(&embed, &address, false);
        true
    }

    /// Whether the events after `place` others are an image and the end of the paragraph.
    fn is_figure(&mut self, place: usize) -> bool {
        if !matches!(self.peek(place), Some(Event::Start(Tag::Image { .. }))) {
            return false;
        }
        let (mut at, mut depth) = (place, 0);
        loop {
            match self.peek(at) {
                Some(Event::Start(Tag::Image { .. })) => depth += 1,
                Some(Event::End(TagEnd::Image)) => depth -= 1,
                Some(_) => {}
                None => return false,
            }
            at += 1;
            if depth == 0 {
                break;
            }
        }
        let linked = place == 1;
        (!linked || matches!(self.peek(at), Some(Event::End(TagEnd::Link))))
            && matches!(self.peek(at + place), Some(Event::End(TagEnd::Paragraph)))
    }

    /// The text up to the end of the image that has just begun.
    pub fn alt(&mut self) -> String {
        let (mut alt, mut depth) = (String::new(), 1);
        while let Some(event) = self.next() {
            match &event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        alt
    }
}
