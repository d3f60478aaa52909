//! The digits that maqal writes: page dates, footnote numbers, list numbers. The author's own are never touched.

use super::tag::Written;
use crate::text::LanguageTag;

/// A set of decimal digits; the names are those of BCP 47 `-u-nu-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// 0123456789
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩
    Arab,
    /// ۰۱۲۳۴۵۶۷۸۹
    Arabext,
}

impl Digits {
    /// The digits that newspapers in this language print.
    pub fn of(tag: &LanguageTag) -> Digits {
        use Digits::*;
        let Written { language, script, region } = Written::of(tag);
        let region = region.unwrap_or_default();
        match (language, script) {
            (_, Some(other)) if other != "Arab" => Latn,
            ("ar", _) => match region {
                "AE" | "DZ" | "EH" | "LY" | "MA" | "TN" => Latn,
                _ => Arab,
            },
            ("ckb" | "sd", _) => Arab,
            ("fa" | "ks" | "ps", _) | ("pa" | "uz", Some(_)) => Arabext,
            ("ur", _) if region == "IN" => Arabext,
            _ => Latn,
        }
    }

    /// Reads `latn`, `arab` or `arabext`.
    pub fn parse(name: &str) -> Option<Digits> {
        [Digits::Latn, Digits::Arab, Digits::Arabext].into_iter().find(|digits| digits.as_str() == name)
    }

    /// The name in BCP 47: `latn`, `arab`, `arabext`.
    pub fn as_str(self) -> &'static str {
        match self {
            Digits::Latn => "latn",
            Digits::Arab => "arab",
            Digits::Arabext => "arabext",
        }
    }

    /// A number without separators.
    pub fn number(self, number: u32) -> String {
        self.text(&number.to_string())
    }

    /// The text with its ASCII digits in these digits.
    pub fn text(self, text: &str) -> String {
        text.chars().map(|c| self.digit(c)).collect()
    }

    /// A time of day: `18:40`.
    pub fn time(self, hour: u8, minute: u8) -> String {
        let mut text = self.two(hour);
        text.push(':');
        text.push_str(&self.two(minute));
        text
    }

    pub(super) fn two(self, number: u8) -> String {
        [number / 10, number % 10].map(|digit| self.digit((b'0' + digit % 10) as char)).iter().collect()
    }

    fn digit(self, c: char) -> char {
        let zero = match self {
            Digits::Latn => return c,
            Digits::Arab => '٠',
            Digits::Arabext => '۰',
        };
        c.to_digit(10).and_then(|digit| char::from_u32(zero as u32 + digit)).unwrap_or(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_digits() {
        for (digits, tags) in [
            (
                Digits::Arab,
                "ar ar-EG ar-SD ar-IQ ar-SA ar-KW ar-QA ar-BH ar-OM ar-YE ar-LB ar-SY ar-JO ar-PS ar-MR ckb ckb-IR sd sd-Arab ar-Arab-EG arz apc",
            ),
            (
                Digits::Latn,
                "ar-MA ar-DZ ar-TN ar-LY ar-EH ar-AE he yi ur ur-PK ug en ru zh pa uz pa-IN ar-Latn fa-Latn sd-Deva ks-Deva az-Arab ary iw",
            ),
            (Digits::Arabext, "fa fa-AF fa-IR prs ps ur-IN ks ks-Arab pa-Arab uz-Arab pa-PK uz-AF"),
        ] {
            for tag in tags.split(' ') {
                assert_eq!(Digits::of(&LanguageTag::parse(tag).unwrap()), digits, "{tag}");
            }
        }
    }

    #[test]
    fn names_are_those_of_bcp_47() {
        for (name, digits) in [("latn", Digits::Latn), ("arab", Digits::Arab), ("arabext", Digits::Arabext)] {
            assert_eq!((Digits::parse(name), digits.as_str()), (Some(digits), name));
        }
        assert_eq!(Digits::parse("deva"), None);
    }

    #[test]
    fn numbers_times_and_texts_take_the_digits() {
        assert_eq!(Digits::Arab.number(1204), "١٢٠٤");
        assert_eq!(Digits::Arabext.number(98), "۹۸");
        assert_eq!(Digits::Latn.number(u32::MAX), "4294967295");
        assert_eq!(Digits::Latn.time(18, 40), "18:40");
        assert_eq!(Digits::Arab.time(9, 5), "٠٩:٠٥");
        assert_eq!(Digits::Arabext.text("a4 ٤ 7"), "a۴ ٤ ۷");
    }
}
