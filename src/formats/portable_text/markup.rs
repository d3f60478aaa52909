//! HTML text that is being written.

use crate::json::Json;

#[derive(Default)]
pub struct Markup {
    text: String,
}

impl Markup {
    pub fn finish(self) -> String {
        self.text
    }

    pub fn open(&mut self, tag: &str) {
        ["<", tag, ">"].into_iter().for_each(|part| self.push(part));
    }

    pub fn close(&mut self, tag: &str) {
        ["</", tag, ">"].into_iter().for_each(|part| self.push(part));
    }

    pub fn paragraph(&mut self, text: &str) {
        self.open("p");
        self.lines(text);
        self.close("p");
    }

    pub fn image(&mut self, url: &str, image: &Json) {
        for (before, value) in [("<img src=\"", url), ("\" alt=\"", image.string_of("alt").unwrap_or_default())] {
            self.push(before);
            self.escaped(value);
        }
        self.push("\">");
    }

    /// Text whose line breaks are kept.
    pub fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.push("<br>");
            }
            self.escaped(line);
        }
    }

    /// Text, in an element or in an attribute.
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

/// Where a picture is.
pub fn address(image: &Json) -> Option<&str> {
    image.at(&["asset", "url"]).or_else(|| image.get("url"))?.string()
}
