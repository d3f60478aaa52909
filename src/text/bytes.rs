//! Searching bytes.

/// The offset of the first byte that is one of `needles`.
///
/// Long texts are searched like this many times, so it compares eight bytes at a time (Warren, *Hacker's Delight*, “Find first
/// 0-byte”).
#[inline(never)]
pub fn find_any(bytes: &[u8], needles: &[u8]) -> Option<usize> {
    let (eights, rest) = bytes.as_chunks();
    // Plain loops: in a small build an iterator costs a call per step.
    let mut at = 0;
    while at < eights.len() {
        let place = place_in(eights[at], needles);
        if place < 8 {
            return Some(at * 8 + place);
        }
        at += 1;
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let place = place_in(last, needles);
    (place < rest.len()).then_some(at * 8 + place)
}

/// The index of the first of eight bytes that is one of `needles`; 8 if none is.
#[inline(always)]
fn place_in(eight: [u8; 8], needles: &[u8]) -> usize {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let eight = u64::from_le_bytes(eight);
    let (mut found, mut next) = (0, 0);
    while next < needles.len() {
        let zero = eight ^ (LOWEST * u64::from(needles[next]));
        found |= zero.wrapping_sub(LOWEST) & !zero & (LOWEST << 7);
        next += 1;
    }
    // Only bits above the lowest one may be wrong.
    found.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::find_any;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_needle_is_found(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0u8..4, 0x7eu8..0x82], 0..40), needles in proptest::collection::vec(prop_oneof![any::<u8>(), 0u8..4, 0x7eu8..0x82], 0..4)) {
            prop_assert_eq!(find_any(&bytes, &needles), bytes.iter().position(|byte| needles.contains(byte)));
        }
    }
}
