//! URLs and paths in running text, and where they end.

use super::chars::{char_at, from, has, run, until};
use super::class::{Class, is_wide_mark};
use crate::text::Direction;
use std::ops::Range;

/// The length of the URL at the start of `text`: `https://…`, `mailto:…`, `www.…`.
///
/// It ends before white space, quotation marks, punctuation of right-to-left scripts and of East Asia, a closing bracket that it did not
/// open, and trailing punctuation of the sentence (GitHub Flavored Markdown, "Autolinks (extension)").
pub fn address(text: &str) -> Option<usize> {
    let scheme = name(text.as_bytes(), 16, b"+.-");
    // Most words.
    if !matches!(text.as_bytes(), [b'w' | b'W', ..]) && text.as_bytes().get(scheme) != Some(&b':') {
        return None;
    }
    let rest = from(text, scheme);
    let known = scheme > 1 && rest.starts_with("://") || rest.starts_with(':') && until(text, scheme).eq_ignore_ascii_case("mailto");
    let start = if known { scheme + 3 } else { "www.".len() };
    let www = text.get(..start).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    (known || www).then(|| extent(text)).filter(|end| *end > start)
}

/// The length of the path or bare address at the start of `text`, such as `/home/…`, `C:\…` or `example.com/…`, and whether
/// it contains right-to-left letters. Without them it is a plain word (our rule).
pub fn path(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let host = name(bytes, 64, b".-~:");
    let named = match &bytes[..host] {
        [] | [b'~'] | [b'.'] | [b'.', b'.'] => {
            bytes.get(host) == Some(&b'/') && bytes.get(host + 1).is_some_and(|b| *b > b' ' && *b != b'/')
        }
        [_, b':'] => matches!(bytes.get(host), Some(b'\\' | b'/')),
        name => bytes.get(host) == Some(&b'/') && name[1..].contains(&b'.') && name[0].is_ascii_alphabetic(),
    };
    let end = named.then(|| extent(text))?;
    // `/عربي/` alone is a word between slashes.
    let name = until(text, end);
    Some((end, is_mixed(name) && has(name, &|c| c.is_ascii_alphabetic())))
}

/// The length of the letters, digits and signs at the start, at most `most`.
#[inline(never)]
fn name(bytes: &[u8], most: usize, signs: &[u8]) -> usize {
    let mut at = 0;
    while at < most
        && at < bytes.len()
        && (bytes[at].is_ascii_alphanumeric() || !bytes[at].is_ascii_whitespace() && signs.contains(&bytes[at]))
    {
        at += 1;
    }
    at
}

/// Whether an address contains right-to-left letters.
pub fn is_mixed(text: &str) -> bool {
    has(text, &is_rtl)
}

fn is_rtl(c: char) -> bool {
    Class::of(c).direction() == Some(Direction::Rtl)
}

/// The length of the address at the start of a text.
fn extent(text: &str) -> usize {
    let mut open = 0u32;
    let (mut at, mut end) = (0, 0);
    loop {
        // Most characters.
        while text.as_bytes().get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'/') {
            at += 1;
            end = at;
        }
        let Some(c) = char_at(text, at) else { break };
        at += c.len_utf8();
        match c {
            '(' | '[' => open += 1,
            ')' | ']' if open > 0 => {
                open -= 1;
                end = at;
            }
            ')' | ']' | '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '`' | '{' | '}' => break,
            '.' | ',' | ':' | ';' | '!' | '?' | '\'' | '*' | '_' | '’' | '…' | '।' | '॥' | '։' | '።' | '។' => {}
            _ => match Class::of(c) {
                Class::Space | Class::Break | Class::RtlPunctuation | Class::Opener | Class::Closer => break,
                _ if c == '\u{fffc}' || is_wide_mark(c) => break,
                _ => end = at,
            },
        }
    }
    end
}

/// The next right-to-left text between two separators of an address, from `at` on.
pub fn segment(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + run(from(text, at), &|c| !is_rtl(c));
    let rest = from(text, start);
    let inner =
        |c| matches!(c, '-' | '_') || matches!(Class::of(c), Class::Letter(Direction::Rtl) | Class::Mark | Class::Digit { native: true });
    let length = run(rest, &inner);
    (length > 0).then(|| {
        let signs = rest.as_bytes()[..length].iter().rev().take_while(|byte| matches!(byte, b'-' | b'_')).count();
        start..start + length - signs
    })
}
