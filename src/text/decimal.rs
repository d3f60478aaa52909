//! Numbers as decimal digits. The standard library's formatting would add 1 KB to the WebAssembly.

use super::concat::concat;

/// The decimal digits of a number.
pub fn decimal(number: u64) -> String {
    let mut digits = if number < 10 { String::new() } else { decimal(number / 10) };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

/// The decimal digits of a number, after a minus sign if it is negative.
pub fn integer(number: i64) -> String {
    concat(&[if number < 0 { "-" } else { "" }, &decimal(number.unsigned_abs())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [0, 7, 10, 99, 100, 12_345, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
        for number in [0, -1, 42, i64::MIN, i64::MAX] {
            assert_eq!(integer(number), number.to_string());
        }
    }
}
