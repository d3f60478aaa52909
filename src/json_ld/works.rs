//! Writes what an article refers to, its live-blog updates, its length and its rights.

use crate::article::{Comment, Text, Update, Variant, Work};
use crate::json::Writer;
use crate::text::{concat, decimal};

impl Writer {
    pub fn works(&mut self, key: &str, kind: &str, works: &[Work]) {
        self.list(key, works, |json, work| json.work(kind, work));
    }

    fn work(&mut self, kind: &str, work: &Work) {
        self.typed(kind, |json| {
            json.language(&work.language);
            json.text("name", &work.name);
            json.url("url", &work.url);
        });
    }

    pub fn named(&mut self, key: &str, kind: &str, names: &[Text]) {
        self.list(key, names, |json, name| {
            json.typed(kind, |json| json.name(name));
        });
    }

    pub fn original(&mut self, original: &Option<Work>) {
        let Some(original) = original else { return };
        self.key("translationOfWork");
        self.work("CreativeWork", original);
    }

    pub fn comments(&mut self, key: &str, kind: &str, comments: &[Comment]) {
        self.list(key, comments, |json, comment| {
            json.typed(kind, |json| {
                json.text("text", &comment.text);
                json.url("url", &comment.url);
                json.date("datePublished", &comment.published);
            });
        });
    }

    pub fn updates(&mut self, updates: &[Update]) {
        self.list("liveBlogUpdate", updates, |json, update| {
            json.typed("BlogPosting", |json| {
                json.url("url", &update.url);
                json.text("headline", &update.headline);
                json.parties("author", &update.authors);
                json.date("datePublished", &update.published);
                json.image(&update.image);
                json.media(&update.media);
                json.body(&update.body);
            });
        });
    }

    pub fn length(&mut self, variant: &Variant) {
        self.number("wordCount", variant.word_count);
        if let Some(minutes) = variant.time_required {
            self.property("timeRequired", &concat(&["PT", &decimal(minutes.into()), "M"]));
        }
        if let Some(free) = variant.accessible_for_free {
            self.key("isAccessibleForFree");
            self.literal(if free { "true" } else { "false" });
        }
    }

    pub fn rights(&mut self, variant: &Variant) {
        self.url("publishingPrinciples", &variant.publishing_principles);
        self.works("license", "CreativeWork", variant.license.as_slice());
        self.works("usageInfo", "CreativeWork", variant.usage_info.as_slice());
        self.text("copyrightNotice", &variant.copyright_notice);
        self.number("copyrightYear", variant.copyright_year.map(u32::from));
        self.parties("copyrightHolder", &variant.copyright_holders);
    }
}
