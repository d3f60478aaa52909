//! Writes images, video, audio and other files.

use crate::article::{Image, Media, MediaKind};
use crate::json::Writer;

impl Writer {
    pub fn image(&mut self, image: &Option<Image>) {
        let Some(image) = image else { return };
        self.begin_list("image");
        for (index, picture) in image.pictures.iter().enumerate() {
            self.typed("ImageObject", |json| {
                json.property("url", picture.url.as_str());
                json.number("width", picture.width);
                json.number("height", picture.height);
                if index == 0 {
                    // schema.org has no property for a decorative image, so that it has an empty `alt`.
                    match &image.alternative {
                        Some(text) if text.value.is_empty() => json.property("alt", ""),
                        alternative => json.text("description", alternative),
                    }
                    json.text("caption", &image.caption);
                    json.text("creditText", &image.credit);
                    json.text("copyrightNotice", &image.copyright_notice);
                    json.parties("copyrightHolder", image.copyright_holder.as_slice());
                }
            });
        }
        self.close(']');
    }

    /// Writes each kind in its own property, in the order of the model.
    pub fn media(&mut self, media: &[Media]) {
        use MediaKind::*;
        for (key, kind, other) in &[("video", Video, Video), ("audio", Audio, Audio), ("associatedMedia", Image, File)] {
            let mut is_begun = false;
            for object in media {
                if object.kind == *kind || object.kind == *other {
                    if !is_begun {
                        self.begin_list(key);
                    }
                    is_begun = true;
                    self.object(|json| json.media_object(object));
                }
            }
            if is_begun {
                self.close(']');
            }
        }
    }

    fn media_object(&mut self, object: &Media) {
        self.property(
            "@type",
            match object.kind {
                MediaKind::Video => "VideoObject",
                MediaKind::Audio => "AudioObject",
                MediaKind::Image => "ImageObject",
                MediaKind::File => "MediaObject",
            },
        );
        self.text("name", &object.name);
        self.url("contentUrl", &object.content);
        self.url("url", &object.page);
        self.url("thumbnailUrl", &object.thumbnail);
        self.number("width", object.size.map(|(width, _)| width));
        self.number("height", object.size.map(|(_, height)| height));
        if let Some(format) = &object.format {
            self.property("encodingFormat", format);
        }
        self.list("caption", &object.tracks, |json, track| {
            json.typed("MediaObject", |json| {
                json.language(&track.language);
                json.text("name", &track.name);
                json.property("contentUrl", track.url.as_str());
                json.property("encodingFormat", "text/vtt");
            });
        });
    }
}
