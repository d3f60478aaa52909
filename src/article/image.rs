//! The picture of an article.

use super::{Party, Text};
use crate::markup::SafeUrl;

/// A picture in one or more sizes (schema.org `ImageObject`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Image {
    /// Its files, the publisher's first choice first; all have its proportions. Never empty.
    pub pictures: Vec<Picture>,
    /// What it shows, for those who do not see it: `Some("")` for a decoration, `None` if nobody said. It is the
    /// `description` of the `ImageObject`: schema.org has no property of its own for it. `alt`, which some sites write,
    /// goes before, and is a decoration's if it is the empty string.
    pub alternative: Option<Text>,
    /// `caption`.
    pub caption: Option<Text>,
    /// Who made it: `creditText`, else the name of its `creator` or `author`.
    pub credit: Option<Text>,
    /// `copyrightNotice`, unless it is the credit.
    pub copyright_notice: Option<Text>,
    /// `copyrightHolder`, unless it is the credit.
    pub copyright_holder: Option<Party>,
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
