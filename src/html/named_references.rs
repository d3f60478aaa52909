//! Named character references: the common names in a list, and all in a table.

use crate::text::split;
use pulldown_cmark::{Event, Parser};

const WIDTH: usize = 6;

/// The common names: those of U+00A0 to U+00FF, then those of `OTHERS`. The first `SHORT` need no semicolon.
const NAMES: &[u8] = b"nbsp  iexcl cent  pound currenyen   brvbarsect  uml   copy  ordf  laquo not   shy   reg   macr  \
    deg   plusmnsup2  sup3  acute micro para  middotcedil sup1  ordm  raquo frac14frac12frac34iquest\
    AgraveAacuteAcirc AtildeAuml  Aring AElig CcedilEgraveEacuteEcirc Euml  IgraveIacuteIcirc Iuml  \
    ETH   NtildeOgraveOacuteOcirc OtildeOuml  times OslashUgraveUacuteUcirc Uuml  YacuteTHORN szlig \
    agraveaacuteacirc atildeauml  aring aelig ccedilegraveeacuteecirc euml  igraveiacuteicirc iuml  \
    eth   ntildeograveoacuteocirc otildeouml  divideoslashugraveuacuteucirc uuml  yacutethorn yuml  \
    amp   AMP   lt    LT    gt    GT    quot  QUOT  COPY  REG   \
    apos  ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo lsaquorsaquohelliptrade bull  euro  zwj   zwnj  lrm   rlm   \
    ensp  emsp  thinspdaggerDaggerpermilminus larr  rarr  prime Prime OElig oelig Scaronscaron";
const SHORT: usize = 106;
const OTHERS: &str = "&&<<>>\"\"©®'–—‘’‚“”„‹›…™•€\u{200D}\u{200C}\u{200E}\u{200F}\u{2002}\u{2003}\u{2009}†‡‰−←→′″ŒœŠš";

/// Appends the characters of the reference that consists of this name and a semicolon; returns whether there is one.
pub fn push(text: &mut String, name: &str) -> bool {
    match common(name) {
        Some((_, meant)) => {
            text.push(meant);
            true
        }
        None => push_from_table(text, name),
    }
}

/// The longest name that needs no semicolon at the start of some letters: its length and its character.
pub fn prefix(letters: &str) -> Option<(usize, char)> {
    let mut length = letters.len().min(WIDTH);
    while length > 1 {
        if let Some((index, meant)) = common(&letters[..length])
            && index < SHORT
        {
            return Some((length, meant));
        }
        length -= 1;
    }
    None
}

/// The index and the character of a common name.
fn common(name: &str) -> Option<(usize, char)> {
    let mut slot = [b' '; WIDTH];
    slot.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
    let index = NAMES.chunks_exact(WIDTH).position(|other| other == slot)?;
    let meant = match index.checked_sub(0x60) {
        Some(other) => OTHERS.chars().zip(0..).find(|(_, place)| *place == other)?.0,
        None => (0xA0 + index as u8).into(),
    };
    Some((index, meant))
}

/// pulldown-cmark contains the table but does not export it. Parsing a paragraph that consists of the reference yields its
/// characters.
fn push_from_table(text: &mut String, name: &str) -> bool {
    let mut reference = String::from("&");
    reference.push_str(name);
    reference.push(';');
    // The iterator of the bodies, whose code is there.
    let Some((Event::Text(meant), _)) = Parser::new(&reference).into_offset_iter().nth(1) else { return false };
    let is_known = !reference.starts_with(&*meant);
    if is_known {
        text.push_str(&meant);
    }
    is_known
}

/// Whether the table is in memory. In the WebAssembly it is in a file of its own: before that is loaded, no name is found.
pub fn has_table() -> bool {
    push_from_table(&mut String::new(), "alpha")
}

/// Whether a text has what may be a named reference with a semicolon.
pub fn has_any(text: &str) -> bool {
    names(text).next().is_some()
}

/// The same for names that are not common, so that they take the table.
pub fn has_rare(text: &str) -> bool {
    names(text).any(|name| common(name).is_none())
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    let name = |after: &'_ str| {
        let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        after[length..].starts_with(';').then_some(length)
    };
    // Names may be escaped twice: `&amp;alpha;`.
    split(text, '&').skip(1).filter_map(move |after| {
        let twice = after.strip_prefix("amp;").and_then(|after| Some(&after[..name(after)?]));
        twice.or_else(|| Some(&after[..name(after)?]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_agrees_with_the_list() {
        assert_eq!(NAMES.len() / WIDTH, 0x60 + OTHERS.chars().count());
        for name in NAMES.chunks_exact(WIDTH) {
            let name = str::from_utf8(name).unwrap().trim_end();
            let (mut listed, mut found) = (String::new(), String::new());
            assert!(push(&mut listed, name));
            // An ampersand looks as if its reference had not been decoded.
            assert!(listed == "&" || push_from_table(&mut found, name) && listed == found, "{name}: {listed} {found}");
        }
        assert_eq!(prefix("REGs"), Some((3, '®')));
        assert_eq!(prefix("apos"), None);
    }

    #[test]
    fn names_that_are_not_common_take_the_table() {
        for (text, any, rare) in [
            ("Q&A &amp &#38; & ;", false, false),
            ("f&uuml;r &ndash; &hellip;", true, false),
            ("&amp;&alpha;", true, true),
            ("&nonsense;", true, true),
        ] {
            assert_eq!((has_any(text), has_rare(text)), (any, rare), "{text}");
        }
        // Between empty names a search for an empty one may find something.
        assert!(has_any("&;") && has_rare("&;"));
    }
}
