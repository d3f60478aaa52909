//! The written language of a tag, which determines labels, dates and digits.

use crate::text::{LanguageTag, meaning, script};

/// Retired codes with the ones in use today (IANA registry), and spoken varieties with the written language that their
/// readers share (ISO 639-3, macrolanguages) and the region where they are spoken.
const STANDARD: &str = "iw he in id ji yi mo ro tl fil cmn zh yue zh-HK \
    prs fa-AF acm ar-IQ aeb ar-TN apc ar-LB apd ar-SD ary ar-MA arz ar-EG shu ar-TD";

/// The written language of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    pub language: &'a str,
    /// The script subtag, or the likely script if that runs from right to left.
    pub script: Option<&'a str>,
    pub region: Option<&'a str>,
}

impl<'a> Written<'a> {
    pub fn of(tag: &'a LanguageTag) -> Written<'a> {
        let standard = meaning(STANDARD, tag.language()).unwrap_or(tag.language());
        let (language, region) = standard.split_once('-').map_or((standard, None), |(language, region)| (language, Some(region)));
        Written { language, script: script(tag), region: tag.region().or(region) }
    }

    /// Whether the script of a key in the data files matches. A tag without a script matches every script, so that the first
    /// one listed is used.
    pub fn fits(&self, script: &str) -> bool {
        self.script.is_none_or(|own| own == script)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varieties_are_written_as_their_standard_language() {
        for (tag, language, script, region) in [
            ("arz", "ar", Some("Arab"), Some("EG")),
            ("ary-DZ", "ar", Some("Arab"), Some("DZ")),
            ("prs", "fa", Some("Arab"), Some("AF")),
            ("iw-IL", "he", Some("Hebr"), Some("IL")),
            ("az-Arab", "az", Some("Arab"), None),
            ("pa-PK", "pa", Some("Arab"), Some("PK")),
            ("en-GB-x-arz", "en", None, Some("GB")),
        ] {
            assert_eq!(Written::of(&LanguageTag::parse(tag).unwrap()), Written { language, script, region }, "{tag}");
        }
    }

    #[test]
    fn keys_fit_by_script() {
        for (tag, script, expected) in
            [("uz", "Latn", true), ("uz-Cyrl", "Latn", false), ("uz-AF", "Arab", true), ("zh-Hant-TW", "Hant", true)]
        {
            assert_eq!(Written::of(&LanguageTag::parse(tag).unwrap()).fits(script), expected, "{tag} {script}");
        }
    }
}
