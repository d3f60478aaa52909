//! Dates in words.

use super::backend;
use super::digits::Digits;
use super::properties::{properties, value};
use super::tag::Written;
use crate::article::Date;
use crate::text::{LanguageTag, concat, contains, split};

const EVERYWHERE: &str = properties!("data/dates.properties", Line);
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
const HERE: &str = properties!("data/icu-dates.properties", Line);
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
const HERE: &str = "";

/// Languages whose entries in the tables are wrong for a month alone, usually because its name is inflected for a day. The platform has both
/// forms.
const ONLY_DAYS: &str = "ca ru ta te vi";

/// Formats a day of the Gregorian calendar in the language's long form (CLDR), in the given digits: a month if the day is 0, a year if the
/// month is as well.
///
/// The text is the same in every browser, in Node and natively. A language that one of them lacks, and an invalid day or
/// tag, yield the ISO form: `2022-10-26`.
///
/// `٢٦ أكتوبر ٢٠٢٢` for 2022-10-26, `ar` and the digits `arab`.
pub fn date(tag: Option<&LanguageTag>, digits: Digits, year: u16, month: u8, day: u8) -> String {
    if (month, day) == (0, 0) {
        return digits.number(year.into());
    }
    in_words(tag, digits, year, month, day).unwrap_or_else(|| iso(digits, year, month, day))
}

/// Formats a date with both Arabic names of its month, the region's own first: `٢٦ أكتوبر/تشرين الأول ٢٠٢٢`. Other
/// languages get the same as from [`date`].
pub fn with_both_months(tag: Option<&LanguageTag>, digits: Digits, year: u16, month: u8, day: u8) -> String {
    let own = date(tag, digits, year, month, day);
    let Some(Written { language: "ar", region, .. }) = tag.map(Written::of) else { return own };
    let other = if matches!(region, Some("IQ" | "JO" | "LB" | "PS" | "SY")) { "ar-EG" } else { "ar-LB" };
    let other = date(LanguageTag::parse(other).as_ref(), digits, year, month, day);
    // The day, the month, which may be two words, and the year.
    let month = if day == 0 { Some(&*other) } else { other.split_once(' ').map(|(_, rest)| rest) };
    let month = month.and_then(|rest| rest.rsplit_once(' '));
    match (own.rsplit_once(' '), month) {
        (Some((before, year)), Some((month, _))) => concat(&[before, "/", month, " ", year]),
        _ => own,
    }
}

fn in_words(tag: Option<&LanguageTag>, digits: Digits, year: u16, month: u8, day: u8) -> Option<String> {
    let date = if day == 0 { Date::of_month(year, month) } else { Date::new(year, month, day) };
    let (written, date) = (Written::of(tag?), date?);
    let in_table = |file| entry(file, &written).and_then(|entry| fill(entry, digits, year, month, day));
    let by_platform = || backend::date(&written, "gregory", digits.as_str(), date);
    if day == 0 && contains(ONLY_DAYS, written.language) {
        return by_platform();
    }
    in_table(EVERYWHERE).or_else(|| in_table(HERE)).or_else(by_platform)
}

/// The entry of a language: a pattern and its months. Its key is the language, the script, and the regions if it is not for all.
pub fn entry(file: &'static str, written: &Written) -> Option<&'static str> {
    let region = written.region.unwrap_or("ZZ");
    value(file, &|key| {
        let (language, subtags) = key.split_once('-').unwrap_or((key, ""));
        let (script, regions) = subtags.split_once('-').unwrap_or((subtags, region));
        language == written.language && written.fits(script) && split(regions, '-').any(|own| own == region)
    })
}

/// Formats a day with the pattern and the months of an entry, which are numbers if it names none. If the day is 0, it is left out with
/// what follows it.
pub fn fill(entry: &str, digits: Digits, year: u16, month: u8, day: u8) -> Option<String> {
    let mut fields = split(entry, '|').map(str::trim_ascii);
    let pattern = fields.next()?;
    let name = fields.nth(usize::from(month).checked_sub(1)?);
    let mut text = String::new();
    for piece in split(pattern, '{') {
        let (field, literal) = piece.split_once('}').unwrap_or(("", piece));
        match field {
            "day" if day == 0 => continue,
            "day" => text.push_str(&digits.number(day.into())),
            "month" => text.push_str(&name.map_or_else(|| digits.number(month.into()), str::to_owned)),
            "year" => text.push_str(&digits.number(year.into())),
            _ => {}
        }
        text.push_str(literal);
    }
    text.truncate(text.trim_ascii_end().len());
    Some(text)
}

fn iso(digits: Digits, year: u16, month: u8, day: u8) -> String {
    let mut text = digits.two((year / 100) as u8);
    text.push_str(&digits.two((year % 100) as u8));
    let numbers = [month, day];
    for &number in &numbers[..if day == 0 { 1 } else { 2 }] {
        text.push('-');
        text.push_str(&digits.two(number));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::properties::tests::read;
    use std::collections::HashSet;

    fn written(tag: &str, digits: Digits, year: u16, month: u8, day: u8) -> String {
        date(Some(&LanguageTag::parse(tag).unwrap()), digits, year, month, day)
    }

    /// The months January to December with the same day and year around them.
    fn months(tag: &str) -> Vec<String> {
        (1..=12).map(|month| written(tag, Digits::Latn, 2024, month, 7)).collect()
    }

    #[test]
    fn languages_that_some_engine_lacks_are_in_the_tables() {
        for (tag, digits, expected) in [
            ("ckb", Digits::Arab, "٢٦ی تشرینی یەکەمی ٢٠٢٢"),
            ("ckb-IR", Digits::Arabext, "۲۶ی تشرینی یەکەمی ۲۰۲۲"),
            ("ps", Digits::Arabext, "۲۰۲۲ اکتوبر ۲۶"),
            ("sd", Digits::Arab, "٢٠٢٢ آڪٽوبر ٢٦"),
            ("ug", Digits::Latn, "26-ئۆكتەبىر، 2022"),
            ("ug-CN", Digits::Latn, "26-ئۆكتەبىر، 2022"),
            ("ks", Digits::Arabext, "اکتوٗبر ۲۶, ۲۰۲۲"),
            ("yi", Digits::Latn, "26טן אקטאבער 2022"),
            ("ji", Digits::Latn, "26טן אקטאבער 2022"),
            ("dv", Digits::Latn, "26 އޮކްޓޯބަރު 2022"),
            ("syr", Digits::Latn, "26 ܒܬܫܪܝܢ ܩܕܡܝܐ 2022"),
            ("ku", Digits::Latn, "26ê cotmeha 2022an"),
            ("uz", Digits::Latn, "26-oktabr, 2022"),
            ("az-Latn-AZ", Digits::Latn, "26 oktyabr 2022"),
            ("eu", Digits::Latn, "2022(e)ko urriaren 26(a)"),
            ("ca", Digits::Latn, "26 d’octubre del 2022"),
        ] {
            assert_eq!(written(tag, digits, 2022, 10, 26), expected, "{tag}");
        }
    }

    #[test]
    fn unknown_languages_and_days_are_iso() {
        assert_eq!(date(None, Digits::Arab, 2022, 10, 26), "٢٠٢٢-١٠-٢٦");
        assert_eq!(date(None, Digits::Latn, 987, 1, 2), "0987-01-02");
        // Unknown, or unknown in that script.
        for tag in ["und", "tlh", "bho", "ar-Latn", "he-Latn", "ru-Latn", "az-Arab", "ku-Arab", "az-Cyrl"] {
            assert_eq!(written(tag, Digits::Latn, 2022, 10, 26), "2022-10-26", "{tag}");
        }
        for tag in ["ar", "ckb", "en"] {
            assert_eq!(written(tag, Digits::Latn, 2022, 13, 1), "2022-13-01", "{tag}");
            assert_eq!(written(tag, Digits::Latn, 2022, 0, 1), "2022-00-01", "{tag}");
        }
        assert_eq!(date(None, Digits::Arab, 2022, 10, 0), "٢٠٢٢-١٠");
    }

    #[test]
    fn months_and_years_may_be_all_that_is_known() {
        for (tag, digits, expected) in [
            ("ckb", Digits::Arab, "تشرینی یەکەمی ٢٠٢٢"),
            ("ps", Digits::Arabext, "۲۰۲۲ اکتوبر"),
            ("ug", Digits::Latn, "ئۆكتەبىر، 2022"),
            ("yi", Digits::Latn, "אקטאבער 2022"),
            ("uz", Digits::Latn, "oktabr, 2022"),
            ("zh", Digits::Latn, "2022年10月"),
            ("tlh", Digits::Latn, "2022-10"),
        ] {
            assert_eq!(written(tag, digits, 2022, 10, 0), expected, "{tag}");
        }
        assert_eq!(written("ar", Digits::Arab, 2022, 0, 0), "٢٠٢٢");
    }

    /// The expectations are those of the browsers.
    #[cfg(feature = "icu")]
    #[test]
    fn months_match_cldr() {
        for (tag, digits, expected) in [
            ("ar", Digits::Arab, "أكتوبر ٢٠٢٢"),
            ("fa", Digits::Arabext, "اکتبر ۲۰۲۲"),
            ("he", Digits::Latn, "אוקטובר 2022"),
            ("tr", Digits::Latn, "Ekim 2022"),
            ("en", Digits::Latn, "October 2022"),
            ("de", Digits::Latn, "Oktober 2022"),
            ("es", Digits::Latn, "octubre de 2022"),
            ("ru", Digits::Latn, "октябрь 2022 г."),
            ("ja", Digits::Latn, "2022年10月"),
            ("pt", Digits::Latn, "outubro de 2022"),
            ("pt-BR", Digits::Latn, "outubro de 2022"),
            ("pt-PT", Digits::Latn, "outubro de 2022"),
            ("pt-AO", Digits::Latn, "outubro de 2022"),
            ("th", Digits::Latn, "ตุลาคม 2022"),
            ("lv", Digits::Latn, "2022. g. oktobris"),
            ("vi", Digits::Latn, "tháng 10 năm 2022"),
            ("te", Digits::Latn, "అక్టోబర్ 2022"),
        ] {
            assert_eq!(written(tag, digits, 2022, 10, 0), expected, "{tag}");
        }
        let tag = LanguageTag::parse("ar");
        assert_eq!(with_both_months(tag.as_ref(), Digits::Arab, 2022, 10, 0), "أكتوبر/تشرين الأول ٢٠٢٢");
        assert_eq!(with_both_months(tag.as_ref(), Digits::Arab, 2022, 0, 0), "٢٠٢٢");
    }

    /// Includes the languages for which a table replaces ICU4X; the expectations are those of CLDR 48 and of the browsers.
    #[cfg(feature = "icu")]
    #[test]
    fn dates_match_cldr() {
        use Digits::*;
        for (tag, digits, expected) in [
            ("ar", Arab, "٣ مايو ٢٠٢٤"),
            ("fa", Arabext, "۳ مهٔ ۲۰۲۴"),
            ("fa-AF", Arabext, "۳ می ۲۰۲۴"),
            ("prs", Arabext, "۳ می ۲۰۲۴"),
            ("ur", Latn, "3 مئی، 2024"),
            ("ur-IN", Arabext, "۳ مئی، ۲۰۲۴"),
            ("pa-PK", Arabext, "۳ مئ ۲۰۲۴"),
            ("uz-AF", Arabext, "۲۰۲۴ می ۳"),
            ("he", Latn, "3 במאי 2024"),
            ("iw-IL", Latn, "3 במאי 2024"),
            ("en", Latn, "May 3, 2024"),
            ("en-GB", Latn, "3 May 2024"),
            ("en-AE", Latn, "3 May 2024"),
            ("de", Latn, "3. Mai 2024"),
            ("de-AT", Latn, "3. Mai 2024"),
            ("fr", Latn, "3 mai 2024"),
            ("es", Latn, "3 de mayo de 2024"),
            ("es-419", Latn, "3 de mayo de 2024"),
            ("pt-BR", Latn, "3 de maio de 2024"),
            ("it", Latn, "3 maggio 2024"),
            ("nl", Latn, "3 mei 2024"),
            ("sv", Latn, "3 maj 2024"),
            ("da", Latn, "3. maj 2024"),
            ("nb", Latn, "3. mai 2024"),
            ("fi", Latn, "3. toukokuuta 2024"),
            ("et", Latn, "3. mai 2024"),
            ("lv", Latn, "2024. gada 3. maijs"),
            ("lt", Latn, "2024 m. gegužės 3 d."),
            ("pl", Latn, "3 maja 2024"),
            ("cs", Latn, "3. května 2024"),
            ("sl", Latn, "3. maj 2024"),
            ("hr", Latn, "3. svibnja 2024."),
            ("hu", Latn, "2024. május 3."),
            ("ro", Latn, "3 mai 2024"),
            ("bg", Latn, "3 май 2024 г."),
            ("ru", Latn, "3 мая 2024 г."),
            ("uk", Latn, "3 травня 2024 р."),
            ("sr", Latn, "3. мај 2024."),
            ("sr-Latn", Latn, "3. maj 2024."),
            ("sr-ME", Latn, "3. maj 2024."),
            ("el", Latn, "3 Μαΐου 2024"),
            ("tr", Latn, "3 Mayıs 2024"),
            ("id", Latn, "3 Mei 2024"),
            ("vi", Latn, "3 tháng 5, 2024"),
            ("sw", Latn, "3 Mei 2024"),
            ("th", Latn, "3 พฤษภาคม ค.ศ. 2024"),
            ("mr", Latn, "3 मे, 2024"),
            ("ta", Latn, "3 மே, 2024"),
            ("zh", Latn, "2024年5月3日"),
            ("zh-Hant-TW", Latn, "2024年5月3日"),
            ("ja", Latn, "2024年5月3日"),
            ("ko", Latn, "2024년 5월 3일"),
        ] {
            assert_eq!(written(tag, digits, 2024, 5, 3), expected, "{tag}");
        }
    }

    #[cfg(feature = "icu")]
    #[test]
    fn arabic_months_are_those_of_the_region() {
        let gulf = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";
        let levant = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول";
        let maghreb = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر";
        let morocco = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر";
        for (regions, names) in [
            ("ar ar-001 ar-EG ar-SD ar-AE ar-SA ar-KW ar-QA ar-BH ar-OM ar-YE ar-LY ar-Arab-EG arz ar-AR", gulf),
            ("ar-LB ar-SY ar-JO ar-PS ar-IQ apc acm", levant),
            ("ar-DZ ar-TN aeb", maghreb),
            ("ar-MA ary", morocco),
        ] {
            let names = names.split(if names.contains(',') { ',' } else { ' ' });
            let expected: Vec<_> = names.map(|name| format!("7 {name} 2024")).collect();
            for tag in regions.split(' ') {
                assert_eq!(months(tag), expected, "{tag}");
            }
        }
        assert_eq!(written("ar", Digits::Arab, 2022, 10, 26), "٢٦ أكتوبر ٢٠٢٢");
    }

    /// As pan-Arab newspapers print them.
    #[cfg(feature = "icu")]
    #[test]
    fn arabic_dates_may_have_both_names_of_the_month() {
        for (tag, month, expected) in [
            ("ar", 10, "٢٦ أكتوبر/تشرين الأول ٢٠٢٢"),
            ("ar-SA", 1, "٢٦ يناير/كانون الثاني ٢٠٢٢"),
            ("ar-LB", 10, "٢٦ تشرين الأول/أكتوبر ٢٠٢٢"),
            ("apc", 5, "٢٦ أيار/مايو ٢٠٢٢"),
            ("ar-DZ", 8, "٢٦ أوت/آب ٢٠٢٢"),
            ("ar-MA", 7, "٢٦ يوليوز/تموز ٢٠٢٢"),
            ("ar", 13, "٢٠٢٢-١٣-٢٦"),
            ("fa", 10, "٢٦ اکتبر ٢٠٢٢"),
        ] {
            let tag = LanguageTag::parse(tag).unwrap();
            assert_eq!(with_both_months(Some(&tag), Digits::Arab, 2022, month, 26), expected, "{tag}");
        }
        assert_eq!(with_both_months(None, Digits::Latn, 2022, 10, 26), "2022-10-26");
    }

    /// A tag may name other digits or another calendar; the page determines the digits, and the calendar is Gregorian.
    #[cfg(feature = "icu")]
    #[test]
    fn extensions_of_the_tag_are_ignored() {
        assert_eq!(written("ar-SA-u-ca-islamic-nu-latn", Digits::Arab, 2022, 10, 26), "٢٦ أكتوبر ٢٠٢٢");
        assert_eq!(written("fa-IR-u-ca-persian", Digits::Latn, 2022, 10, 26), "26 اکتبر 2022");
        assert_eq!(written("th-u-ca-buddhist", Digits::Latn, 2022, 10, 26), "26 ตุลาคม ค.ศ. 2022");
    }

    #[cfg(feature = "icu")]
    #[test]
    fn invalid_days_are_not_normalised() {
        assert_eq!(written("en", Digits::Latn, 2023, 2, 30), "2023-02-30");
        assert_eq!(written("ar", Digits::Arab, 2023, 4, 31), "٢٠٢٣-٠٤-٣١");
        assert_eq!(written("en", Digits::Latn, 2024, 2, 29), "February 29, 2024");
    }

    #[test]
    fn every_line_of_the_tables_is_a_pattern_and_twelve_months() {
        for file in ["data/dates.properties", "data/icu-dates.properties", "data/persian-dates.properties", "data/islamic-dates.properties"]
        {
            let mut keys = HashSet::new();
            for (key, value) in read(file) {
                for tag in tags(&key) {
                    assert_eq!(LanguageTag::parse(&tag).unwrap().as_str(), tag);
                }
                let (pattern, months) = value.split_once(" | ").unwrap_or((&value, ""));
                for field in ["{day}", "{month}", "{year}"] {
                    assert_eq!(pattern.matches(field).count(), 1, "{key}: {pattern}");
                }
                assert_eq!(pattern.matches(['{', '}']).count(), 6, "{key}: {pattern}");
                let months: HashSet<_> = months.split(" | ").filter(|month| !month.is_empty() && month.trim() == *month).collect();
                assert_eq!(months.len(), if key.starts_with("zh-") { 0 } else { 12 }, "{key}");
                assert!(keys.insert(key), "{file}");
            }
        }
    }

    /// The tags that a key is for.
    fn tags(key: &str) -> Vec<String> {
        let mut subtags = key.splitn(3, '-');
        let language = [subtags.next().unwrap(), subtags.next().unwrap()].join("-");
        let regions = subtags.next().map(|regions| regions.split('-').map(|region| [&language, region].join("-")).collect());
        regions.unwrap_or_else(|| vec![language])
    }

    /// The order of the parts may differ, the months may not. ICU4X has no Divehi and no Yiddish, has other months than the
    /// Gregorian ones in Sinhala, and writes some months of Kashmiri as in Urdu and those of Afghanistan as in Iran.
    #[cfg(feature = "icu")]
    #[test]
    fn months_match_icu() {
        for (key, entry) in read("data/dates.properties") {
            if matches!(key.as_str(), "dv-Thaa" | "yi-Hebr" | "si-Sinh" | "ks-Arab" | "fa-Arab-AF" | "fa-Arab") {
                continue;
            }
            for tag in tags(&key) {
                for (month, name) in (1..=12).zip(entry.split(" | ").skip(1)) {
                    let date = Date::new(2024, month, 17).unwrap();
                    let theirs = crate::locale::backend::icu::date(&[&*tag, "-u-ca-gregory"].concat(), false, date).unwrap();
                    assert!(theirs.contains(name), "{tag}: {name}, {theirs}");
                }
            }
        }
    }

    /// Once ICU4X has all languages, its table can be removed.
    #[cfg(feature = "icu")]
    #[test]
    fn the_icu_table_has_only_what_icu_lacks() {
        for (key, entry) in read("data/icu-dates.properties") {
            let tag = LanguageTag::parse(&tags(&key)[0]).unwrap();
            let same = |month| {
                let ours = fill(&entry, Digits::Latn, 2024, month, 3);
                ours == backend::date(&Written::of(&tag), "gregory", "latn", Date::new(2024, month, 3).unwrap())
            };
            assert!(!(1..=12).all(same), "{key}");
        }
    }
}
