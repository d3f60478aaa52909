//! Text that was escaped once too often. Its shape decides, because a text may also be about tags and character references.

use super::node::Node;
use super::strip_markup::{has_tag, strip_markup, tag};
use crate::chunk::in_chunk;
use crate::html::{Context, ElementKind, decode};
use crate::text::{is_alphanumeric, split};
use std::borrow::Cow;

/// The text of a value; unescaped, if it was escaped once too often.
pub fn unescaped<'a>(node: Node<'_>, text: &'a str) -> Cow<'a, str> {
    if may_be_escaped(text) && node.has_chunk() { Cow::Owned(unescape(text)) } else { Cow::Borrowed(text) }
}

/// Whether a text has an escaped tag (`&lt;p`), or a character reference that was escaped twice (`&amp;uuml;`).
fn may_be_escaped(text: &str) -> bool {
    split(text, '&').any(|after| match (after.strip_prefix("lt;"), after.strip_prefix(&ESCAPED[1..])) {
        (Some(rest), _) => rest.bytes().next().is_some_and(|byte| byte == b'/' || byte.is_ascii_alphabetic()),
        (_, Some(rest)) => reference(rest).is_some(),
        _ => false,
    })
}

const ESCAPED: &str = "&amp;";

/// The name or number of a character reference that begins after its `&`, and the rest of the text.
fn reference(text: &str) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    let (name, rest) = text.split_at(length);
    Some((name, rest.strip_prefix(';').filter(|_| length > 0)?))
}

in_chunk! { "07"
    /// The text with what was escaped twice escaped once, and with the tags of HTML that was escaped as a whole.
    fn unescape(text: &str) -> String {
        let text = unescape_references(text);
        unescape_html(&text).unwrap_or(text)
    }
}

/// The string whose words are `text`: the text itself where possible. References in numbers never count as escaped twice.
pub fn escape_markup(text: &str) -> Cow<'_, str> {
    if words(text) == text {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&#38;"),
            '<' => escaped.push_str("&#60;"),
            _ => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

/// The words of a string.
fn words(text: &str) -> Cow<'_, str> {
    if may_be_escaped(text) { Cow::Owned(strip_markup(&unescape(text)).into_owned()) } else { strip_markup(text) }
}

/// The text with references that were escaped twice (`f&amp;uuml;r`) escaped once, all of them or none. One of them is a letter or mark of a
/// word, so that it touches it, or an ampersand between words; if all stand alone, a text is about them: `Write &amp;nbsp; here`.
fn unescape_references(text: &str) -> String {
    let (mut once, mut copied, mut is_whole) = (String::new(), 0, false);
    for (at, _) in text.match_indices(ESCAPED) {
        let end = at + ESCAPED.len();
        is_whole |= is_escaped_twice(&text[..at], &text[end..]);
        if reference(&text[end..]).is_some() {
            once.push_str(&text[copied..=at]);
            copied = end;
        }
    }
    if !is_whole {
        return text.to_owned();
    }
    once.push_str(&text[copied..]);
    once
}

fn is_escaped_twice(before: &str, text: &str) -> bool {
    let Some((name, after)) = reference(text) else { return false };
    let is_between_words = name == "amp" && before.ends_with(' ') && after.starts_with(' ');
    is_between_words || begins_with_word(after) || before.chars().next_back().is_some_and(is_alphanumeric)
}

/// HTML that was escaped as a whole (`&lt;p&gt;One.&lt;/p&gt;`), unescaped; `None` for any other text. It begins with a block, or has a tag
/// around words or a break after one, as HTML does and a text about tags seldom does: `Use &lt;p&gt; here`.
fn unescape_html(text: &str) -> Option<String> {
    if has_tag(text, &|_, _| true) {
        return None;
    }
    Some(decode(text, Context::Plain).into_owned()).filter(|html| text.contains("&lt;") && has_element(html))
}

/// Whether a text begins with the tag of a block and a word that touches it, or has an element around words that touch both of its tags, or a
/// tag without an end that touches the word before it. There may be a line break between.
fn has_element(text: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for (at, _) in text.match_indices('<') {
        let (outside, inner) = text.split_at(at);
        let Some((kind, after)) = tag(inner) else { continue };
        let before = outside.chars().next_back();
        let is_end = inner.starts_with("</");
        let inner = &inner[1 + usize::from(is_end)..];
        let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        let is_open = open.iter().any(|open| open.eq_ignore_ascii_case(name));
        match kind {
            ElementKind::Void(_) if before.is_some_and(|c| is_alphanumeric(c) || is_sentence_end(c)) => return true,
            ElementKind::Void(_) => {}
            _ if is_end && is_open && before.is_some_and(|c| c != ' ') => return true,
            ElementKind::Block(_) if outside.trim().is_empty() && begins_with_word(after) => return true,
            _ if !is_end && !is_open && !after.starts_with(' ') => open.push(name),
            _ => {}
        }
    }
    false
}

fn begins_with_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_alphanumeric)
}

/// Whether a sentence may end with a character.
pub fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '۔' | '。')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_in_words_that_were_escaped_twice_are_decoded_twice() {
        for (text, expected) in [
            ("Here&amp;#x27;s a f&amp;uuml;r", "Here's a für"),
            ("Rain &amp;amp; wind", "Rain & wind"),
            ("Q&amp;amp;A, one&amp;nbsp;two", "Q&A, one\u{a0}two"),
            ("f&amp;uuml;r &amp;ndash; &amp;quot;ja&amp;quot;", "für – \"ja\""),
            ("&amp;Uuml;ber &amp;quot;Ja&amp;quot;", "Über \"Ja\""),
            // A text about references.
            ("Write &amp;nbsp; or &amp;quot;", "Write &nbsp; or &quot;"),
            ("&amp;lt;", "&lt;"),
            ("a&amp;b; c&amp;;", "a&b; c&;"),
        ] {
            assert_eq!(words(text), expected, "{text}");
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
            ("&lt;div&gt;\n&lt;p&gt;\nOne.\n&lt;/p&gt;\n&lt;/div&gt;", "\n\nOne.\n\n"),
            ("&lt;p&gt;The text ends her", "The text ends her"),
            // A text about tags.
            ("&lt;p&gt; is a paragraph", "<p> is a paragraph"),
            ("Use &lt;p&gt; here", "Use <p> here"),
            ("&lt;p&gt; begins and &lt;/p&gt; ends", "<p> begins and </p> ends"),
            ("With &lt;br&gt; a line breaks", "With <br> a line breaks"),
            ("Vec&lt;T&gt; and Map&lt;K&gt;", "Vec<T> and Map<K>"),
            ("1 &lt; 2 &gt; 1", "1 < 2 > 1"),
            ("<b>Use</b> &lt;i&gt;x&lt;/i&gt;", "Use <i>x</i>"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn escaped_text_is_read_back_unchanged() {
        for text in ["plain", "Q&A", "&amp;", "<b>", "a < b &lt; c", "&uuml;<p>", "f&uuml;r &amp;amp;x", "<i>x</i> &lt;i&gt;x&lt;/i&gt;"] {
            assert_eq!(words(&escape_markup(text)), text);
        }
        assert_eq!(escape_markup("Q&A < R"), "Q&A < R");
    }
}
