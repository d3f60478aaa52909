//! Removes markup from strings that should have none: headlines, names, summaries.

use std::borrow::Cow;

use crate::html::{Context, ElementKind, decode};
use crate::markup::Tag;

/// The text without tags and with its character references decoded once; twice where they were escaped twice.
pub fn strip_markup(text: &str) -> Cow<'_, str> {
    let text = unescape_twice(text);
    match unescape_html(&text) {
        Some(html) => Cow::Owned(strip_tags(&html).into_owned()),
        None => strip_tags_of(text),
    }
}

/// The same of a text that is not borrowed from.
fn strip_tags_of(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => strip_tags(text),
        Cow::Owned(text) => Cow::Owned(strip_tags(&text).into_owned()),
    }
}

/// HTML that was escaped as a whole (`&lt;p&gt;One.&lt;/p&gt;`), unescaped; `None` for any other text. It has a tag around words or a break
/// after one, as HTML does and a text about tags seldom does: `Use &lt;p&gt; here`.
pub fn unescape_html(text: &str) -> Option<String> {
    if !text.contains("&lt;") || text.match_indices('<').any(|(at, _)| tag(&text[at..]).is_some()) {
        return None;
    }
    Some(decode(text, Context::Plain).into_owned()).filter(|html| has_element(html))
}

/// Whether a text has an element around words that touch both of its tags, or a tag without an end that touches the word before it.
fn has_element(text: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for (at, _) in text.match_indices('<') {
        let Some((kind, after)) = tag(&text[at..]) else { continue };
        let (before, inner) = (text[..at].chars().next_back(), text[at..].trim_start_matches(['<', '/']));
        let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        let is_open = open.iter().any(|open| open.eq_ignore_ascii_case(name));
        match kind {
            ElementKind::Void(_) if before.is_some_and(|c| c.is_alphanumeric() || is_sentence_end(c)) => return true,
            ElementKind::Void(_) => {}
            _ if text[at..].starts_with("</") && is_open && before.is_some_and(|c| !c.is_whitespace()) => return true,
            _ if !text[at..].starts_with("</") && !is_open && after.starts_with(|c: char| !c.is_whitespace()) => open.push(name),
            _ => {}
        }
    }
    false
}

/// Whether a sentence may end with a character.
pub fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '۔' | '。')
}

/// The text with references that were escaped twice (`f&amp;uuml;r`) escaped once. They are letters or marks of a word, so that they touch
/// it, or an ampersand between words; any other reference that stands alone is one that a text is about: `Write &amp;nbsp; here`.
fn unescape_twice(text: &str) -> Cow<'_, str> {
    const ESCAPED: &str = "&amp;";
    let is_reference = |at: usize| {
        let rest = &text[at + ESCAPED.len()..];
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let Some(after) = rest[length..].strip_prefix(';').filter(|_| length > 0) else { return false };
        let before = &text[..at];
        let is_between_words = &rest[..length] == "amp" && before.ends_with(' ') && after.starts_with(' ');
        is_between_words || after.starts_with(char::is_alphanumeric) || before.ends_with(char::is_alphanumeric)
    };
    let mut once = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices(ESCAPED).filter(|&(at, _)| is_reference(at)) {
        once.push_str(&text[copied..=at]);
        copied = at + ESCAPED.len();
    }
    if copied == 0 { Cow::Borrowed(text) } else { Cow::Owned(once + &text[copied..]) }
}

/// The text without tags and with its character references decoded once.
fn strip_tags(text: &str) -> Cow<'_, str> {
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

/// The string that [`strip_markup`] turns into `text`: the text itself where possible. References in numbers never count as escaped twice.
pub fn escape_markup(text: &str) -> Cow<'_, str> {
    if strip_markup(text) == text { Cow::Borrowed(text) } else { Cow::Owned(text.replace('&', "&#38;").replace('<', "&#60;")) }
}

/// Whether a text is HTML: it has a tag that breaks the line.
pub fn is_html(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| tag(&text[at..]).is_some_and(|(kind, _)| breaks_line(kind)))
}

/// Whether the start or end of such an element breaks the line.
fn breaks_line(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Block(_) | ElementKind::Transparent | ElementKind::Void(Tag::Br | Tag::Hr))
}

/// The kind of the element whose tag `text` begins with, and the rest after the tag. Only known elements count:
/// neither `<T>` nor `a < b` has a tag.
fn tag(text: &str) -> Option<(ElementKind, &str)> {
    const MAX_NAME: usize = "figcaption".len();
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = inner.bytes().take(MAX_NAME + 1).take_while(u8::is_ascii_alphanumeric).count();
    let (name, rest) = inner.split_at(length);
    let kind = ElementKind::of(name);
    if kind == ElementKind::Unknown {
        return None;
    }
    let attributes = rest.starts_with(['>', '/']) || rest.starts_with(|c: char| c.is_ascii_whitespace());
    // A tag ends before the next one begins, so that every character is scanned once.
    let end = rest.find(['<', '>']).filter(|&end| attributes && rest[end..].starts_with('>'))?;
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
    fn references_in_words_that_were_escaped_twice_are_decoded_twice() {
        for (text, expected) in [
            ("Here&amp;#x27;s a f&amp;uuml;r", "Here's a für"),
            ("Rain &amp;amp; wind", "Rain & wind"),
            ("Q&amp;amp;A, one&amp;nbsp;two", "Q&A, one\u{a0}two"),
            ("&amp;Uuml;ber &amp;quot;Ja&amp;quot;", "Über \"Ja\""),
            // A text about references.
            ("Write &amp;nbsp; or &amp;quot;", "Write &nbsp; or &quot;"),
            ("&amp;lt;", "&lt;"),
            ("a&amp;b; c&amp;;", "a&b; c&;"),
        ] {
            assert_eq!(strip_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn escaped_html_is_read_as_its_words() {
        for (text, expected) in [
            ("&lt;p&gt;Here&amp;#x27;s a look.&lt;/p&gt;", "Here's a look. "),
            ("&lt;p class=&quot;x&quot;&gt;مطر&lt;/p&gt;&lt;p&gt;ريح&lt;/p&gt;", "مطر ريح "),
            ("The film &lt;i&gt;Dune&lt;/i&gt; opens", "The film Dune opens"),
            ("One.&lt;br /&gt;Two", "One. Two"),
            ("&lt;b&gt;Here.-&lt;/b&gt; See &lt;a href=&#034;/x&#034;&gt;that&lt;/a&gt;.", "Here.- See that."),
            ("&lt;P&gt;One &amp;amp; two&lt;/P&gt;", "One & two "),
            // A text about tags.
            ("Use &lt;p&gt; here", "Use <p> here"),
            ("&lt;p&gt; begins and &lt;/p&gt; ends", "<p> begins and </p> ends"),
            ("With &lt;br&gt; a line breaks", "With <br> a line breaks"),
            ("Vec&lt;T&gt; and Map&lt;K&gt;", "Vec<T> and Map<K>"),
            ("1 &lt; 2 &gt; 1", "1 < 2 > 1"),
            ("<b>Use</b> &lt;i&gt;x&lt;/i&gt;", "Use <i>x</i>"),
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
    fn escaped_text_is_read_back_unchanged() {
        for text in ["plain", "Q&A", "&amp;", "<b>", "a < b &lt; c", "&uuml;<p>", "f&uuml;r &amp;amp;x", "<i>x</i> &lt;i&gt;x&lt;/i&gt;"] {
            assert_eq!(strip_markup(&escape_markup(text)), text);
        }
        assert_eq!(escape_markup("Q&A < R"), "Q&A < R");
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
