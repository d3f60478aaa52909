//! The publisher's calendar day.

use std::fmt;
use std::ops::RangeInclusive;

/// The first newspapers appeared in the 17th century; an earlier year is one of another calendar, such as the Islamic one. So is a year
/// of the Buddhist or the Hebrew calendar, which have counted more.
pub(crate) const YEARS: RangeInclusive<u16> = 1600..=2399;

/// A day in the publisher's calendar, with the time of day if that is known. Never shifted to another zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; 0 if only the year is known.
    pub month: u8,
    /// 1 to 31; 0 if only the month or the year is known.
    pub day: u8,
    /// The time of day, if it is known with its UTC offset.
    pub time: Option<Time>,
}

/// A time of day and its distance from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// Minutes east of UTC.
    pub offset: i16,
}

impl Date {
    /// Returns `None` for a day that does not exist in the Gregorian calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let last = match month {
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Date { year, month, day, time: None })
    }

    /// A month; `None` if it does not exist.
    pub fn of_month(year: u16, month: u8) -> Option<Date> {
        Date::new(year, month, 1).map(|date| Date { day: 0, ..date })
    }

    /// A year; `None` if it does not exist.
    pub fn of_year(year: u16) -> Option<Date> {
        Date::of_month(year, 1).map(|date| Date { month: 0, ..date })
    }

    /// The day, in UTC, of a Unix time in seconds.
    pub fn from_unix_seconds(seconds: i64) -> Option<Date> {
        // Four centuries are always 146,097 days; counting from a first of March puts the leap day last.
        let days = seconds.div_euclid(86_400).checked_add(719_468)?;
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year + i64::from(month <= 2);
        Date::new(u16::try_from(year).ok()?, month as u8, day as u8)
    }

    /// Whether this is certainly after `other`: by the time if both have one, else by what both have: the day, the month, the year.
    pub fn is_after(&self, other: &Date) -> bool {
        match (self.time, other.time) {
            (Some(time), Some(other_time)) => self.utc_seconds(time) > other.utc_seconds(other_time),
            _ => {
                let has_month = self.month > 0 && other.month > 0;
                let has_day = has_month && self.day > 0 && other.day > 0;
                let of = |date: &Date| (date.year, if has_month { date.month } else { 0 }, if has_day { date.day } else { 0 });
                of(self) > of(other)
            }
        }
    }

    /// The same as [`Display`](fmt::Display), without the code size of `std::fmt`.
    pub(crate) fn iso(&self) -> String {
        let mut iso = String::new();
        push_two(&mut iso, self.year / 100);
        push_two(&mut iso, self.year % 100);
        for number in [self.month, self.day] {
            if number > 0 {
                iso.push('-');
                push_two(&mut iso, number.into());
            }
        }
        if let Some(Time { hour, minute, second, offset }) = self.time {
            let sign = if offset < 0 { '-' } else { '+' };
            let offset = offset.unsigned_abs();
            for (mark, number) in [('T', hour.into()), (':', minute.into()), (':', second.into()), (sign, offset / 60), (':', offset % 60)]
            {
                iso.push(mark);
                push_two(&mut iso, number);
            }
        }
        iso
    }

    /// Seconds since an arbitrary epoch, for comparison.
    fn utc_seconds(&self, time: Time) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i64::from(self.day);
        let minutes = (days * 24 + i64::from(time.hour)) * 60 + i64::from(time.minute) - i64::from(time.offset);
        minutes * 60 + i64::from(time.second)
    }
}

/// Two digits of a number below 100.
fn push_two(text: &mut String, number: u16) {
    for digit in [number / 10, number % 10] {
        text.push((b'0' + digit as u8) as char);
    }
}

impl Time {
    /// Returns `None` for a time of day that does not exist, or an offset that is not in use.
    pub fn new(hour: u8, minute: u8, second: u8, offset: i16) -> Option<Time> {
        let exists = hour < 24 && minute < 60 && second < 60 && (-12 * 60..=14 * 60).contains(&offset);
        exists.then_some(Time { hour, minute, second, offset })
    }
}

/// ISO 8601 in the form of the `datetime` attribute: `2024`, `2024-10`, `2024-10-17`, `2024-10-17T21:30:00+03:00`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str, time: Option<(u8, u8, i16)>) -> Date {
        let mut parts = text.split('-').map(|part| part.parse().unwrap());
        let date = Date::new(parts.next().unwrap(), parts.next().unwrap() as u8, parts.next().unwrap() as u8).unwrap();
        Date { time: time.map(|(hour, minute, offset)| Time::new(hour, minute, 0, offset).unwrap()), ..date }
    }

    #[test]
    fn only_days_of_the_calendar_exist() {
        for (year, month, day, exists) in [
            (2024, 2, 29, true),
            (2023, 2, 29, false),
            (1900, 2, 29, false),
            (2000, 2, 29, true),
            (2024, 4, 31, false),
            (2024, 12, 31, true),
            (2024, 0, 1, false),
            (2024, 13, 1, false),
            (2024, 1, 0, false),
            (0, 1, 1, false),
        ] {
            assert_eq!(Date::new(year, month, day).is_some(), exists, "{year}-{month}-{day}");
        }
    }

    /// The expectations are those of `date -u -d @…`.
    #[test]
    fn seconds_are_counted_from_1970() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (951_782_400, "2000-02-29"),
            (1_676_551_869, "2023-02-16"),
            (1_709_251_199, "2024-02-29"),
            (1_709_251_200, "2024-03-01"),
            (253_402_300_799, "9999-12-31"),
        ] {
            assert_eq!(Date::from_unix_seconds(seconds), Some(date(day, None)), "{seconds}");
        }
        assert_eq!(Date::from_unix_seconds(253_402_300_800), None);
        assert_eq!(Date::from_unix_seconds(i64::MAX), None);
    }

    #[test]
    fn later_is_decided_by_the_time_or_the_day() {
        let noon = |day, offset| date(day, Some((12, 0, offset)));
        for (a, b, after) in [
            (date("2024-10-18", None), date("2024-10-17", None), true),
            (date("2024-10-17", None), date("2024-10-17", None), false),
            (noon("2024-10-17", 0), date("2024-10-17", None), false),
            (noon("2024-10-17", 60), noon("2024-10-17", 120), true),
            (noon("2024-03-01", 0), noon("2024-02-29", -720), true),
            (noon("2024-01-01", 840), noon("2023-12-31", -720), false),
            (noon("2024-01-01", 0), noon("2023-12-31", 0), true),
        ] {
            assert_eq!(a.is_after(&b), after, "{a} {b}");
        }
        let (month, year) = (Date::of_month(2024, 3).unwrap(), Date::of_year(2024).unwrap());
        for (a, b, after) in [
            (date("2024-03-02", None), month, false),
            (date("2024-04-01", None), month, true),
            (month, date("2024-02-29", None), true),
            (month, year, false),
            (month, Date::of_year(2023).unwrap(), true),
            (year, month, false),
        ] {
            assert_eq!(a.is_after(&b), after, "{a} {b}");
        }
    }

    #[test]
    fn dates_are_written_as_html_takes_them() {
        assert_eq!(date("0987-06-05", None).to_string(), "0987-06-05");
        assert_eq!(Date::of_month(2024, 3).unwrap().to_string(), "2024-03");
        assert_eq!(Date::of_year(2024).unwrap().to_string(), "2024");
        assert_eq!((Date::of_month(2024, 13), Date::of_month(2024, 0), Date::of_year(0)), (None, None, None));
        assert_eq!(date("2024-10-17", Some((9, 5, -210))).to_string(), "2024-10-17T09:05:00-03:30");
    }
}
