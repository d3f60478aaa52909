//! Images, inline and as figures.

use super::elements::write_image;
use super::state::Writer;
use super::visible::is_visible;
use crate::markup::{Part, Tag, UrlAttr};

/// An image as a format describes it.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its text alternative.
    pub alt: &'a str,
    /// Its title, or an empty string.
    pub title: &'a str,
}

impl Writer<'_> {
    /// Writes an inline image. If its URL is unsafe, its alternative text is written instead.
    pub fn image(&mut self, image: Image) {
        self.output.flush_text();
        match self.context.picture(image.url) {
            Some(url) => {
                self.output.mark_visible();
                write_image(&url, image.alt, self.output.sink());
            }
            None => self.text(image.alt),
        }
        self.aside(image.title, image.alt);
    }

    /// Writes an image as a figure, with the link around it if there is one. Its title is the caption.
    pub fn figure(&mut self, image: Image, link: Option<(&str, &str)>) {
        let Some(url) = self.context.picture(image.url) else {
            self.paragraph();
            if let Some((target, title)) = link {
                self.link(target, title);
            }
            self.image(image);
            if link.is_some() {
                self.end();
            }
            return self.end();
        };
        self.end_line();
        self.output.mark_visible();
        let target = link.and_then(|(target, _)| self.address(target));
        let link_title = link.map_or("", |(_, title)| title);
        let captioned = is_visible(image.title) || is_visible(link_title);
        let tag = if captioned { Tag::Figure } else { Tag::Div };
        let out = self.output.sink();
        out.open_part(tag, Part::Figure);
        if let Some(target) = &target {
            out.open(Tag::A);
            out.url(UrlAttr::Href, target);
        }
        write_image(&url, image.alt, out);
        if target.is_some() {
            out.close(Tag::A);
        }
        if captioned {
            self.output.sink().open_part(Tag::Figcaption, Part::Caption);
            self.text(image.title);
            self.aside(link_title, image.title);
            self.output.flush_text();
            self.output.sink().close(Tag::Figcaption);
        }
        self.output.sink().close(tag);
    }
}
