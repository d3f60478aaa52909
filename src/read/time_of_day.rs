//! Reads times of day in the forms that sites write.

use super::digits::{number, to_u8, two_digits};
use crate::article::Time;
use crate::text::{run, trim_end};

/// The time of day in a text, if it has a UTC offset.
pub fn time_of_day(text: &str) -> Option<Time> {
    let colon = text.find(':')?;
    let start = trim_end(&text[..colon], &|c| c.is_ascii_digit()).len();
    let hour = number(&text[start..colon])?;
    let (minute, rest) = two_digits(&text[colon + 1..])?;
    let (second, rest) = rest.strip_prefix(':').and_then(two_digits).unwrap_or((0, rest));
    let rest = match rest.strip_prefix('.').or(rest.strip_prefix(',')) {
        Some(fraction) => &fraction[run(fraction, &|c| c.is_ascii_digit())..],
        None => rest,
    };
    let (hour, rest) = to_24_hours(hour, rest.trim_start())?;
    Time::new(to_u8(hour)?, minute, second, offset(rest)?)
}

/// `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `+03`, `GMT+0300`. Other names of time zones are ambiguous.
fn offset(text: &str) -> Option<i16> {
    let named = ["UTC", "GMT", "Z", "z"].iter().find_map(|name| text.strip_prefix(name));
    let text = named.unwrap_or(text).trim_start();
    let sign = match text.bytes().next() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(byte) if byte.is_ascii_alphanumeric() => return None,
        _ => return named.map(|_| 0),
    };
    let (hours, rest) = two_digits(&text[1..])?;
    let minutes = two_digits(rest.strip_prefix(':').unwrap_or(rest)).map_or(0, |(minutes, _)| minutes);
    (minutes < 60).then_some(sign * (i16::from(hours) * 60 + i16::from(minutes)))
}

/// The hour on a 24-hour clock, and the text after an optional `am` or `pm`.
fn to_24_hours(hour: u16, rest: &str) -> Option<(u16, &str)> {
    let Some(half) = rest.get(..2).filter(|half| half.eq_ignore_ascii_case("am") || half.eq_ignore_ascii_case("pm")) else {
        return Some((hour, rest));
    };
    let afternoon = if half.eq_ignore_ascii_case("pm") { 12 } else { 0 };
    (1..=12).contains(&hour).then(|| (hour % 12 + afternoon, rest[2..].trim_start()))
}
