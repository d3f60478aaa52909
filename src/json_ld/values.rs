//! Writes bodies, parties, texts, dates and other values.

use crate::article::{Body, Date, Party, PartyKind, Text};
use crate::json::Writer;
use crate::markup::SafeUrl;
use crate::read::escape_markup;
use crate::text::{LanguageTag, decimal};

impl Writer {
    pub fn body(&mut self, body: &Body) {
        // The body is lost, but an unreadable one is still distinct from none.
        if *body == Body::Unreadable {
            self.property("articleBody", "\u{fffd}");
            return self.property("encodingFormat", "application/octet-stream");
        }
        match body {
            Body::None | Body::Unreadable => {}
            Body::Text(text, format) => {
                self.property("articleBody", text);
                self.property("encodingFormat", format.as_str());
            }
            Body::File(url, format) => {
                self.key("encoding");
                self.typed("MediaObject", |json| {
                    json.property("contentUrl", url.as_str());
                    json.property("encodingFormat", format.as_str());
                });
            }
        }
    }

    pub fn parties(&mut self, key: &str, parties: &[Party]) {
        self.list(key, parties, |json, party| {
            json.typed(
                match party.kind {
                    PartyKind::Person => "Person",
                    PartyKind::Organization => "Organization",
                    PartyKind::SoftwareApplication => "SoftwareApplication",
                },
                |json| {
                    json.name(&party.name);
                    json.url("url", &party.url);
                },
            );
        });
    }

    pub fn texts(&mut self, key: &str, texts: &[Text]) {
        self.list(key, texts, Writer::text_value);
    }

    pub fn text(&mut self, key: &str, text: &Option<Text>) {
        if let Some(text) = text {
            self.key(key);
            self.text_value(text);
        }
    }

    pub fn name(&mut self, name: &Text) {
        self.key("name");
        self.text_value(name);
    }

    pub fn text_value(&mut self, text: &Text) {
        let is_object = text.language.is_some() || text.direction.is_some();
        if is_object {
            self.open('{');
            self.key("@value");
        }
        self.string(&escape_markup(&text.value));
        if let Some(language) = &text.language {
            self.property("@language", language.as_str());
        }
        if let Some(direction) = text.direction {
            self.property("@direction", direction.as_str());
        }
        if is_object {
            self.close('}');
        }
    }

    pub fn language(&mut self, language: &Option<LanguageTag>) {
        if let Some(language) = language {
            self.property("inLanguage", language.as_str());
        }
    }

    pub fn url(&mut self, key: &str, url: &Option<SafeUrl>) {
        if let Some(url) = url {
            self.property(key, url.as_str());
        }
    }

    pub fn date(&mut self, key: &str, date: &Option<Date>) {
        if let Some(date) = date {
            self.property(key, &date.iso());
        }
    }

    pub fn number(&mut self, key: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.key(key);
            self.literal(&decimal(number.into()));
        }
    }
}
