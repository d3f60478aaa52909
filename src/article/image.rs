//! The picture of an article.

use super::Text;
use crate::SafeUrl;

/// A picture in one or more sizes (schema.org `ImageObject`).
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its files, the best first. Never empty.
    pub pictures: Vec<Picture>,
    /// What it shows, for those who do not see it: `Some("")` for a decoration, `None` if nobody said.
    pub alternative: Option<Text>,
    /// `caption`.
    pub caption: Option<Text>,
    /// `creditText`: who made it.
    pub credit: Option<Text>,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// `contentUrl`, else `url`.
    pub url: SafeUrl,
    /// `width`, in pixels.
    pub width: Option<u32>,
    /// `height`, in pixels.
    pub height: Option<u32>,
}
