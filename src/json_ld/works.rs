//! What an article refers to, what comes with it, and what its publisher says about it.

use crate::article::{Comment, Media, MediaKind, Text, Update, Variant, Work};
use crate::json::Writer;

impl Writer {
    pub(super) fn works(&mut self, key: &str, kind: &str, works: &[Work]) {
        self.list(key, works, |json, work| json.work(kind, work));
    }

    fn work(&mut self, kind: &str, work: &Work) {
        self.object(|json| {
            json.property("@type", kind);
            json.language(work.language.as_ref());
            json.text("name", work.name.as_ref());
            json.url("url", work.url.as_ref());
        });
    }

    pub(super) fn named(&mut self, key: &str, kind: &str, names: &[Text]) {
        self.list(key, names, |json, name| {
            json.object(|json| {
                json.property("@type", kind);
                json.text("name", Some(name));
            });
        });
    }

    pub(super) fn original(&mut self, original: Option<&Work>) {
        let Some(original) = original else { return };
        self.key("translationOfWork");
        self.work("CreativeWork", original);
    }

    pub(super) fn comments(&mut self, key: &str, kind: &str, comments: &[Comment]) {
        self.list(key, comments, |json, comment| {
            json.object(|json| {
                json.property("@type", kind);
                json.text("text", comment.text.as_ref());
                json.url("url", comment.url.as_ref());
                json.date("datePublished", comment.published);
            });
        });
    }

    /// Each kind in its property: a model has them in this order.
    pub(super) fn media(&mut self, media: &[Media]) {
        for (key, kinds) in
            [("video", &[MediaKind::Video][..]), ("audio", &[MediaKind::Audio]), ("associatedMedia", &[MediaKind::Image, MediaKind::File])]
        {
            let of_kind: Vec<_> = media.iter().filter(|object| kinds.contains(&object.kind)).collect();
            self.list(key, &of_kind, |json, object| json.object(|json| json.media_object(object)));
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
        self.text("name", object.name.as_ref());
        self.url("contentUrl", object.content.as_ref());
        self.url("url", object.page.as_ref());
        self.url("thumbnailUrl", object.thumbnail.as_ref());
        self.number("width", object.size.map(|(width, _)| width));
        self.number("height", object.size.map(|(_, height)| height));
        if let Some(format) = &object.format {
            self.property("encodingFormat", format);
        }
        self.list("caption", &object.tracks, |json, track| {
            json.object(|json| {
                json.property("@type", "MediaObject");
                json.language(track.language.as_ref());
                json.text("name", track.name.as_ref());
                json.url("contentUrl", Some(&track.url));
                json.property("encodingFormat", "text/vtt");
            });
        });
    }

    pub(super) fn updates(&mut self, updates: &[Update]) {
        self.list("liveBlogUpdate", updates, |json, update| {
            json.object(|json| {
                json.property("@type", "BlogPosting");
                json.url("url", update.url.as_ref());
                json.text("headline", update.headline.as_ref());
                json.parties("author", &update.authors);
                json.date("datePublished", update.published);
                json.image(update.image.as_ref());
                json.media(&update.media);
                json.body(&update.body);
            });
        });
    }

    pub(super) fn length(&mut self, variant: &Variant) {
        self.number("wordCount", variant.word_count);
        if let Some(minutes) = variant.time_required {
            self.property("timeRequired", &["PT", &minutes.to_string(), "M"].concat());
        }
        if let Some(free) = variant.accessible_for_free {
            self.key("isAccessibleForFree");
            self.literal(if free { "true" } else { "false" });
        }
    }

    pub(super) fn rights(&mut self, variant: &Variant) {
        self.url("publishingPrinciples", variant.publishing_principles.as_ref());
        self.works("license", "CreativeWork", variant.license.as_slice());
        self.works("usageInfo", "CreativeWork", variant.usage_info.as_slice());
        self.text("copyrightNotice", variant.copyright_notice.as_ref());
        self.number("copyrightYear", variant.copyright_year.map(u32::from));
        self.parties("copyrightHolder", &variant.copyright_holders);
    }
}
