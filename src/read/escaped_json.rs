//! JSON whose characters are escaped as in HTML, as some systems write it into a `<script>`: `{&quot;headline&quot;: …`.

use crate::chunk::{self, in_chunk};
use crate::error::{Error, ErrorCode};
use crate::html::{Context, decode};
use crate::json::{self, Json};
use crate::text::find_either;

/// Whether a text is such JSON: in JSON an ampersand is in a string, after its quotation mark.
pub fn is_escaped(text: &str) -> bool {
    find_either(text.as_bytes(), b'"', b'&').is_some_and(|at| text[at..].starts_with('&'))
}

/// Parses such JSON; also returns a sentence about the repair. Positions in it and in errors are those of the original.
pub fn parse_escaped(text: &str) -> Result<(Json, Option<String>), Error> {
    if chunk::is_loaded() { parse_decoded(text) } else { Err(Error::not_loaded(ErrorCode::ChunkMissing)) }
}

in_chunk! { "08"
    fn parse_decoded(text: &str) -> Result<(Json, Option<String>), Error> {
        let (mut decoded, mut rest) = (String::new(), text);
        while let Some(piece) = next_piece(&mut rest) {
            decoded.push_str(&decode(piece, Context::Plain));
        }
        let mut result = json::parse_decoded(&decoded, &|at| &text[..original_offset(text, at)]);
        if let Ok((_, repair @ None)) = &mut result {
            *repair = Some("The JSON was escaped as in HTML; its character references were decoded.".to_owned());
        }
        result
    }
}

/// Takes the text up to the next `&` that does not begin it, so that each piece can be decoded alone.
fn next_piece<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let first = rest.chars().next()?.len_utf8();
    let end = rest[first..].find('&').map_or(rest.len(), |at| first + at);
    let (piece, after) = rest.split_at(end);
    *rest = after;
    Some(piece)
}

/// The offset in the original of an offset in the decoded text.
fn original_offset(text: &str, at: usize) -> usize {
    let (mut offset, mut left, mut rest) = (0, at, text);
    while let Some(piece) = next_piece(&mut rest) {
        let length = decode(piece, Context::Plain).len();
        if left < length {
            // Only the beginning of a piece is decoded; a place in that is the place of the reference.
            return offset + if left == 0 { 0 } else { piece.len().saturating_sub(length - left) };
        }
        offset += piece.len();
        left -= length;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_json_is_parsed() {
        for text in [
            "{&quot;a&quot;: &quot;ب &amp;amp; c&quot;}",
            "\u{feff} { &#34;a&#34;:&#x22;ب &amp;amp; c&#034; }",
            "<!-- [{&quot;a&quot;: &quot;ب &amp;amp; c&quot;}] -->",
            "[{&quot;a&quot;: \"ب &amp;amp; c\"}]",
        ] {
            assert!(is_escaped(text), "{text}");
            let (json, repair) = parse_escaped(text).unwrap();
            let object = Json::Object(vec![("a".to_owned(), Json::String("ب &amp; c".to_owned()))]);
            assert_eq!(json.items(), [&object], "{text}");
            assert!(repair.is_some(), "{text}");
        }
        for text in ["{\"a\": \"&quot;\"}", "[]", "", "\"&quot;\""] {
            assert!(!is_escaped(text), "{text}");
        }
    }

    #[test]
    fn positions_are_those_of_the_original() {
        for (text, position) in [
            ("{&quot;a&quot;:\n &quot;ب&quot; 'x'}", (2, 16)),
            ("{&quot;a&quot;: }", (1, 17)),
            ("{&quot;a&quot;", (1, 15)),
            ("{&quot;a&quot; &amp;}", (1, 16)),
        ] {
            assert_eq!(parse_escaped(text).unwrap_err().position, Some(position), "{text}");
        }
        let (_, repair) = parse_escaped("{&quot;a&quot;:&quot;b\nc&quot;}").unwrap();
        assert!(repair.as_deref().is_some_and(|repair| repair.contains("Line 1, column 23:")), "{repair:?}");
    }
}
