//! The JSON that a variant was read from: decides the direction of the variant and warns of what is missing.

use super::context::Context;
use super::direction::infer_direction;
use super::node::Node;
use super::text::HIDDEN;
use crate::article::{Body, Variant};
use crate::error::WarningCode;
use crate::html::{self, decode};
use crate::locale::Labels;
use crate::text::{Direction, concat, has_hidden, has_overrides};

/// The JSON that a variant was read from.
pub struct VariantNode<'a> {
    node: Node<'a>,
    /// Its `inLanguage`.
    language: Option<Node<'a>>,
    /// The direction that it declares, else that of its context.
    direction: Option<Direction>,
}

impl<'a> VariantNode<'a> {
    pub fn new(node: Node<'a>, context: &Context) -> VariantNode<'a> {
        let direction = node.first(&["direction", "@direction"]).and_then(Node::string).and_then(Direction::parse);
        VariantNode { node, language: node.get("inLanguage"), direction: direction.or(context.direction) }
    }

    /// Sets the direction of the variant: the declared one, else that of its language and text.
    pub fn set_direction(&self, variant: &mut Variant) {
        let (inferred, contradicted) = infer_direction(variant);
        variant.direction = self.direction.unwrap_or(inferred);
        if let (true, None, Some(tag)) = (contradicted, self.direction, &variant.language) {
            let message = concat(&[
                "Nearly all letters of the text run against the direction of ",
                tag.as_str(),
                "; the direction is that of the text.",
            ]);
            self.warn_language(WarningCode::DirectionContradicted, &message);
        }
    }

    /// Warns of what is missing or questionable in the variant.
    pub fn review(&self, variant: &Variant) {
        if variant.headline.is_none() {
            self.node.warn_missing(WarningCode::HeadlineMissing, "headline", "There is no headline; expected a string.");
        }
        match &variant.language {
            Some(tag) if Labels::of(tag).is_fallback() => {
                let message = concat(&["maqal has no labels in ", tag.as_str(), "; they are in English."]);
                self.warn_language(WarningCode::LabelsMissing, &message);
            }
            Some(_) => {}
            None if self.language.is_some() => self.warn_language(
                WarningCode::LanguageUnknown,
                "This is not a BCP 47 language tag; expected one such as ar, en-GB or zh-Hant.",
            ),
            None => self.warn_language(
                WarningCode::LanguageMissing,
                "The language is not declared; expected inLanguage with a BCP 47 language tag.",
            ),
        }
        let mut is_forced = matches!(&variant.body, Body::Text(text, _) if has_overrides(text));
        for text in [&variant.headline, &variant.alternative_headline, &variant.description] {
            is_forced |= text.as_ref().is_some_and(|text| has_overrides(&text.value));
        }
        if matches!(&variant.body, Body::Text(text, _) if has_hidden(text) || text.contains("&#") && has_hidden(&decode(text, html::Context::Plain)))
        {
            self.node.warn(WarningCode::TextHidden, HIDDEN);
        }
        if is_forced {
            let message = "The text contains bidi overrides, U+202D or U+202E; they are removed, and made visible in code.";
            self.node.warn(WarningCode::DirectionForced, message);
        }
    }

    /// Adds a warning about the language of the variant.
    pub fn warn_language(&self, code: WarningCode, message: &str) {
        match self.language {
            Some(language) => language.warn(code, message),
            None => self.node.warn_missing(code, "inLanguage", message),
        }
    }
}
