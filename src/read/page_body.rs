//! The text of an article that stands in a page, for JSON that has none.

use super::context::{PageBody, Source};
use super::node::Node;
use crate::article::{Article, Body, BodyFormat, Variant};
use crate::error::WarningCode;
use crate::text::lookup;

const TWICE: &str = "The JSON has a text of its own; that of the page is not shown.";

impl PageBody {
    /// Gives the text to the version that is read, if it is in its language; whether it was. The JSON goes first.
    pub(super) fn offer(&self, node: Node<'_>, variant: &mut Variant, source: &Source) -> bool {
        let wanted = self.language.as_ref().map(|language| language.as_str().to_owned());
        let is_wanted = wanted.is_some_and(|wanted| lookup(&[wanted], &[variant.language.as_ref()]).is_some());
        if is_wanted {
            self.give(node, variant, source);
        }
        is_wanted
    }

    /// Gives the text, which is in no language of the article, to the first version that has none.
    pub(super) fn rest(&self, root: Node<'_>, article: &mut Article, source: &Source) {
        let bare = article.variants.iter().position(|variant| variant.body == Body::None);
        if let Some(variant) = article.variants.get_mut(bare.unwrap_or_default()) {
            self.give(root, variant, source);
        }
    }

    fn give(&self, node: Node<'_>, variant: &mut Variant, source: &Source) {
        if variant.body != Body::None {
            return node.warn_missing(WarningCode::BodyTwice, "articleBody", TWICE);
        }
        if !self.html.trim().is_empty() {
            if !cfg!(feature = "html") {
                node.require_feature("html");
            }
            variant.body = Body::Text(self.html.clone(), BodyFormat::Html);
            variant.base = source.base.as_ref().or(self.base.as_ref()).or(variant.base.as_ref()).cloned();
        }
    }
}
