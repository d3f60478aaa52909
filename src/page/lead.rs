//! The image of an article whose body shows the same picture: it is shown once.

use super::figure::{SIZES, files};
use super::panel::Panel;
use crate::article::{Body, Image};
use crate::body::may_have_pictures;
use crate::markup::{Recording, SafeUrl, Sink, file_stem, is_same_picture};
use crate::text::{concat, mapped};

impl Panel<'_> {
    /// Writes the image, what stands between it and the body, and the body.
    ///
    /// The body's own picture stays, in its place and with its caption, unless the image has words that the body does not
    /// have. No words are lost either way.
    pub fn write_with_lead(&self, sink: &mut dyn Sink, write_body: &dyn Fn(&mut dyn Sink)) {
        let image = self.variant.image.as_ref();
        let Some(lead) = image.filter(|image| may_show(&self.variant.body, image)) else {
            self.write_before_body(sink, image);
            return write_body(sink);
        };
        let is_lead = |url: &SafeUrl| lead.pictures.iter().any(|picture| is_same_picture(&picture.url, url));
        let mut body = Recording::default();
        write_body(&mut body);
        let is_shown = body.has_picture(&is_lead);
        let (own, shown) = (words(lead), body.words());
        let stays = !is_shown || own.iter().any(|words| !contains(&shown, words));
        if is_shown && stays {
            body = body.without_images(&is_lead, &|caption| contains(&concat(&own), caption));
        }
        self.write_before_body(sink, image.filter(|_| stays));
        // The body may have only a small file.
        match files(&lead.pictures) {
            Some(set) => body.play_with_files(&is_lead, &set, SIZES, sink),
            None => body.play(sink),
        }
    }

    fn write_before_body(&self, sink: &mut dyn Sink, image: Option<&Image>) {
        self.write_figure(sink, image);
        self.write_media(sink, &self.variant.media, &self.id);
        self.write_corrections(sink);
    }
}

/// Whether a body may show an image: it has pictures, and contains the name of its file. Encoded names may be written in another
/// way.
fn may_show(body: &Body, image: &Image) -> bool {
    let Body::Text(text, format) = body else { return false };
    may_have_pictures(text, *format)
        && image.pictures.iter().any(|picture| {
            let name = file_stem(&picture.url);
            name.contains('%') || text.contains(name)
        })
}

/// The caption and the credits of an image.
fn words(image: &Image) -> Vec<&str> {
    let holder = image.copyright_holder.as_ref().map(|holder| &holder.name);
    let mut words = Vec::new();
    for text in [image.caption.as_ref(), image.credit.as_ref(), image.copyright_notice.as_ref(), holder] {
        let Some(text) = text else { continue };
        words.push(text.value.as_str());
    }
    words
}

/// Whether a text contains another, apart from white space.
fn contains(text: &str, other: &str) -> bool {
    let solid = |text: &str| mapped(text, &mut |c| (!c.is_whitespace()).then_some(c));
    solid(text).contains(&solid(other))
}
