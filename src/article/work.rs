//! What an article refers to.

use super::Text;
use crate::markup::SafeUrl;
use crate::text::LanguageTag;

/// Another work, or a thing that the article is about (schema.org `CreativeWork`, `Thing`): a name or an address is there, or of what was translated the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// `name`, else `headline`.
    pub name: Option<Text>,
    /// `url`, else `@id`, else `sameAs`.
    pub url: Option<SafeUrl>,
    /// `inLanguage`.
    pub language: Option<LanguageTag>,
}
