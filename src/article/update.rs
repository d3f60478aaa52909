//! One entry of a live blog.

use super::{Body, Date, Image, Media, Party, Text};
use crate::markup::SafeUrl;

/// One entry of a live blog (schema.org `BlogPosting` in `liveBlogUpdate`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// `headline`, else `name`.
    pub headline: Option<Text>,
    /// `datePublished`.
    pub published: Option<Date>,
    /// `author`, else `creator`.
    pub authors: Vec<Party>,
    /// `url`.
    pub url: Option<SafeUrl>,
    /// `articleBody`, else `description`.
    pub body: Body,
    /// `image`.
    pub image: Option<Image>,
    /// `video`, `audio`, `associatedMedia`.
    pub media: Vec<Media>,
}
