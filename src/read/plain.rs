//! Markup in strings that are meant to have none: titles, names, summaries.

use std::borrow::Cow;

/// Elements that begin a paragraph or a part of one. A text that has them is HTML.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements within a line.
const INLINES: &[&str] =
    &["a", "abbr", "b", "cite", "code", "em", "i", "img", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"];

/// What bytes 0x80 to 0x9F mean as numbers of characters (HTML, "numeric character reference end state").
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text without tags and with its entities decoded, once.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if let Some((name, after)) = tag(rest) {
            // What stood in two lines does not run into one word.
            if BLOCKS.contains(&name.as_str()) && !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
                plain.push(' ');
            }
            after
        } else if let Some(after) = entity(rest, &mut plain) {
            after
        } else {
            plain.push_str(&rest[..1]);
            &rest[1..]
        };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The string that [`plain`] makes `text` of: the text itself wherever that is possible.
pub(crate) fn unplain(text: &str) -> Cow<'_, str> {
    if plain(text) == text { Cow::Borrowed(text) } else { Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;")) }
}

/// Whether a text is HTML: it has a tag of a block.
pub(super) fn is_html(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| tag(&text[at..]).is_some_and(|(name, _)| BLOCKS.contains(&name.as_str())))
}

/// The name of the tag that `text` begins with, and what follows the tag. Only of elements that are known: `<T>` is
/// no tag, and neither is `a < b`.
fn tag(text: &str) -> Option<(String, &str)> {
    const LONGEST: usize = "figcaption".len();
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = inner.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let name = inner[..length].to_ascii_lowercase();
    if !BLOCKS.contains(&name.as_str()) && !INLINES.contains(&name.as_str()) {
        return None;
    }
    let rest = &inner[length..];
    let attributes = rest.starts_with(['>', '/']) || rest.starts_with(|c: char| c.is_ascii_whitespace());
    // A tag ends before the next one begins, so that every character is looked at once.
    let end = rest.find(['<', '>']).filter(|&end| attributes && rest[end..].starts_with('>'))?;
    Some((name, &rest[end + 1..]))
}

/// Decodes the entity that `text` begins with; what follows it.
fn entity<'a>(text: &'a str, plain: &mut String) -> Option<&'a str> {
    // CounterClockwiseContourIntegral is the longest name.
    const LONGEST: usize = 31;
    let inner = text.strip_prefix('&')?;
    let length = inner.bytes().take(LONGEST + 1).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    let rest = inner[length..].strip_prefix(';')?;
    let name = &inner[..length];
    match name {
        "amp" => plain.push('&'),
        "lt" => plain.push('<'),
        "gt" => plain.push('>'),
        "quot" => plain.push('"'),
        "apos" => plain.push('\''),
        "nbsp" => plain.push('\u{a0}'),
        _ => match name.strip_prefix('#') {
            Some(number) => plain.push(character(number)?),
            None => plain.push_str(&named(&text[..length + 2])?),
        },
    }
    Some(rest)
}

fn character(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some(match code {
        0x80..=0x9f => WINDOWS_1252.chars().nth(code as usize - 0x80)?,
        0 => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    })
}

/// The Markdown parser has the table of all names of HTML; a second one would weigh more than asking it.
fn named(entity: &str) -> Option<String> {
    let text = pulldown_cmark::Parser::new(entity).find_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text.into_string()),
        _ => None,
    })?;
    (text != "&").then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once() {
        for (text, expected) in [
            ("Q&amp;A", "Q&A"),
            ("&amp;quot;", "&quot;"),
            ("&quot;Ja&quot; &#8211; &#x2013; &#039;", "\"Ja\" – – '"),
            ("f&uuml;r &Uuml;ber&hellip;", "für Über…"),
            ("it&#146;s", "it’s"),
            ("AT&T &unknown; &; &#; &#x; &amp", "AT&T &unknown; &; &#; &#x; &amp"),
            ("&#0;&#xD800;&#x110000;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("&#99999999999;", "&#99999999999;"),
            ("&NotEqualTilde;", "≂̸"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn tags_vanish_and_their_text_stays() {
        for (text, expected) in [
            ("<p>One</p><p>two</p>", "One two "),
            ("<a href=\"/x\" hreflang=\"pl\">Mateusz</a>", "Mateusz"),
            ("H<sub>2</sub>O", "H2O"),
            ("Vec<T> & a < b, <3, x<y>z", "Vec<T> & a < b, <3, x<y>z"),
            ("a <b and <b>c</b>", "a <b and c"),
            ("one<br/>two<BR>three", "one two three"),
            ("&lt;b&gt;", "<b>"),
            ("<ب>", "<ب>"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_the_same() {
        for text in ["plain", "Q&A", "&amp;", "<b>", "a < b &lt; c", "&uuml;<p>"] {
            assert_eq!(plain(&unplain(text)), text);
        }
        assert_eq!(unplain("Q&A < R"), "Q&A < R");
    }

    #[test]
    fn blocks_make_html() {
        for (text, html) in [
            ("<p>a", true),
            ("a<br>b", true),
            ("x <b>y</b>", false),
            ("<T>", false),
            ("<pa>", false),
            ("</DIV >", true),
            ("&lt;p&gt;", false),
        ] {
            assert_eq!(is_html(text), html, "{text}");
        }
    }
}
