//! The image of an article.

use super::{Party, Text};
use crate::markup::SafeUrl;

/// An image in one or more sizes (schema.org `ImageObject`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Image {
    /// Its files, in the publisher's order of preference; all have the same proportions. Never empty.
    pub pictures: Vec<Picture>,
    /// The text alternative: `Some("")` for a decorative image, `None` if it is missing. It is the `description` of the
    /// `ImageObject`, as schema.org has no separate property for it. `alt`, which some sites write, takes precedence; an empty
    /// `alt` means that the image is decorative.
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

/// One file of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// `contentUrl`, else `url`.
    pub url: SafeUrl,
    /// `width`, in pixels.
    pub width: Option<u32>,
    /// `height`, in pixels.
    pub height: Option<u32>,
}
