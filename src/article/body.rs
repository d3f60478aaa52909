//! The text of an article.

/// The text of an article.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Body {
    /// No body.
    #[default]
    None,
    /// A body that could not be read; a warning says why.
    Unreadable,
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
