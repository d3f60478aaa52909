//! A calendar day in words.

use super::Digits;
use super::platform;
use super::properties::{entries, properties};
use super::tag::Written;
use crate::text::LanguageTag;

const EVERYWHERE: &str = properties!("dates.properties", Line);
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
const HERE: &str = properties!("icu-dates.properties", Line);
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
const HERE: &str = "";

/// A day of the Gregorian calendar, spelt as the language spells it (CLDR, the long date), in the given digits.
///
/// The text is the same in every browser, in Node and natively. A language that is not known in all of them,
/// and a day or a tag that does not exist, give the ISO form: `2022-10-26`.
///
/// `٢٦ أكتوبر ٢٠٢٢` for 2022-10-26, `ar` and the digits `arab`.
pub fn date(tag: Option<&LanguageTag>, digits: Digits, year: u16, month: u8, day: u8) -> String {
    spelt(tag, digits, year, month, day).unwrap_or_else(|| iso(digits, year, month, day))
}

fn spelt(tag: Option<&LanguageTag>, digits: Digits, year: u16, month: u8, day: u8) -> Option<String> {
    let written = Written::of(tag?);
    match entry(EVERYWHERE, &written).or_else(|| entry(HERE, &written)) {
        Some(entry) => fill(entry, digits, year, month, day),
        None => platform::date(&written, digits.as_str(), year, month, day),
    }
}

/// The pattern and the months of a language.
fn entry(file: &'static str, written: &Written) -> Option<&'static str> {
    entries(file).find_map(|(key, value)| {
        let (language, qualifier) = key.split_once('-')?;
        (language == written.language && written.fits(qualifier)).then_some(value)
    })
}

fn fill(entry: &str, digits: Digits, year: u16, month: u8, day: u8) -> Option<String> {
    let mut fields = entry.split(" | ");
    let pattern = fields.next()?;
    let month = fields.nth(usize::from(month).checked_sub(1)?)?;
    let mut text = String::new();
    for piece in pattern.split('{') {
        let (field, literal) = piece.split_once('}').unwrap_or(("", piece));
        match field {
            "day" => text.push_str(&digits.number(day.into())),
            "month" => text.push_str(month),
            "year" => text.push_str(&digits.number(year.into())),
            _ => {}
        }
        text.push_str(literal);
    }
    Some(text)
}

fn iso(digits: Digits, year: u16, month: u8, day: u8) -> String {
    let mut text = digits.two((year / 100) as u8);
    text.push_str(&digits.two((year % 100) as u8));
    for number in [month, day] {
        text.push('-');
        text.push_str(&digits.two(number));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::properties::tests::read;

    #[test]
    fn probe() {
        let mut text = String::from("{");
        for tag in std::env::var("TAGS").unwrap().split(' ') {
            let parsed = LanguageTag::parse(tag).unwrap();
            let mut days = vec![date(Some(&parsed), Digits::Latn, 2022, 10, 26)];
            days.extend((1..13).map(|m| date(Some(&parsed), Digits::Latn, 2024, m, m + 2)));
            text.push_str(&format!(
                "\"{tag}\":{{\"long\":[{}],\"name\":\"{}\"}},\n",
                days.iter().map(|d| format!("\"{d}\"")).collect::<Vec<_>>().join(","),
                crate::locale::language_name(&parsed).unwrap_or_default()
            ));
        }
        text.pop();
        text.pop();
        text.push('}');
        std::fs::write(std::env::var("OUT").unwrap(), text).unwrap();
        let _ = read("dates.properties");
    }
}
