//! The image of an article whose body shows the same picture: it is shown once.

use super::panel::Panel;
use crate::article::{Body, Image};
use crate::markup::{Recording, SafeUrl, Sink, file_stem, is_same_picture};

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
        let holder = lead.copyright_holder.as_ref().map(|holder| &holder.name);
        let (mut words, mut stays, body_words) = (String::new(), !is_shown, solid(&body.words()));
        for text in [lead.caption.as_ref(), lead.credit.as_ref(), lead.copyright_notice.as_ref(), holder] {
            let text = solid(text.map_or("", |text| &text.value));
            stays |= !body_words.contains(&text);
            words.push_str(&text);
        }
        if is_shown && stays {
            body = body.without_images(&is_lead, &|caption| words.contains(&solid(caption)));
        }
        self.write_before_body(sink, image.filter(|_| stays));
        body.play(sink);
    }

    fn write_before_body(&self, sink: &mut dyn Sink, image: Option<&Image>) {
        self.write_figure(sink, image);
        self.write_media(sink, &self.variant.media, &self.id);
        self.write_corrections(sink);
    }
}

/// Whether a body may show an image: it contains the name of its file. Encoded names may be written in another way.
fn may_show(body: &Body, image: &Image) -> bool {
    let Body::Text(text, _) = body else { return false };
    image.pictures.iter().any(|picture| {
        let name = file_stem(&picture.url);
        name.contains('%') || text.contains(name)
    })
}

/// A text without white space, to find out whether it contains another.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}
