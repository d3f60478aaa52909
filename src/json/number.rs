//! Parses JSON numbers.

/// Parses the number at an offset (RFC 8259, section 6), and advances the offset to its end, or to the byte that makes it
/// invalid.
///
/// The result is exact up to 15 digits and 22 decimal places, approximate beyond that, and infinite when it overflows. The
/// exact algorithm of the standard library would enlarge the WebAssembly by a twentieth.
pub fn number(bytes: &[u8], at: &mut usize) -> Option<f64> {
    let mut parser = NumberParser { bytes, at: *at };
    let number = parser.number();
    *at = parser.at;
    number
}

/// A text and the current position in it.
struct NumberParser<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl NumberParser<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Consumes the next byte if it is this one.
    fn eat(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    fn number(&mut self) -> Option<f64> {
        let negative = self.eat(b'-');
        let (mut digits, mut exponent) = (0, 0);
        if !self.eat(b'0') {
            self.digits(&mut digits, &mut exponent, 0)?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            return None;
        }
        if self.eat(b'.') {
            self.digits(&mut digits, &mut exponent, -1)?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            exponent = exponent.saturating_add(self.exponent()?);
        }
        let number = scaled(digits, exponent);
        Some(if negative { -number } else { number })
    }

    fn exponent(&mut self) -> Option<i32> {
        let negative = self.eat(b'-');
        if !negative {
            self.eat(b'+');
        }
        let (mut digits, mut more) = (0, 0);
        self.digits(&mut digits, &mut more, 0)?;
        let exponent = if more > 0 { i32::MAX } else { i32::try_from(digits).unwrap_or(i32::MAX) };
        Some(if negative { -exponent } else { exponent })
    }

    /// Parses at least one digit. Each digit changes the exponent by `step`; digits that do not fit into `digits` only
    /// change the exponent.
    fn digits(&mut self, digits: &mut u64, exponent: &mut i32, step: i32) -> Option<()> {
        let start = self.at;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            match digits.checked_mul(10).and_then(|digits| digits.checked_add(u64::from(byte - b'0'))) {
                Some(more) => (*digits, *exponent) = (more, exponent.saturating_add(step)),
                None => *exponent = exponent.saturating_add(step + 1),
            }
        }
        (self.at > start).then_some(())
    }
}

/// `digits` × 10^`exponent`.
fn scaled(digits: u64, exponent: i32) -> f64 {
    // The greatest power of ten that `f64` represents exactly.
    const EXACT: i32 = 22;
    // Beyond ±400 every number is infinite or zero.
    let (mut number, mut left) = (digits as f64, exponent.clamp(-400, 400));
    while left != 0 && digits != 0 {
        let step = left.clamp(-EXACT, EXACT);
        let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
        number = if step < 0 { number / power } else { number * power };
        left -= step;
    }
    number
}
