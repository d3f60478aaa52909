//! Reads the language that an article declares.

use super::node::Node;
use crate::json::Json;
use crate::text::{LanguageTag, concat, lookup_tag, meaning};

/// ISO 639-2 codes of languages that also have a two-letter code, which BCP 47 requires (RFC 5646, section 2.2.1).
const SHORTER: &str = "ara ar chi zh deu de eng en fas fa fra fr fre fr ger de heb he ita it jpn ja \
    kor ko per fa por pt pus ps rus ru spa es tur tr uig ug urd ur yid yi zho zh";

/// A BCP 47 tag. Longer words, such as `english`, are well-formed tags as well, but no language is registered under one.
pub fn parse(text: &str) -> Option<LanguageTag> {
    let tag = LanguageTag::parse(text).filter(|tag| tag.language().len() <= 3)?;
    match meaning(SHORTER, tag.language()) {
        Some(short) => LanguageTag::parse(&concat(&[short, &tag.as_str()[tag.language().len()..]])),
        None => Some(tag),
    }
}

/// The first tag in `inLanguage`, which may be a string, a `Language`, or several of them; else the language of the text.
pub fn declared(article: Node<'_>) -> Option<LanguageTag> {
    let tag = |item: Node<'_>| {
        let of = |key| item.get(key).and_then(Node::string).and_then(parse);
        item.string().and_then(parse).or_else(|| ["@value", "alternateName", "identifier", "name"].into_iter().find_map(of))
    };
    let Some(declared) = article.get("inLanguage") else {
        return in_language(article.first(&["articleBody", "text", "headline"])?, None)?.1;
    };
    for &item in &declared.items() {
        let tag = tag(item);
        if tag.is_some() {
            return tag;
        }
    }
    None
}

/// The one of several texts in `wanted`, else the first; with its language. `None` if no text declares a language. Several texts are values
/// with `@language`, or a language map of JSON-LD (`{"ar": …, "en": …}`).
pub fn in_language<'a>(node: Node<'a>, wanted: Option<&LanguageTag>) -> Option<(Node<'a>, Option<LanguageTag>)> {
    let (mut texts, mut tags) = (node.items(), Vec::new());
    match node.json() {
        Json::Object(entries) if entries.iter().all(|(key, _)| key == "@none" || key != "url" && parse(key).is_some()) => {
            texts.clear();
            for (key, value) in entries.iter().filter(|(_, value)| value.is_something()) {
                texts.push(node.at(value));
                tags.push(parse(key));
            }
        }
        _ => {
            for item in &texts {
                tags.push(item.get("@language").and_then(Node::string).and_then(parse));
            }
        }
    }
    tags.iter().position(Option::is_some)?;
    let mut known = Vec::new();
    for tag in &tags {
        known.push(tag.as_ref());
    }
    let place = wanted.and_then(|wanted| lookup_tag(wanted, &known)).unwrap_or_default();
    Some((texts[place], tags.swap_remove(place)))
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
