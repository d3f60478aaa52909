//! The digits of dates and numbers that maqal writes. Those of the author are never changed.

use super::tag::Written;
use crate::text::{LanguageTag, concat, decimal, mapped, split};

/// A set of decimal digits; the names are those of BCP 47 `-u-nu-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Digits {
    /// 0123456789
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩
    Arab,
    /// ۰۱۲۳۴۵۶۷۸۹
    Arabext,
    /// 𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙
    Adlm,
    /// ০১২৩৪৫৬৭৮৯
    Beng,
    /// 𑄶𑄷𑄸𑄹𑄺𑄻𑄼𑄽𑄾𑄿
    Cakm,
    /// ०१२३४५६७८९
    Deva,
    /// ၀၁၂၃၄၅၆၇၈၉
    Mymr,
    /// ߀߁߂߃߄߅߆߇߈߉
    Nkoo,
    /// ᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙
    Olck,
    /// ༠༡༢༣༤༥༦༧༨༩
    Tibt,
}

/// Each set with its name and its zero, which the other digits follow.
const SETS: [(Digits, &str, char); 11] = [
    (Digits::Latn, "latn", '0'),
    (Digits::Arab, "arab", '٠'),
    (Digits::Arabext, "arabext", '۰'),
    (Digits::Adlm, "adlm", '𞥐'),
    (Digits::Beng, "beng", '০'),
    (Digits::Cakm, "cakm", '𑄶'),
    (Digits::Deva, "deva", '०'),
    (Digits::Mymr, "mymr", '၀'),
    (Digits::Nkoo, "nkoo", '߀'),
    (Digits::Olck, "olck", '᱐'),
    (Digits::Tibt, "tibt", '༠'),
];

/// The languages, other than those in Arabic letters, that use the digits of their script (CLDR, default numbering system).
const OWN: &str = "as-Beng bgc-Deva bho-Deva bn-Beng ccp-Cakm dz-Tibt mni-Beng mr-Deva my-Mymr ne-Deva raj-Deva sa-Deva sat-Olck";

impl Digits {
    /// The digits that newspapers in this language use.
    pub fn of(tag: &LanguageTag) -> Digits {
        use Digits::*;
        let written = Written::of(tag);
        let Written { language, script, region } = written;
        let region = region.unwrap_or_default();
        match (language, script) {
            (_, Some("Adlm")) => Adlm,
            (_, Some("Nkoo")) => Nkoo,
            (_, Some(other)) if other != "Arab" => own(&written),
            ("ar", _) => match region {
                "AE" | "DZ" | "EH" | "LY" | "MA" | "TN" => Latn,
                _ => Arab,
            },
            ("ckb" | "sd", _) => Arab,
            ("fa" | "ks" | "lrc" | "mzn" | "ps", _) | ("pa" | "uz", Some(_)) => Arabext,
            ("ur", _) if region == "IN" => Arabext,
            (_, None) => own(&written),
            _ => Latn,
        }
    }

    /// Reads a name of BCP 47: `latn`, `arab`, `arabext`, `beng` …
    pub fn parse(name: &str) -> Option<Digits> {
        SETS.iter().find(|(_, own, _)| *own == name).map(|(digits, ..)| *digits)
    }

    /// The name in BCP 47: `latn`, `arab`, `arabext`, `beng` …
    pub fn as_str(self) -> &'static str {
        self.set().0
    }

    /// The name and the zero.
    fn set(self) -> (&'static str, char) {
        SETS.iter().find(|(digits, ..)| *digits == self).map_or(("latn", '0'), |(_, name, zero)| (name, *zero))
    }

    /// A number without separators.
    pub fn number(self, number: u32) -> String {
        self.text(&decimal(number.into()))
    }

    /// The text with its ASCII digits in these digits.
    pub fn text(self, text: &str) -> String {
        mapped(text, &mut |c| Some(self.digit(c)))
    }

    /// A time of day: `18:40`.
    pub fn time(self, hour: u8, minute: u8) -> String {
        let mut text = self.two(hour);
        text.push(':');
        text.push_str(&self.two(minute));
        text
    }

    pub(crate) fn two(self, number: u8) -> String {
        let zero = if number < 10 { "0" } else { "" };
        self.text(&concat(&[zero, &decimal(number.into())]))
    }

    fn digit(self, c: char) -> char {
        c.to_digit(10).and_then(|digit| char::from_u32(self.set().1 as u32 + digit)).unwrap_or(c)
    }
}

/// The digits of a language's script, if the language uses them.
fn own(written: &Written) -> Digits {
    let own = split(OWN, ' ').filter_map(|entry| entry.split_once('-'));
    let script = own.filter(|(language, script)| *language == written.language && written.fits(script)).map(|(_, script)| script).next();
    script.and_then(|script| Digits::parse(&script.to_ascii_lowercase())).unwrap_or(Digits::Latn)
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
                "ar-MA ar-DZ ar-TN ar-LY ar-EH ar-AE he yi ur ur-PK ug en ru zh pa uz pa-IN ar-Latn fa-Latn sd-Deva ks-Deva az-Arab ary iw hi th bn-Latn mr-Latn my-Latn ff mni-Mtei nqo-Latn syr dv",
            ),
            (Digits::Arabext, "fa fa-AF fa-IR prs ps ur-IN ks ks-Arab pa-Arab uz-Arab pa-PK uz-AF lrc mzn"),
            (Digits::Adlm, "ff-Adlm ff-Adlm-GN"),
            (Digits::Beng, "as bn bn-IN bn-Beng mni"),
            (Digits::Cakm, "ccp ccp-IN"),
            (Digits::Deva, "bgc bho mr mr-IN ne ne-IN raj sa"),
            (Digits::Mymr, "my my-MM"),
            (Digits::Nkoo, "nqo man-Nkoo"),
            (Digits::Olck, "sat sat-Olck"),
            (Digits::Tibt, "dz"),
        ] {
            for tag in tags.split(' ') {
                assert_eq!(Digits::of(&LanguageTag::parse(tag).unwrap()), digits, "{tag}");
            }
        }
    }

    #[test]
    fn names_are_those_of_bcp_47() {
        for (digits, name, zero) in SETS {
            assert_eq!((Digits::parse(name), digits.as_str()), (Some(digits), name));
            // The others follow in order: Unicode's numeric type "decimal".
            let nine = char::from_u32(zero as u32 + 9).unwrap();
            assert_eq!(digits.text("09"), String::from_iter([zero, nine]));
        }
        for name in ["roman", "hebr", "LATN", ""] {
            assert_eq!(Digits::parse(name), None, "{name}");
        }
    }

    #[test]
    fn numbers_times_and_texts_take_the_digits() {
        assert_eq!(Digits::Arab.number(1204), "١٢٠٤");
        assert_eq!(Digits::Arabext.number(98), "۹۸");
        assert_eq!(Digits::Latn.number(u32::MAX), "4294967295");
        assert_eq!(Digits::Latn.time(18, 40), "18:40");
        assert_eq!(Digits::Arab.time(9, 5), "٠٩:٠٥");
        assert_eq!(Digits::Arabext.text("a4 ٤ 7"), "a۴ ٤ ۷");
        assert_eq!((&*Digits::Beng.number(2022), &*Digits::Mymr.number(2022)), ("২০২২", "၂၀၂၂"));
        assert_eq!((&*Digits::Nkoo.number(2022), &*Digits::Adlm.number(2022)), ("߂߀߂߂", "𞥒𞥐𞥒𞥒"));
    }
}
