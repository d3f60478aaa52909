//! Reads the language that an article declares.

use super::node::Node;
use crate::text::LanguageTag;

/// ISO 639-2 codes of languages that also have a two-letter code, which BCP 47 requires (RFC 5646, section 2.2.1).
const SHORTER: &[(&str, &str)] = &[
    ("ara", "ar"),
    ("chi", "zh"),
    ("deu", "de"),
    ("eng", "en"),
    ("fas", "fa"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("ger", "de"),
    ("heb", "he"),
    ("ita", "it"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("per", "fa"),
    ("por", "pt"),
    ("pus", "ps"),
    ("rus", "ru"),
    ("spa", "es"),
    ("tur", "tr"),
    ("uig", "ug"),
    ("urd", "ur"),
    ("yid", "yi"),
    ("zho", "zh"),
];

/// A BCP 47 tag. Longer words, such as `english`, are well-formed tags as well, but no language is registered under one.
pub fn parse(text: &str) -> Option<LanguageTag> {
    let tag = LanguageTag::parse(text).filter(|tag| tag.language().len() <= 3)?;
    match SHORTER.iter().find(|(long, _)| *long == tag.language()) {
        Some((long, short)) => LanguageTag::parse(&[short, &tag.as_str()[long.len()..]].concat()),
        None => Some(tag),
    }
}

/// The first tag in `inLanguage`, which may be a string, a `Language`, or several of them.
pub fn declared(article: Node<'_>) -> Option<LanguageTag> {
    article.get("inLanguage")?.items().into_iter().find_map(|item| {
        let of = |key| item.get(key).and_then(Node::string).and_then(parse);
        item.string().and_then(parse).or_else(|| ["@value", "alternateName", "identifier", "name"].into_iter().find_map(of))
    })
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
