//! Searching bytes.

/// The offset of the first byte that is `one` or `other`.
///
/// Long texts are searched like this many times, so it compares eight bytes at a time (Warren, *Hacker's Delight*, “Find first
/// 0-byte”).
#[inline(never)]
pub fn find_either(bytes: &[u8], one: u8, other: u8) -> Option<usize> {
    let patterns = [LOWEST * u64::from(one), LOWEST * u64::from(other)];
    let (eights, _) = bytes.as_chunks();
    // A plain loop: in a small build an iterator costs a call per step.
    let mut at = 0;
    while at < eights.len() {
        let place = place_in(eights[at], patterns);
        if place < 8 {
            return Some(at * 8 + place);
        }
        at += 1;
    }
    // The last eight overlap those before; of fewer than eight each is compared.
    if let Some(last) = bytes.last_chunk() {
        let place = place_in(*last, patterns);
        return (place < 8).then_some(bytes.len() - 8 + place);
    }
    at = 0;
    while at < bytes.len() {
        if bytes[at] == one || bytes[at] == other {
            return Some(at);
        }
        at += 1;
    }
    None
}

const LOWEST: u64 = 0x0101_0101_0101_0101;

/// The index of the first of eight bytes that is equal to that of a pattern; 8 if none is.
#[inline(always)]
fn place_in(eight: [u8; 8], [one, other]: [u64; 2]) -> usize {
    let eight = u64::from_le_bytes(eight);
    let (one, other) = (eight ^ one, eight ^ other);
    let zero = one.wrapping_sub(LOWEST) & !one | other.wrapping_sub(LOWEST) & !other;
    // Only bits above the lowest one may be wrong.
    (zero & LOWEST << 7).trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::find_either;
    use proptest::prelude::*;

    fn byte() -> impl Strategy<Value = u8> {
        prop_oneof![any::<u8>(), 0u8..4, 0x7eu8..0x82]
    }

    proptest! {
        #[test]
        fn the_first_of_both_is_found(bytes in proptest::collection::vec(byte(), 0..40), one in byte(), other in byte()) {
            prop_assert_eq!(find_either(&bytes, one, other), bytes.iter().position(|byte| *byte == one || *byte == other));
        }
    }
}
