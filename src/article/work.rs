//! What an article refers to.

use super::Text;
use crate::{LanguageTag, SafeUrl};

/// Another work, or a thing that the article is about (schema.org `CreativeWork`, `Thing`): at least one of both is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// `name`, else `headline`.
    pub name: Option<Text>,
    /// `url`, else `@id`, else `sameAs`.
    pub url: Option<SafeUrl>,
}

/// What a version was translated from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Original {
    /// `inLanguage`.
    pub language: Option<LanguageTag>,
    /// The work itself.
    pub work: Work,
}
