//! Builds HTML as a string.

use crate::json::Json;
use crate::text::split;

/// HTML to which elements and text are appended.
#[derive(Default)]
pub struct Markup {
    text: String,
}

impl Markup {
    pub fn finish(self) -> String {
        self.text
    }

    /// Begins an element; an empty name stands for none.
    pub fn open(&mut self, tag: &str) {
        self.tag("<", tag);
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &str) {
        self.tag("</", tag);
    }

    fn tag(&mut self, start: &str, tag: &str) {
        if !tag.is_empty() {
            self.push(start);
            self.push(tag);
            self.push(">");
        }
    }

    pub fn paragraph(&mut self, text: &str) {
        self.open("p");
        self.lines(text);
        self.close("p");
    }

    pub fn image(&mut self, url: &str, alternative: Option<&str>) {
        self.push("<img src=\"");
        self.escaped(url);
        if let Some(alternative) = alternative {
            self.push("\" alt=\"");
            self.escaped(alternative);
        }
        self.push("\">");
    }

    /// Appends text, with its line breaks as `br`.
    pub fn lines(&mut self, text: &str) {
        for (at, line) in split(text, '\n').enumerate() {
            if at > 0 {
                self.push("<br>");
            }
            self.escaped(line);
        }
    }

    /// Appends text to an element or to an attribute value.
    pub fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.push("&amp;"),
                '<' => self.push("&lt;"),
                '"' => self.push("&quot;"),
                _ => self.text.push(c),
            }
        }
    }

    pub fn push(&mut self, html: &str) {
        self.text.push_str(html);
    }
}

/// The URL of an image.
pub fn image_url(image: &Json) -> Option<&str> {
    image.find("asset/url url")?.string()
}
