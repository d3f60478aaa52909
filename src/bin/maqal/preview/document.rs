//! The HTML around what a page of the preview shows.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The folder of the preview's own files. No file with a dot before its name is served from the folder of the articles.
pub const OWN: &str = "/.maqal";

/// A page of the preview. The article is in its own language; the words of the preview are English.
#[derive(Default, Hash)]
pub struct Document {
    pub language: String,
    pub direction: &'static str,
    /// The plain text of the title.
    pub title: String,
    /// HTML, as are the two others.
    pub header: String,
    pub main: String,
    pub aside: String,
}

impl Document {
    /// What differs for each change of what is shown.
    pub fn version(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// `embeds` are the hosts whose frames may be loaded.
    pub fn html(&self, embeds: &[String]) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{OWN}/style.css\">\n\
             <link rel=\"stylesheet\" href=\"{OWN}/preview.css\">\n<script type=\"module\" src=\"{OWN}/preview.js\"></script>\n</head>\n\
             <body data-version=\"{}\" data-embeds=\"{}\">\n\
             <header class=\"preview\" lang=\"en\" dir=\"ltr\">{} <p role=\"status\"></p></header>\n<main>{}</main>\n{}\n</body>\n</html>\n",
            attribute(&self.language),
            self.direction,
            text(&self.title),
            self.version(),
            attribute(&embeds.join(" ")),
            self.header,
            self.main,
            self.aside,
        )
    }
}
