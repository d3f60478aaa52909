//! Dates of the Hebrew calendar in Hebrew and Yiddish, with numbers in letters.

use super::backend;
use crate::article::Date;
use crate::text::concat;

/// A day of the Hebrew calendar: `א׳ בחשוון תשפ״ג` in Hebrew, `א׳ חשוון תשפ״ג` in Yiddish, whose months have the same names.
pub fn date(language: &str, day: Date) -> Option<String> {
    let text = backend::hebrew(day)?;
    let (day, rest) = text.split_once(' ')?;
    let (month, year) = rest.rsplit_once(' ')?;
    let month = if language == "yi" { month.strip_prefix('ב')? } else { month };
    Some(concat(&[&in_letters(day), " ", month, " ", &in_letters(year)]))
}

/// A number in Hebrew letters, without thousands: `כ״ו` is 26, `תשפ״ג` 5783. Any other text is returned unchanged.
fn in_letters(number: &str) -> String {
    let mut rest = 0;
    for byte in number.bytes() {
        if !byte.is_ascii_digit() {
            return number.to_owned();
        }
        rest = (rest * 10 + u32::from(byte - b'0')) % 1000;
    }
    let (mut letters, mut last) = (String::new(), None);
    for (first, step, named) in [(400, 100, "תשרק"), (90, 10, "צפעסנמלכי"), (9, 1, "טחזוהדגבא")] {
        let mut value = first;
        for letter in named.chars() {
            // 15 and 16 are nine and six or seven: ten and five or six are letters of the name of God.
            while rest >= value && !(value == 10 && matches!(rest, 15 | 16)) {
                rest -= value;
                letters.extend(last.replace(letter));
            }
            value -= step;
        }
    }
    let (before, after) = if letters.is_empty() { ("", "׳") } else { ("״", "") };
    letters.push_str(before);
    letters.extend(last);
    letters.push_str(after);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of the letters and the rule for 15 and 16 are those of Unicode's `hebrew` numbering.
    #[test]
    fn numbers_are_letters() {
        for (number, letters) in [
            (1, "א׳"),
            (10, "י׳"),
            (15, "ט״ו"),
            (16, "ט״ז"),
            (17, "י״ז"),
            (29, "כ״ט"),
            (30, "ל׳"),
            (5600, "ת״ר"),
            (5715, "תשט״ו"),
            (5783, "תשפ״ג"),
            (5784, "תשפ״ד"),
            (5800, "ת״ת"),
            (5900, "תת״ק"),
        ] {
            assert_eq!(in_letters(&number.to_string()), letters, "{number}");
        }
    }
}
