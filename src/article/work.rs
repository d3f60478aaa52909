//! Works and things that an article refers to.

use super::Text;
use crate::markup::SafeUrl;
use crate::text::LanguageTag;

/// Another work, or a thing that the article is about (schema.org `CreativeWork`, `Thing`). It has a name or a URL; the original of a
/// translation may have a language only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// `name`, else `headline`.
    pub name: Option<Text>,
    /// `url`, else `@id`, else `sameAs`.
    pub url: Option<SafeUrl>,
    /// `inLanguage`.
    pub language: Option<LanguageTag>,
}
