//! Reads numbers in the metadata of an article: words, minutes, a year.

use super::node::Node;
use crate::json::Json;
use crate::text::mapped;

/// 100 days; a longer duration is a mistake.
const MAX_MINUTES: u32 = 144_000;
/// What can be read in that time.
const MAX_WORDS: u32 = 30_000_000;

/// `wordCount`: a number, or a string of one.
pub fn words(article: Node<'_>) -> Option<u32> {
    let node = article.get("wordCount")?;
    let count = match node.json() {
        Json::Number(number) => Some(*number as u32),
        Json::String(text) => {
            let is_digit = |c: char| !matches!(c, ',' | '.' | '\'' | '’') && !c.is_whitespace();
            mapped(text, &mut |c| is_digit(c).then_some(c)).parse().ok()
        }
        _ => None,
    };
    checked(node, count, MAX_WORDS, "a number of words")
}

/// `timeRequired` in minutes: an ISO 8601 duration, or a number of minutes.
pub fn minutes(article: Node<'_>) -> Option<u32> {
    let node = article.get("timeRequired")?;
    let minutes = match node.json() {
        Json::Number(number) => Some(number.ceil() as u32),
        Json::String(text) => duration(text.trim()).or_else(|| in_minutes(text.trim())),
        _ => None,
    };
    checked(node, minutes, MAX_MINUTES, "a duration such as PT5M")
}

/// A year: a number, a string of one, or a date.
pub fn year(node: Node<'_>) -> Option<u16> {
    let year = match node.json() {
        Json::Number(number) => Some(*number as u32),
        Json::String(text) => text.trim().get(..4).and_then(|year| year.parse().ok()),
        _ => None,
    };
    checked(node, year.filter(|year| *year >= 1600), 9999, "a year").map(|year| year as u16)
}

/// Warns if there is no number or it is greater than `max`. 0 is an empty form field, and is omitted without a warning.
fn checked(node: Node<'_>, number: Option<u32>, max: u32, expected: &str) -> Option<u32> {
    let known = number.filter(|&number| number <= max);
    if known.is_none() {
        node.warn_type(expected);
    }
    known.filter(|&number| number > 0)
}

/// `PT1H30M` (ISO 8601-1, section 5.5.2.2), rounded up to minutes. Years and months have no fixed length.
fn duration(text: &str) -> Option<u32> {
    let (mut seconds, mut number, mut in_time) = (0u64, 0u64, false);
    for c in text.strip_prefix('P').or(text.strip_prefix('p'))?.chars() {
        let unit = match (in_time, c.to_ascii_uppercase()) {
            (_, '0'..='9') => {
                number = number.checked_mul(10)?.checked_add(c.to_digit(10)?.into())?;
                continue;
            }
            (false, 'T') => {
                in_time = true;
                continue;
            }
            (false, 'D') => 86_400,
            (true, 'H') => 3_600,
            (true, 'M') => 60,
            (true, 'S') => 1,
            (false, 'Y' | 'M' | 'W') if number == 0 => 0,
            _ => return None,
        };
        seconds = seconds.checked_add(std::mem::take(&mut number).checked_mul(unit)?)?;
    }
    u32::try_from(seconds.div_ceil(60)).ok()
}

/// `5`, `5 min`, `5 minutes`.
fn in_minutes(text: &str) -> Option<u32> {
    let (number, unit) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let unit = unit.trim_start();
    (unit.is_empty() || unit.starts_with("min")).then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_up_to_minutes() {
        for (text, minutes) in [
            ("PT2M", Some(2)),
            ("PT1H30M", Some(90)),
            ("PT90S", Some(2)),
            ("P00DT00H01M53S", Some(2)),
            ("P0Y0M1DT0H0M0S", Some(1440)),
            ("pt5m", Some(5)),
            ("PT0S", Some(0)),
            ("P1Y", None),
            ("PT5", Some(0)),
            ("5M", None),
            ("PT99999999999999999999M", None),
            ("PT1.5M", None),
        ] {
            assert_eq!(duration(text), minutes, "{text}");
        }
        for (text, minutes) in [("5", Some(5)), ("5 min", Some(5)), ("12 minutes", Some(12)), ("min", None), ("5 h", None), ("", None)] {
            assert_eq!(in_minutes(text), minutes, "{text}");
        }
    }
}
