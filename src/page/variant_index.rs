//! What a panel needs to know of all variants. It is computed once, so that rendering is linear in their number.

use crate::article::Article;
use crate::text::ScriptLanguages;

/// What a panel needs to know of all variants of an article.
pub struct VariantIndex {
    /// What distinguishes the ids of each variant.
    pub ids: Vec<String>,
    pub languages: ScriptLanguages,
}

impl VariantIndex {
    pub fn new(article: &Article) -> VariantIndex {
        VariantIndex { ids: article.variant_ids(), languages: ScriptLanguages::new(article.languages()) }
    }
}
