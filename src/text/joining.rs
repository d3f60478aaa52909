//! Cursive joining: where an inline element begins or ends inside a word, ZWJ keeps its two parts joined.

/// How a letter joins its neighbours (Unicode, Joining_Type).
#[derive(Clone, Copy, Debug, PartialEq)]
enum Joining {
    /// With both.
    Dual,
    /// With the one before it only.
    Right,
    /// A mark; its neighbours join across it.
    Transparent,
    None,
}

/// Whether the last letter of `before` and the first of `after` join when adjacent. Marks between them are ignored
/// (Unicode, section 9.2, cursive joining).
pub fn joins(before: &str, after: &str) -> bool {
    // ASCII does not join.
    if before.as_bytes().last().is_none_or(u8::is_ascii) || after.as_bytes().first().is_none_or(u8::is_ascii) {
        return false;
    }
    let (mut before, mut after) = (before.chars(), after.chars());
    letter(&mut || before.next_back()) == Joining::Dual && matches!(letter(&mut || after.next()), Joining::Dual | Joining::Right)
}

/// The joining type of the first letter.
fn letter(next: &mut dyn FnMut() -> Option<char>) -> Joining {
    while let Some(c) = next() {
        match joining(c) {
            Joining::Transparent => {}
            joining => return joining,
        }
    }
    Joining::None
}

/// Right-joining letters of Arabic, Syriac and Mandaic.
#[rustfmt::skip]
const RIGHT: &[(u16, u16)] = &[
    (0x622, 0x625), (0x627, 0x627), (0x629, 0x629), (0x62f, 0x632), (0x648, 0x648), (0x671, 0x673), (0x675, 0x677),
    (0x688, 0x699), (0x6c0, 0x6c0), (0x6c3, 0x6cb), (0x6cd, 0x6cd), (0x6cf, 0x6cf), (0x6d2, 0x6d3), (0x6d5, 0x6d5),
    (0x6ee, 0x6ef), (0x710, 0x710), (0x715, 0x719), (0x71e, 0x71e), (0x728, 0x728), (0x72a, 0x72a), (0x72c, 0x72c),
    (0x72f, 0x72f), (0x74d, 0x74d), (0x759, 0x75b), (0x76b, 0x76c), (0x771, 0x771), (0x773, 0x774), (0x778, 0x779),
    (0x840, 0x840), (0x846, 0x847), (0x849, 0x849), (0x854, 0x854), (0x856, 0x858), (0x867, 0x867), (0x869, 0x86a),
    (0x870, 0x882), (0x88e, 0x88e), (0x8aa, 0x8ac), (0x8ae, 0x8ae), (0x8b1, 0x8b2), (0x8b9, 0x8b9),
];

/// The joining types of the cursive scripts in use today, without historical ones.
fn joining(c: char) -> Joining {
    match c {
        // Marks of those scripts, and characters without width.
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' => {
            Joining::Transparent
        }
        '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{70f}' | '\u{711}' => Joining::Transparent,
        '\u{730}'..='\u{74a}' | '\u{7eb}'..='\u{7f3}' | '\u{859}'..='\u{85b}' | '\u{897}'..='\u{89f}' => Joining::Transparent,
        '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{1885}' | '\u{1886}' | '\u{18a9}' => {
            Joining::Transparent
        }
        '\u{10d24}'..='\u{10d27}' | '\u{1e944}'..='\u{1e94b}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}' | '\u{200b}' => Joining::Transparent,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => Joining::Transparent,
        '\u{621}' | '\u{674}' | '\u{6d4}' | '\u{6e5}'..='\u{6e6}' | '\u{861}' | '\u{866}' | '\u{887}' | '\u{8ad}' => Joining::None,
        '\u{10d22}' => Joining::Right,
        '\u{660}'..='\u{66d}' | '\u{6dd}'..='\u{6f9}' | '\u{6fd}'..='\u{6fe}' | '\u{700}'..='\u{70e}' | '\u{74b}'..='\u{74c}'
            if !matches!(c, '\u{6ee}' | '\u{6ef}') =>
        {
            Joining::None
        }
        '\u{620}'..='\u{77f}'
        | '\u{840}'..='\u{858}'
        | '\u{860}'..='\u{86a}'
        | '\u{870}'..='\u{886}'
        | '\u{889}'..='\u{88f}'
        | '\u{8a0}'..='\u{8c8}' => {
            let right = RIGHT.iter().any(|(first, last)| (u32::from(*first)..=u32::from(*last)).contains(&(c as u32)));
            if right { Joining::Right } else { Joining::Dual }
        }
        '\u{7ca}'..='\u{7ea}' | '\u{7fa}' | '\u{1807}' | '\u{180a}' | '\u{1820}'..='\u{1878}' | '\u{1887}'..='\u{18a8}' | '\u{18aa}' => {
            Joining::Dual
        }
        '\u{200d}' | '\u{a840}'..='\u{a871}' | '\u{10d01}'..='\u{10d21}' | '\u{10d23}' | '\u{1e900}'..='\u{1e943}' => Joining::Dual,
        _ => Joining::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjacent_letters_join() {
        for (before, after, expected) in [
            ("ب", "القاعدة", true),
            ("ال", "قاعدة", true),
            ("و", "القاعدة", false),
            ("قا", "عدة", false),
            ("بَ", "القاعدة", true),
            ("ب", "ء", false),
            ("بـ", "القاعدة", true),
            ("می\u{200c}", "خواهم", false),
            ("ה", "שלום", false),
            ("ب", "BBC", false),
            ("", "ب", false),
            ("ب ", "ب", false),
        ] {
            assert_eq!(joins(before, after), expected, "{before} {after}");
        }
    }

    /// Compares the letters of the scripts in use today with the tables of another implementation.
    #[test]
    fn joining_types_match_unicode() {
        use icu_properties::{CodePointMapData, props::JoiningType};
        let types = CodePointMapData::<JoiningType>::new();
        let mut wrong = Vec::new();
        for range in [0x600..=0x8ff, 0x1800..=0x18af, 0xa840..=0xa871, 0x10d00..=0x10d3f, 0x1e900..=0x1e95f] {
            for c in range.filter_map(char::from_u32) {
                let expected = match types.get(c) {
                    JoiningType::DualJoining | JoiningType::JoinCausing => Joining::Dual,
                    JoiningType::RightJoining => Joining::Right,
                    JoiningType::Transparent => Joining::Transparent,
                    _ => Joining::None,
                };
                // Marks of scripts that are not cursive, and a letter that joins only the next one.
                if matches!(c, '\u{7fd}' | '\u{816}'..='\u{82d}' | '\u{7a6}'..='\u{7b0}' | '\u{10d00}') {
                    continue;
                }
                if joining(c) != expected {
                    wrong.push((c as u32, expected));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:x?}");
    }
}
