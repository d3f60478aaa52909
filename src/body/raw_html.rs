//! The text of HTML that stands in other formats: its tags go, its text stays.
//!
//! Enough of the syntax to tell tags, comments and text apart (HTML, "Tokenization"); what is not a tag is text.

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text, character references not decoded.
    Text(&'a str),
    /// A start or end tag.
    Tag {
        /// The name as it is written.
        name: &'a str,
        /// Whether it is an end tag.
        end: bool,
    },
}

/// The text and tags of HTML in order, without comments and the content of `script` and `style`.
pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (piece, length) = match Markup::at(rest) {
                None => {
                    let length = rest.bytes().skip(1).position(|byte| byte == b'<').map_or(rest.len(), |at| at + 1);
                    (Some(Piece::Text(&rest[..length])), length)
                }
                Some(Markup::Comment(length)) => (None, length),
                Some(Markup::Unfinished) => (Some(Piece::Text(rest)), rest.len()),
                Some(Markup::Tag { name, end, length }) => {
                    let content = if end || !is_unseen(name) { 0 } else { end_tag_of(name, &rest[length..]) };
                    (Some(Piece::Tag { name, end }), length + content)
                }
            };
            rest = &rest[length..];
            if piece.is_some() {
                return piece;
            }
        }
        None
    })
}

/// Elements whose content nobody reads.
pub fn is_unseen(name: &str) -> bool {
    name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style")
}

/// Elements that do not interrupt the line they are in (HTML, "Phrasing content").
pub fn is_phrasing(name: &str) -> bool {
    const NAMES: &str = " a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike \
                         strong sub sup time tt u var wbr ";
    NAMES.split(' ').any(|known| known.eq_ignore_ascii_case(name))
}

/// Decodes the character references that HTML cannot do without, and the numeric ones; others stay as they are.
pub fn push_decoded(out: &mut String, text: &str) {
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.split_once(';').and_then(|(name, rest)| Some((reference(name)?, rest))) {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(piece);
            }
        }
    }
}

fn reference(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().filter(|&code| code != 0).and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let digits = name.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            }
        }
    }
}

/// Markup at the start of a text.
enum Markup<'a> {
    /// A comment, declaration, CDATA section or processing instruction of a length.
    Comment(usize),
    Tag {
        name: &'a str,
        end: bool,
        length: usize,
    },
    /// A tag that does not end. It is text, and so is all that follows, lest every `<` be tried to the end.
    Unfinished,
}

impl Markup<'_> {
    fn at(html: &str) -> Option<Markup<'_>> {
        let after = html.strip_prefix('<')?;
        let through = |end: &str| Some(Markup::Comment(html.find(end).map_or(html.len(), |at| at + end.len())));
        if after.starts_with("!-->") || after.starts_with("!--->") {
            return through(">");
        }
        if after.starts_with("!--") {
            return through("-->");
        }
        if after.starts_with("![CDATA[") {
            return through("]]>");
        }
        if after.starts_with('?') {
            return through("?>");
        }
        if after.starts_with('!') {
            return through(">");
        }
        let name = after.strip_prefix('/').unwrap_or(after);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let end = name.len() < after.len();
        let name = &name[..name.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(name.len())];
        Some(tag_length(html).map_or(Markup::Unfinished, |length| Markup::Tag { name, end, length }))
    }
}

/// How long the tag is that a text begins with; a `>` in a quoted value does not end it.
fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b'<';
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

/// Where the end tag of a raw text element begins, or the end of the text.
fn end_tag_of(name: &str, html: &str) -> usize {
    let is_end = |at: &usize| {
        let after = &html.as_bytes()[at + 2..];
        after.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
            && after.get(name.len()).is_none_or(|&c| c.is_ascii_whitespace() || c == b'/' || c == b'>')
    };
    html.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(html.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text, with `‹name›` and `‹/name›` for tags.
    fn shown(html: &str) -> String {
        let show = |piece: Piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Tag { name, end } => ["‹", if end { "/" } else { "" }, name, "›"].concat(),
        };
        pieces(html).map(show).collect()
    }

    #[test]
    fn tags_and_text_are_told_apart() {
        for (html, expected) in [
            ("a<b>c</b>d", "a‹b›c‹/b›d"),
            ("<a title='>' href=\"</a>\">x</a>", "‹a›x‹/a›"),
            ("<a\nhref=x\n>y", "‹a›y"),
            ("<a title = '>'>y", "‹a›y"),
            ("<br/>x<IMG src=x>", "‹br›x‹IMG›"),
            ("1 < 2 <3 <> </ x", "1 < 2 <3 <> </ x"),
            ("it's <b title=it's>so</b>", "it's ‹b›so‹/b›"),
            ("a <b, c", "a <b, c"),
            ("<b", "<b"),
            ("<", "<"),
            ("<<b>", "<‹b›"),
            ("مرحبا <b>بك</b>", "مرحبا ‹b›بك‹/b›"),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    #[test]
    fn comments_and_their_like_are_not_text() {
        for (html, expected) in [
            ("a<!-- <b> -->c", "ac"),
            ("a<!-->c", "ac"),
            ("a<!--->c", "ac"),
            ("a<!-- b", "a"),
            ("a<!DOCTYPE html>c", "ac"),
            ("a<?php echo '>' ?>c", "ac"),
            ("a<![CDATA[>&<]]>c", "ac"),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    #[test]
    fn scripts_and_styles_are_not_text() {
        for (html, expected) in [
            ("a<script>if (a < b) '</b>' </SCRIPT >c", "a‹script››/SCRIPT›c"),
            ("<STYLE>p{}</style>c", "‹STYLE›‹/style›c"),
            ("<script>x</scripted></script>", "‹script›‹/script›"),
            ("<style>p{}", "‹style›"),
            ("<script/x>é</script>c", "‹script›‹/script›c"),
        ] {
            assert_eq!(shown(html), expected.replace("››", "›‹"), "{html}");
        }
    }

    #[test]
    fn basic_references_are_decoded() {
        for (text, expected) in [
            ("a &amp; b &lt;&gt;&quot;&apos;&#39;", "a & b <>\"''"),
            ("&nbsp;&#1593;&#x639;&#X639;", "\u{a0}ععع"),
            ("&copy; & &; &#; &#x; &#0; &#xD800; &#99999999999;", "&copy; & &; &#; &#x; &#0; &#xD800; &#99999999999;"),
            ("&amp;lt;", "&lt;"),
        ] {
            let mut out = String::new();
            push_decoded(&mut out, text);
            assert_eq!(out, expected, "{text}");
        }
    }
}
