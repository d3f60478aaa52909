//! Reads the language that an article declares.

use super::node::Node;
use crate::json::Json;
use crate::text::{LanguageTag, lookup_tag, without_aliases};

/// ISO 639-2 codes of languages that also have a two-letter code, which BCP 47 requires (RFC 5646, section 2.2.1).
const SHORTER: &str = "ara ar chi zh deu de eng en fas fa fra fr fre fr ger de heb he ita it jpn ja kor ko per fa por pt pus ps rus ru \
    spa es tur tr uig ug urd ur yid yi zho zh";

/// A BCP 47 tag. Longer words, such as `english`, are well-formed tags as well, but no language is registered under one.
pub fn parse(text: &str) -> Option<LanguageTag> {
    let tag = LanguageTag::parse(text).filter(|tag| tag.language().len() <= 3)?;
    LanguageTag::parse(&without_aliases(tag.as_str(), SHORTER))
}

/// The first tag in `inLanguage`, which may be a string, a `Language`, or several of them; else the language of the text.
pub fn declared(article: Node<'_>) -> Option<LanguageTag> {
    let tag = |item: Node<'_>| {
        let of = |key| item.get(key).and_then(Node::string).and_then(parse);
        item.string().and_then(parse).or_else(|| ["@value", "alternateName", "identifier", "name"].into_iter().find_map(of))
    };
    let Some(declared) = article.get("inLanguage") else {
        return alternatives(article.first(&["articleBody", "text", "headline"])?)?.0.swap_remove(0);
    };
    declared.items().into_iter().find_map(tag)
}

/// The one of several texts in `wanted`, else the first; with its language. `None` if no text declares a language.
pub fn in_language<'a>(node: Node<'a>, wanted: Option<&LanguageTag>) -> Option<(Node<'a>, Option<LanguageTag>)> {
    let (tags, texts) = alternatives(node)?;
    let own = wanted.and_then(|wanted| lookup_tag(wanted, &tags)).unwrap_or_default();
    Some((texts[own], tags[own].clone()))
}

/// The languages of texts, and the texts: values with `@language`, or a language map of JSON-LD (`{"ar": …, "en": …}`). `None` if no text
/// declares a language.
fn alternatives(node: Node<'_>) -> Option<(Vec<Option<LanguageTag>>, Vec<Node<'_>>)> {
    let (mut tags, mut texts) = (Vec::new(), Vec::new());
    if let Some(entries) = language_map(node.json()) {
        for (key, value) in entries {
            if value.is_something() {
                tags.push(parse(key));
                texts.push(node.at(value));
            }
        }
    } else {
        texts = node.items();
        for item in &texts {
            tags.push(item.get("@language").and_then(Node::string).and_then(parse));
        }
    }
    tags.iter().any(Option::is_some).then_some((tags, texts))
}

/// The texts of a language map, by their languages.
fn language_map(json: &Json) -> Option<&[(String, Json)]> {
    let Json::Object(entries) = json else { return None };
    let is_language = |key: &str| key == "@none" || key != "url" && parse(key).is_some();
    entries.iter().all(|(key, _)| is_language(key)).then_some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_shortened_and_words_are_rejected() {
        for (text, expected) in [
            ("ar", Some("ar")),
            ("eng", Some("en")),
            ("ara-Arab_EG", Some("ar-Arab-EG")),
            ("ckb", Some("ckb")),
            ("english", None),
            ("deutsch, german", None),
        ] {
            assert_eq!(parse(text).as_ref().map(LanguageTag::as_str), expected, "{text}");
        }
    }
}
