//! Reads numbers in decimal digits.

/// The ASCII digit for an Arabic-Indic or Persian one; any other character unchanged.
pub fn to_ascii(c: char) -> char {
    let digit = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return c,
    };
    char::from_digit(digit, 10).unwrap_or(c)
}

/// The number that a text consists of.
pub fn number(text: &str) -> Option<u16> {
    let number: u32 = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())??;
    u16::try_from(number).ok()
}

/// The two digits that a text begins with, and the rest of it.
pub fn two_digits(text: &str) -> Option<(u8, &str)> {
    let digits = text.get(..2)?;
    Some((to_u8(number(digits)?)?, &text[2..]))
}

pub fn to_u8(number: u16) -> Option<u8> {
    u8::try_from(number).ok()
}
