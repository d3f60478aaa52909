//! Language tags: BCP 47 (RFC 5646) syntax. Nothing is inferred.

use super::mapped::mapped;
use super::split;
use std::fmt;

/// A well-formed language tag in its recommended casing (RFC 5646, section 2.1.1).
///
/// ```
/// use maqal::LanguageTag;
/// let tag = LanguageTag::parse("PA-arab-pk").unwrap();
/// assert_eq!(tag.as_str(), "pa-Arab-PK");
/// assert_eq!((tag.language(), tag.script(), tag.region()), ("pa", Some("Arab"), Some("PK")));
/// assert!(LanguageTag::parse("deutsch, german").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Parses a tag; `_` counts as `-`. `None` if it is not well-formed, or private use or grandfathered.
    pub fn parse(text: &str) -> Option<LanguageTag> {
        let mut tag = String::with_capacity(text.len());
        let mut last = Part::Start;
        for subtag in split(&mapped(text.trim(), &mut |c| Some(if c == '_' { '-' } else { c })), '-') {
            last = last.next(subtag)?;
            if last != Part::Language {
                tag.push('-');
            }
            push_cased(&mut tag, subtag, last);
        }
        (!matches!(last, Part::Singleton)).then_some(LanguageTag(tag))
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `ar`, `ckb`.
    pub fn language(&self) -> &str {
        split(&self.0, '-').next().unwrap_or_default()
    }

    /// The script subtag: `Arab`.
    pub fn script(&self) -> Option<&str> {
        self.find(|s| s.len() == 4 && s.as_bytes()[0].is_ascii_uppercase())
    }

    /// The region subtag: `EG`, `419`.
    pub fn region(&self) -> Option<&str> {
        self.find(|s| match s.len() {
            2 => s.as_bytes()[0].is_ascii_uppercase(),
            3 => s.as_bytes()[0].is_ascii_digit(),
            _ => false,
        })
    }

    /// The first subtag before any extension that `is` accepts. Casing distinguishes scripts and regions from other
    /// subtags.
    fn find(&self, is: impl Fn(&str) -> bool) -> Option<&str> {
        split(&self.0, '-').skip(1).take_while(|s| s.len() > 1).find(|s| is(s))
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The kind of a subtag, in the order of the grammar.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Part {
    Start,
    Language,
    Extlang,
    Script,
    Region,
    Variant,
    Singleton,
    Extension,
    Private,
}

impl Part {
    /// The part that `subtag` is after `self`; `None` if it cannot follow.
    fn next(self, subtag: &str) -> Option<Part> {
        use Part::*;
        let bytes = subtag.as_bytes();
        let alpha = bytes.iter().all(u8::is_ascii_alphabetic);
        let digit = bytes.iter().all(u8::is_ascii_digit);
        if !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return None;
        }
        match (self, bytes.len()) {
            (Start, 2..=3 | 5..=8) if alpha => Some(Language),
            (Start, _) => None,
            (Private, 1..=8) => Some(Private),
            (Singleton, 1) => None,
            (Singleton | Extension, 2..=8) => Some(Extension),
            (_, 1) if bytes[0].eq_ignore_ascii_case(&b'x') => Some(Private),
            (_, 1) => Some(Singleton),
            (Language, 3) if alpha => Some(Extlang),
            (_, 4) if alpha && self <= Extlang => Some(Script),
            (_, 2) if alpha && self <= Script => Some(Region),
            (_, 3) if digit && self <= Script => Some(Region),
            (_, 5..=8) if self <= Variant => Some(Variant),
            (_, 4) if self <= Variant && bytes[0].is_ascii_digit() => Some(Variant),
            _ => None,
        }
    }
}

fn push_cased(tag: &mut String, subtag: &str, part: Part) {
    let lower = subtag.to_ascii_lowercase();
    match part {
        Part::Region => tag.push_str(&subtag.to_ascii_uppercase()),
        Part::Script => {
            tag.push_str(&lower[..1].to_ascii_uppercase());
            tag.push_str(&lower[1..]);
        }
        _ => tag.push_str(&lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_tags_are_recased() {
        for (text, expected) in [
            ("ar", "ar"),
            ("EN-us", "en-US"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("az_Arab", "az-Arab"),
            ("es-419", "es-419"),
            ("sl-rozaj-biske-1994", "sl-rozaj-biske-1994"),
            ("ar-u-nu-latn", "ar-u-nu-latn"),
            ("de-x-Private", "de-x-private"),
            (" he ", "he"),
        ] {
            assert_eq!(LanguageTag::parse(text).as_ref().map(LanguageTag::as_str), Some(expected), "{text}");
        }
    }

    #[test]
    fn ill_formed_tags_are_rejected() {
        for text in ["", "a", "deutsch, german", "klingonish", "ar-", "-ar", "ar-u", "en us", "العربية", "ar-Arab-Arab", "x-foo", "12"]
        {
            assert!(LanguageTag::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn extensions_have_no_scripts_and_regions() {
        let tag = LanguageTag::parse("ar-u-ca-islamic").unwrap();
        assert_eq!((tag.script(), tag.region()), (None, None));
    }
}
