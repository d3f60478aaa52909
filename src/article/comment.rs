//! Corrections, and how an article was made.

use super::{Date, Text};
use crate::markup::SafeUrl;

/// A correction, or how the article was made (schema.org `CorrectionComment`, `CreativeWork`): a text, its URL,
/// or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// `text`.
    pub text: Option<Text>,
    /// `url`.
    pub url: Option<SafeUrl>,
    /// `datePublished`.
    pub published: Option<Date>,
}
