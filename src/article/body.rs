//! The text of an article.

use crate::markup::SafeUrl;
use crate::text::{contains, split};

/// The text of an article.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Body {
    /// No body.
    #[default]
    None,
    /// A body that could not be read; a warning says why.
    Unreadable,
    /// A body in a file that was not given (`encoding`, `contentUrl`); a warning says so.
    File(SafeUrl, BodyFormat),
    /// Text in one of the formats.
    Text(String, BodyFormat),
}

/// How the text of a body is written (`encodingFormat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    /// `text/html`: parsed as browsers do and rebuilt from an allowlist.
    /// Without the feature `html` it is shown as plain text.
    Html,
    /// `text/markdown`: CommonMark with tables, strikethrough, task lists and footnotes.
    Markdown,
    /// `text/plain`: blank lines separate paragraphs; without any, line breaks do.
    Plain,
}

impl BodyFormat {
    /// The format with this MIME type, whose parameters are ignored; `None` for others.
    ///
    /// ```
    /// use maqal::BodyFormat;
    /// assert_eq!(BodyFormat::parse("text/markdown; charset=utf-8"), Some(BodyFormat::Markdown));
    /// assert_eq!(BodyFormat::parse("application/pdf"), None);
    /// ```
    pub fn parse(mime_type: &str) -> Option<BodyFormat> {
        let name = split(mime_type, ';').next().unwrap_or_default().trim();
        BodyFormat::named(name).filter(|_| name.contains('/'))
    }

    /// The format with this MIME type or file name extension.
    pub(crate) fn named(name: &str) -> Option<BodyFormat> {
        let name = name.to_ascii_lowercase();
        [
            (BodyFormat::Markdown, "text/markdown text/x-markdown md markdown"),
            (BodyFormat::Html, "text/html application/xhtml+xml html htm xhtml"),
            (BodyFormat::Plain, "text/plain txt"),
        ]
        .into_iter()
        .find_map(|(format, names)| contains(names, &name).then_some(format))
    }

    /// The MIME type.
    pub fn as_str(self) -> &'static str {
        match self {
            BodyFormat::Html => "text/html",
            BodyFormat::Markdown => "text/markdown",
            BodyFormat::Plain => "text/plain",
        }
    }
}
