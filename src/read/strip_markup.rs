//! Removes markup from strings that should have none: headlines, names, summaries.

use std::borrow::Cow;

use crate::html::{Context, ElementKind, decode};
use crate::markup::Tag;
use crate::text::find_either;

/// The text without tags and with its character references decoded once.
pub fn strip_markup(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return decode(text, Context::Plain);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tagged) = rest.split_at(at);
        plain.push_str(&decode(before, Context::Plain));
        rest = match tag(tagged) {
            Some((kind, after)) => {
                // Text on two lines does not become one word.
                if breaks_line(kind) && !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
                    plain.push(' ');
                }
                after
            }
            None => {
                plain.push('<');
                &tagged[1..]
            }
        };
    }
    plain.push_str(&decode(rest, Context::Plain));
    Cow::Owned(plain)
}

/// Whether a text is HTML: it has a tag that breaks the line.
pub fn is_html(text: &str) -> bool {
    has_tag(text, &|kind, _| breaks_line(kind))
}

/// Whether a text has an element: an image, or the end tag of an element with content. A start tag alone may be mentioned.
pub fn is_tagged(text: &str) -> bool {
    has_tag(text, &|kind, is_end| is_end || kind == ElementKind::Void(Tag::Img))
}

/// Whether a text has a tag that `is_it`, by the kind of its element and by whether it is an end tag.
pub fn has_tag(text: &str, is_it: &dyn Fn(ElementKind, bool) -> bool) -> bool {
    text.match_indices('<').any(|(at, _)| tag(&text[at..]).is_some_and(|(kind, _)| is_it(kind, text[at..].starts_with("</"))))
}

/// Whether the start or end of such an element breaks the line.
fn breaks_line(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Block(_) | ElementKind::Transparent | ElementKind::Void(Tag::Br | Tag::Hr))
}

/// The kind of the element whose tag `text` begins with, and the rest after the tag. Only known elements count:
/// neither `<T>` nor `a < b` has a tag.
pub fn tag(text: &str) -> Option<(ElementKind, &str)> {
    const MAX_NAME: usize = "figcaption".len();
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = inner.bytes().take(MAX_NAME + 1).take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = inner.split_at(length);
    let kind = ElementKind::of(name);
    if kind == ElementKind::Unknown {
        return None;
    }
    let attributes = rest.bytes().next().is_some_and(|byte| b"> /\t\n\x0c\r".contains(&byte));
    // A tag ends before the next one begins, so that every character is scanned once.
    let end = find_either(rest.as_bytes(), b'<', b'>').filter(|&end| attributes && rest[end..].starts_with('>'))?;
    Some((kind, &rest[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn character_references_are_decoded_once() {
        for (text, expected) in [
            ("Q&amp;A", "Q&A"),
            ("&amp;quot;", "&quot;"),
            ("&quot;Ja&quot; &#8211; &#x2013; &#039;", "\"Ja\" – – '"),
            ("f&uuml;r &Uuml;ber&hellip;", "für Über…"),
            ("it&#146;s", "it’s"),
            ("AT&T &unknown; &; &#; &#x; &amp", "AT&T &unknown; &; &#; &#x; &amp"),
            ("&#0;&#xD800;&#x110000;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("&#99999999999;", "\u{fffd}"),
            ("&NotEqualTilde;", "≂̸"),
        ] {
            assert_eq!(strip_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn tags_are_removed_and_their_text_is_kept() {
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
            assert_eq!(strip_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_with_an_inline_element_is_tagged() {
        for (text, tagged) in [
            ("x <b>y</b>", true),
            ("<img src=\"/x\" alt=\"y\">", true),
            ("x <a href=\"/y\">z</A >", true),
            ("The tag <b> is bold", false),
            ("Vec<T> </T> a </ b", false),
            ("&lt;/b&gt;", false),
        ] {
            assert_eq!(is_tagged(text), tagged, "{text}");
        }
    }

    #[test]
    fn a_text_with_block_tags_is_html() {
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
