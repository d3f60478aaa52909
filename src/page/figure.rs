//! The image of an article.

use super::panel::Panel;
use super::texts::separate;
use crate::article::{Image, Picture, Text};
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{attribute, decimal};

/// The width of the image is that of the text, whose maximum is in `www/style.css`.
pub const SIZES: &str = "(min-width: 40em) 38em, 100vw";

impl Panel<'_> {
    pub fn write_figure(&self, sink: &mut dyn Sink, image: Option<&Image>) {
        let Some(image) = image else { return };
        let captioned = image.caption.is_some() || image.credit.is_some() || has_rights(image);
        // A figure without a caption has no name; for a screen reader it would add nothing to the image.
        let tag = if captioned { Tag::Figure } else { Tag::Div };
        sink.open_part(tag, Part::Figure);
        self.write_image(sink, &image.pictures, image.alternative.as_ref());
        if captioned {
            self.write_caption(sink, image);
        }
        sink.close(tag);
    }

    /// Writes an image in its sizes, with its text alternative.
    pub fn write_image(&self, sink: &mut dyn Sink, pictures: &[Picture], alternative: Option<&Text>) {
        let Some(best) = pictures.first() else { return };
        sink.open_part(Tag::Img, Part::Image);
        sink.url(UrlAttr::Src, &best.url);
        if let Some(set) = files(pictures) {
            sink.srcset(&set);
            sink.attr(Attr::Sizes, SIZES);
        }
        for (attr, length) in [(Attr::Width, best.width), (Attr::Height, best.height)] {
            if let Some(length) = length {
                sink.attr(attr, &decimal(length.into()));
            }
        }
        match alternative {
            Some(text) => {
                let attributes = self.text_attributes(text);
                attributes.write(sink);
                sink.attr(Attr::Alt, &attribute(&text.value, attributes.direction));
            }
            // Neither the file name nor the caption is a text alternative.
            None => {
                self.write_label_language(sink);
                sink.attr(Attr::Alt, self.labels.text(Label::Image));
            }
        }
        sink.attr(Attr::Decoding, "async");
        sink.close(Tag::Img);
    }

    fn write_caption(&self, sink: &mut dyn Sink, image: &Image) {
        let mut first = true;
        sink.open_part(Tag::Figcaption, Part::Caption);
        if let Some(caption) = &image.caption {
            separate(sink, &mut first);
            self.write_text(sink, Tag::Span, Part::Text, caption);
        }
        if let Some(credit) = &image.credit {
            separate(sink, &mut first);
            sink.open_part(Tag::Span, Part::Credit);
            self.write_labelled(sink, Label::Credit, false, &|sink| self.write_name(sink, credit));
            sink.close(Tag::Span);
        }
        if has_rights(image) {
            separate(sink, &mut first);
            self.write_rights(sink, Tag::Span, image.copyright_notice.as_ref(), None, image.copyright_holder.as_slice());
        }
        sink.close(Tag::Figcaption);
    }
}

/// The files of an image, if it has several whose widths are known.
pub fn files(pictures: &[Picture]) -> Option<SrcSet> {
    let mut sizes = Vec::new();
    for picture in pictures {
        if let Some(width) = picture.width {
            sizes.push((&picture.url, width));
        }
    }
    (sizes.len() > 1).then(|| SrcSet::new(&sizes))
}

fn has_rights(image: &Image) -> bool {
    image.copyright_notice.is_some() || image.copyright_holder.is_some()
}
