//! Reads dates in the forms that sites write.

use super::digits::{number, to_ascii, to_u8};
use super::node::Node;
use super::time_of_day::time_of_day;
use crate::article::{Date, YEARS};
use crate::error::WarningCode;
use crate::json::Json;
use crate::text::{mapped, split};

/// From this number on, a Unix time is in milliseconds: in seconds it would be in the year 5138.
const FIRST_MILLISECONDS: f64 = 1e11;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The date in a property. An unrecognised one is omitted, with a warning.
pub fn date(node: Node<'_>) -> Option<Date> {
    let node = *node.items().first()?;
    let date = match node.json() {
        Json::Number(year) if YEARS.contains(&(*year as u16)) && f64::from(*year as u16) == *year => Date::of_year(*year as u16),
        Json::Number(number) => unix_time(*number).filter(|date| date.year >= *YEARS.start()),
        Json::String(text) => parse(text).filter(|date| YEARS.contains(&date.year)),
        Json::Object(_) => return node.get("@value").and_then(date),
        _ => None,
    };
    if date.is_none() {
        node.warn(
            WarningCode::DateUnknown,
            "Unrecognised date; expected one such as 2024-10-17 or 2024-10-17T21:30:00+03:00. It is omitted.",
        );
    }
    date
}

/// The day, in UTC, of a Unix time in seconds or milliseconds. The publisher's time zone is unknown, so there is no time of day.
fn unix_time(number: f64) -> Option<Date> {
    if !number.is_finite() {
        return None;
    }
    let seconds = if number.abs() < FIRST_MILLISECONDS { number } else { number / 1000.0 };
    Date::from_unix_seconds(seconds.floor() as i64)
}

/// A date in numbers or in English words. The time of day is kept only if it has a UTC offset.
pub fn parse(text: &str) -> Option<Date> {
    let text = mapped(text.trim(), &mut |c| Some(to_ascii(c)));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == text.len() && matches!(digits, 10 | 13) {
        return unix_time(text.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0')));
    }
    if let Some(date) = month_or_year(&text) {
        return Some(date);
    }
    let (date, rest) = in_numbers(&text, digits).or_else(|| Some((in_words(&text)?, text.as_str())))?;
    Some(Date { time: time_of_day(rest).filter(|_| date.day > 0), ..date })
}

/// `2024-10`, `2024`: dates of lower precision (ISO 8601-1, sections 5.2.2.2 and 5.2.2.3).
fn month_or_year(text: &str) -> Option<Date> {
    let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
    let year = number(year).filter(|_| year.len() == 4)?;
    match month {
        Some(month) => Date::of_month(year, number(month).filter(|_| month.len() == 2).and_then(to_u8)?),
        None => Date::of_year(year),
    }
}

/// `2024-10-17`, `2024/10/17`, `20241017`, `17.10.2024`, and the rest of the text.
fn in_numbers(text: &str, digits: usize) -> Option<(Date, &str)> {
    if digits == 8 {
        let date = Date::new(number(&text[..4])?, number(&text[4..6])? as u8, number(&text[6..8])? as u8)?;
        return Some((date, &text[8..]));
    }
    let (first, rest) = text.split_at(digits);
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (second, rest) = rest[1..].split_once(separator)?;
    let (third, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let [first_number, second, third_number] = [number(first)?, number(second)?, number(third)?];
    let date = match (first.len(), third.len()) {
        (4, 1..=2) => Date::new(first_number, to_u8(second)?, to_u8(third_number)?),
        (1..=2, 4) => Date::new(third_number, month(first_number, second, separator)?, day(first_number, second, separator)?),
        _ => None,
    };
    Some((date?, rest))
}

/// The month of `a.b.2024`, where the day comes first, or of `a/b/2024` or `a-b-2024`, where the order depends on the
/// country and is never guessed.
fn month(a: u16, b: u16, separator: char) -> Option<u8> {
    match separator {
        '.' => to_u8(b),
        _ if a > 12 || a == b => to_u8(b),
        _ if b > 12 => to_u8(a),
        _ => None,
    }
}

/// The day of the same, if there is a month.
fn day(a: u16, b: u16, separator: char) -> Option<u8> {
    to_u8(if separator == '.' || a > 12 { a } else { b })
}

/// `Fri, 28 Apr 2023 …` (RFC 2822), `Fri Apr 28 … 2023` (Java), `April 28, 2023`, `April 2023`.
fn in_words(text: &str) -> Option<Date> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in split(&mapped(text, &mut |c| Some(if c == ',' { ' ' } else { c })), ' ') {
        match number(word) {
            _ if word.is_empty() => {}
            Some(number) if word.len() == 4 => year = year.or(Some(number)),
            Some(number) if word.len() <= 2 => day = day.or(to_u8(number)),
            Some(_) => return None,
            None if month.is_none() => month = month_named(word),
            None => {}
        }
    }
    match day {
        Some(day) => Date::new(year?, month?, day),
        None => Date::of_month(year?, month?),
    }
}

/// The month with an English name, which may be abbreviated to three letters or more.
fn month_named(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(&word))?;
    Some(index as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_no_day_is_shifted() {
        for (text, expected) in [
            ("2024-10-17", "2024-10-17"),
            ("2024-10-17T21:30:00+03:00", "2024-10-17T21:30:00+03:00"),
            ("2024-10-17T23:30:15Z", "2024-10-17T23:30:15+00:00"),
            ("2024-10-17T21:30:00+0100", "2024-10-17T21:30:00+01:00"),
            ("2024-10-17T21:30+03", "2024-10-17T21:30:00+03:00"),
            ("2024-10-17T21:30:00.123-04:30", "2024-10-17T21:30:00-04:30"),
            ("2024-10-17 21:30:00 +02:00", "2024-10-17T21:30:00+02:00"),
            ("2024-10-17 07:00:00Z", "2024-10-17T07:00:00+00:00"),
            ("2020-09-26T12:27:14+02:00CET", "2020-09-26T12:27:14+02:00"),
            // No time zone, or an ambiguous name of one: the day only.
            ("2024-10-17T21:30:00", "2024-10-17"),
            ("2024-10-17 21:30:00.0", "2024-10-17"),
            ("2021-01-03T16:11:00EET", "2021-01-03"),
            ("2024-10-17T21:30:00ZZ", "2024-10-17"),
            ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28"),
            // A time that does not exist.
            ("2024-10-17T25:30:00Z", "2024-10-17"),
            ("2024-10-17T21:30:00+99:00", "2024-10-17"),
            ("2025-9-3 14:00", "2025-09-03"),
            ("2023/02/21 22:08", "2023-02-21"),
            ("20241017T213000Z", "2024-10-17"),
            ("21.10.2024", "2024-10-21"),
            ("1.2.2024, 14:30 Uhr", "2024-02-01"),
            ("28/04/2023 07:20 pm", "2023-04-28"),
            ("04/28/2023 7:20:36 PM +00:00", "2023-04-28T19:20:36+00:00"),
            ("12/28/2023 12:05 AM UTC", "2023-12-28T00:05:00+00:00"),
            ("05/05/2023", "2023-05-05"),
            ("Fri, 28 Apr 2023 19:20:36 +0200", "2023-04-28T19:20:36+02:00"),
            ("Fri, 28 Apr 2023 19:20:36 GMT", "2023-04-28T19:20:36+00:00"),
            ("Fri Apr 28 2023 19:20:36 GMT+0200 (Central European Summer Time)", "2023-04-28T19:20:36+02:00"),
            ("April 28, 2023", "2023-04-28"),
            ("28 Sept. 2023", "2023-09-28"),
            ("2024-10", "2024-10"),
            ("٢٠٢٤-١٠", "2024-10"),
            ("October 2024", "2024-10"),
            ("2024", "2024"),
            ("٢٠٢٤-١٠-١٧", "2024-10-17"),
            ("۲۰۲۴/۱۰/۱۷", "2024-10-17"),
            ("1676551869", "2023-02-16"),
            ("1676551869000", "2023-02-16"),
        ] {
            assert_eq!(parse(text).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(unix_time(1_676_551_869_000.0), Date::new(2023, 2, 16));
        assert_eq!(unix_time(1_676_551_869.5), Date::new(2023, 2, 16));
    }

    #[test]
    fn other_texts_are_not_dates() {
        for text in [
            "",
            "2024-00",
            "2024-1",
            "24",
            "October",
            "2024-13-01",
            "2023-02-29",
            "31.04.2024",
            "10/05/2022 05:22 pm",
            "gestern",
            "17 أكتوبر 2024",
            "-",
            "2024-",
            "2024-10-",
            "é",
            "2024-10-é1",
            "99999999",
            "0",
            "1/2/3",
            "Mayonnaise 1 2024é",
            "May",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(unix_time(f64::NAN), None);
        assert_eq!(unix_time(f64::INFINITY), None);
    }
}
