//! Calendars other than the Gregorian one, for a second date.

use super::backend;
use super::date::{entry, fill};
use super::digits::Digits;
use super::hebrew;
use super::properties::properties;
use super::tag::Written;
use crate::article::Date;
use crate::text::{LanguageTag, contains};

const PERSIAN: &str = properties!("data/persian-dates.properties", Line);
const ISLAMIC: &str = properties!("data/islamic-dates.properties", Line);

/// Languages for which some engine has no names of the months of other calendars, formats such dates differently, or has
/// them only in a script that the tag may not mean.
const WITHOUT: &str = "am bn bs ca fil gu ja ko lv ml pa sk te uz vi zh";

/// A calendar other than the Gregorian one; the names are those of BCP 47 `-u-ca-`.
///
/// ```
/// # #[cfg(feature = "icu")] {
/// use maqal::{Article, Calendar, Options, render};
///
/// let article = Article::from_json(r#"{"inLanguage": "fa", "headline": "باران", "datePublished": "2022-10-26"}"#)?;
/// let mut options = Options::default();
/// options.calendar = Calendar::parse("persian");
/// assert!(render(&article, &options).contains(">۲۶ اکتبر ۲۰۲۲ (۴ آبان ۱۴۰۱)</time>"));
/// # }
/// # Ok::<(), maqal::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Calendar {
    /// The Hebrew calendar.
    Hebrew,
    /// The Islamic calendar, with the civil leap year rule.
    IslamicCivil,
    /// The Islamic calendar of Umm al-Qura, Mecca.
    IslamicUmmAlQura,
    /// The Solar Hijri calendar of Iran and Afghanistan.
    Persian,
}

impl Calendar {
    const ALL: [Calendar; 4] = [Calendar::Hebrew, Calendar::IslamicCivil, Calendar::IslamicUmmAlQura, Calendar::Persian];

    /// Reads `hebrew`, `islamic-civil`, `islamic-umalqura` or `persian`.
    pub fn parse(name: &str) -> Option<Calendar> {
        Calendar::ALL.into_iter().find(|calendar| calendar.as_str() == name)
    }

    /// The name in BCP 47.
    pub fn as_str(self) -> &'static str {
        match self {
            Calendar::Hebrew => "hebrew",
            Calendar::IslamicCivil => "islamic-civil",
            Calendar::IslamicUmmAlQura => "islamic-umalqura",
            Calendar::Persian => "persian",
        }
    }

    /// The day in this calendar, in words, to follow the Gregorian date `gregorian`: `١ ربيع الآخر ١٤٤٤ هـ`.
    ///
    /// `None` for a language in which some browser or ICU4X lacks the names of its months.
    pub(crate) fn date(self, tag: Option<&LanguageTag>, digits: Digits, gregorian: &str, day: Date) -> Option<String> {
        let written = Written::of(tag?);
        if self == Calendar::Hebrew && matches!(written.language, "he" | "yi") && written.fits("Hebr") {
            return hebrew::date(written.language, day);
        }
        if let Some(entry) = entry(self.table(), &written) {
            let [year, month, day] = backend::numbers(self.as_str(), day)?;
            return fill(entry, digits, year, month as u8, day as u8);
        }
        if contains(WITHOUT, written.language) {
            return None;
        }
        let text = backend::date(&written, self.as_str(), digits.as_str(), day)?;
        if has_latin(gregorian) {
            return Some(text);
        }
        // An era in foreign letters, first or last, is dropped; a month in foreign letters makes the date useless.
        let text = match (text.split_once(' '), text.rsplit_once(' ')) {
            (Some((era, rest)), _) | (_, Some((rest, era))) if has_latin(era) => rest.to_owned(),
            _ => text,
        };
        (!has_latin(&text)).then_some(text)
    }

    /// The table of patterns and months.
    fn table(self) -> &'static str {
        match self {
            Calendar::Hebrew => "",
            Calendar::IslamicCivil | Calendar::IslamicUmmAlQura => ISLAMIC,
            Calendar::Persian => PERSIAN,
        }
    }
}

/// Whether a text has Latin letters, apart from Roman numerals, as in `адар II`.
fn has_latin(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic() && byte != b'I')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_bcp_47() {
        for name in ["hebrew", "islamic-civil", "islamic-umalqura", "persian"] {
            assert_eq!(Calendar::parse(name).map(Calendar::as_str), Some(name));
        }
        for name in ["gregory", "coptic", "islamic", "islamic-rgsa", "Persian", ""] {
            assert_eq!(Calendar::parse(name), None, "{name}");
        }
    }

    #[cfg(feature = "icu")]
    mod with_icu {
        use super::super::Calendar::*;
        use super::*;
        use crate::locale;

        fn second(calendar: Calendar, tag: &str, day: (u16, u8, u8)) -> Option<String> {
            let tag = LanguageTag::parse(tag).unwrap();
            let digits = Digits::of(&tag);
            let gregorian = locale::date(Some(&tag), digits, day.0, day.1, day.2);
            calendar.date(Some(&tag), digits, &gregorian, Date::new(day.0, day.1, day.2).unwrap())
        }

        /// The expected days come from the calendars' authorities: Umm al-Qura, Iran, and the Hebrew almanac.
        #[test]
        fn dates_have_the_usual_form() {
            for (calendar, tag, day, expected) in [
                (IslamicUmmAlQura, "ar", (2022, 10, 26), "١ ربيع الآخر ١٤٤٤ هـ"),
                (IslamicUmmAlQura, "ar-SA", (2024, 3, 11), "١ رمضان ١٤٤٥ هـ"),
                (IslamicUmmAlQura, "ar-MA", (2024, 3, 11), "1 رمضان 1445 هـ"),
                (IslamicCivil, "ar", (2022, 10, 26), "٣٠ ربيع الأول ١٤٤٤ هـ"),
                (IslamicUmmAlQura, "fa", (2022, 10, 26), "۱ ربیع‌الثانی ۱۴۴۴ ه\u{200d}.ق."),
                (IslamicUmmAlQura, "ur", (2022, 10, 26), "1 ربیع الثانی، 1444 ہجری"),
                (IslamicUmmAlQura, "ps", (2022, 10, 26), "۱۴۴۴ هـ.ق ربیع الثاني ۱"),
                (IslamicUmmAlQura, "ckb", (2022, 10, 26), "١ی ڕەبیعی دووەمی ١٤٤٤ی کۆچی"),
                (IslamicUmmAlQura, "sd", (2022, 10, 26), "١٤٤٤ هجري ربيع الآخر ١"),
                (IslamicUmmAlQura, "ug", (2022, 10, 26), "1-رەبىئۇلئاخىر، 1444 ھىجرىيە"),
                (IslamicUmmAlQura, "he", (2022, 10, 26), "1 ברביע א-ת׳אני 1444 הג׳רה"),
                (IslamicUmmAlQura, "tr", (2022, 10, 26), "Hicri 1 Rebiülahir 1444"),
                (IslamicUmmAlQura, "id", (2022, 10, 26), "1 Rabiulakhir 1444 H"),
                (IslamicUmmAlQura, "ru", (2022, 10, 26), "1 раби-уль-ахир 1444 г."),
                (IslamicUmmAlQura, "en", (2022, 10, 26), "Rabiʻ II 1, 1444 AH"),
                (Persian, "fa", (2022, 10, 26), "۴ آبان ۱۴۰۱"),
                (Persian, "fa", (2024, 3, 20), "۱ فروردین ۱۴۰۳"),
                (Persian, "fa", (2025, 3, 20), "۳۰ اسفند ۱۴۰۳"),
                (Persian, "fa-AF", (2022, 10, 26), "۴ عقرب ۱۴۰۱"),
                (Persian, "prs", (2022, 10, 26), "۴ عقرب ۱۴۰۱"),
                (Persian, "ps", (2022, 10, 26), "۱۴۰۱ لړم ۴"),
                (Persian, "ckb", (2022, 10, 26), "٤ی خەزەڵوەری ١٤٠١"),
                (Persian, "ar", (2022, 10, 26), "٤ آبان ١٤٠١ هـ.ش"),
                (Persian, "ur", (2022, 10, 26), "4 آبان، 1401 ہجری شمسی"),
                (Persian, "he", (2022, 10, 26), "4 באבאן 1401"),
                (Persian, "en-GB", (2022, 10, 26), "4 Aban 1401 AP"),
                (Hebrew, "he", (2022, 10, 26), "א׳ בחשוון תשפ״ג"),
                (Hebrew, "iw", (2024, 3, 14), "ד׳ באדר ב׳ תשפ״ד"),
                (Hebrew, "he", (2024, 4, 23), "ט״ו בניסן תשפ״ד"),
                (Hebrew, "yi", (2024, 4, 23), "ט״ו ניסן תשפ״ד"),
                (Hebrew, "ji", (2022, 10, 26), "א׳ חשוון תשפ״ג"),
                (Hebrew, "ru", (2024, 3, 14), "4 адар II 5784 г."),
                (Hebrew, "en", (2024, 4, 23), "15 Nisan 5784"),
                (Hebrew, "ar", (2024, 4, 23), "١٥ نيسان ٥٧٨٤ ص"),
            ] {
                assert_eq!(second(calendar, tag, day).as_deref(), Some(expected), "{tag}");
            }
        }

        /// No date is better than one in Latin letters or in numbers.
        #[test]
        fn a_language_without_months_has_one_date() {
            for (calendar, tags) in [
                (Persian, "dv ug sd ks yi tlh zh ja ko vi am hy ar-Latn ps-Latn mn"),
                (Hebrew, "ps ckb ug sd dv ks ku az"),
                (IslamicUmmAlQura, "yi dv ks zh te"),
            ] {
                for tag in tags.split(' ') {
                    assert_eq!(second(calendar, tag, (2022, 10, 26)), None, "{} {tag}", calendar.as_str());
                }
            }
            assert_eq!(Persian.date(None, Digits::Latn, "2022-10-26", Date::new(2022, 10, 26).unwrap()), None);
        }

        /// From before each calendar's epoch to the last supported year.
        #[test]
        fn every_year_is_supported() {
            for year in [1, 621, 622, 1600, 1799, 1899, 1970, 2100, 2400, 9999] {
                for calendar in Calendar::ALL {
                    for tag in ["ar", "fa", "he", "yi", "ps", "ckb", "en"] {
                        let text = second(calendar, tag, (year, 2, 28));
                        assert!(
                            text.as_ref().is_none_or(|text| tag == "en" || !text.contains(|c: char| c.is_ascii_alphabetic())),
                            "{text:?}"
                        );
                    }
                }
            }
        }
    }
}
