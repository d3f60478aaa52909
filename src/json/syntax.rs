//! Parses JSON text as found in files and `<script>` elements.

use super::parser::{self, Failure};
use super::value::{Json, MAX_SIZE, too_deep, too_large};
use crate::error::{Error, ErrorCode};
use crate::text::decimal;

/// What old content systems put around the JSON in a `<script>`, repeatedly and in any order.
const WRAPPERS: &[&str] = &["<![CDATA[", "]]>", "<!--", "-->", "//", "/*", "*/", "<!", ">"];

/// Parses a text; also returns whether a comment or CDATA wrapper was removed.
pub fn parse(text: &str) -> Result<(Json, bool), Error> {
    if text.len() > MAX_SIZE {
        return Err(too_large());
    }
    let content = text.trim_matches(is_space);
    let json = unwrapped(content);
    match parser::parse(json) {
        Ok(value) => Ok((value, json.len() < content.len())),
        Err(Failure::TooDeep) => Err(too_deep()),
        Err(Failure::Syntax(at, problem)) => Err(syntax(&text[..json.as_ptr().addr() - text.as_ptr().addr() + at], problem)),
    }
}

impl Json {
    /// Parses JSON text, also inside a comment or CDATA markers, as in the `<script>` elements of old pages.
    ///
    /// # Errors
    /// When the text is not JSON, is too large or is nested too deep.
    ///
    /// ```
    /// use maqal::Json;
    /// assert_eq!(Json::from_text("[true]")?, Json::Array(vec![Json::Bool(true)]));
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn from_text(text: &str) -> Result<Json, Error> {
        parse(text).map(|(json, _)| json)
    }

    /// Parses JSON text that our own code has written.
    #[cfg(feature = "wasm")]
    pub(crate) fn parse(text: &str) -> Option<Json> {
        parser::parse(text).ok()
    }
}

/// The text without surrounding white space, comments and CDATA markers. No JSON value begins or ends with any of them.
fn unwrapped(text: &str) -> &str {
    let mut rest = text;
    while let Some(inner) = WRAPPERS.iter().find_map(|mark| rest.strip_prefix(mark).or_else(|| rest.strip_suffix(mark))) {
        rest = inner.trim_matches(is_space);
    }
    rest
}

/// A byte order mark is not white space, but some files begin with it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// The error at the end of `before`. Line and column count characters, from 1, as editors do.
fn syntax(before: &str, problem: &str) -> Error {
    let line = 1 + before.bytes().filter(|&byte| byte == b'\n').count();
    let column = 1 + before.chars().rev().take_while(|&c| c != '\n').count();
    let message = ["This is not JSON. Line ", &decimal(line as u64), ", column ", &decimal(column as u64), ": ", problem, "."].concat();
    Error { position: Some((line, column)), ..Error::new(ErrorCode::JsonSyntax, message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_wrappers_are_removed() {
        for text in [
            "<![CDATA[{}]]>",
            "//<![CDATA[\n{}\n//]]>",
            "/*<![CDATA[*/{}/*]]>*/",
            "<!-- {} -->",
            "<!--//--><![CDATA[// ><!--\n{}\n//--><!]]>",
            "\n<!--\n{}\n",
        ] {
            assert_eq!(parse(text), Ok((Json::Object(Vec::new()), true)), "{text}");
        }
        assert_eq!(parse("\u{feff} {} \n"), Ok((Json::Object(Vec::new()), false)));
        assert_eq!(parse("\"// <!-- >\""), Ok((Json::String("// <!-- >".into()), false)));
    }

    #[test]
    fn errors_have_line_and_column() {
        for (text, place) in [
            ("{\"a\": 'b'}", "Line 1, column 7: expected value."),
            ("{\n \"عنوان\": 'ب'\n}", "Line 2, column 11: expected value."),
            ("<!--\n\n{,}\n-->", "Line 3, column 2: key must be a string."),
            ("// {,}", "Line 1, column 5: key must be a string."),
            ("{\"a\": 1,}", "Line 1, column 9: trailing comma."),
            ("{} {}", "Line 1, column 4: trailing characters."),
            ("", "Line 1, column 1: EOF while parsing a value."),
            ("{\"a\": \"one\ntwo\"}", "Line 1, column 11: control character (\\u0000-\\u001F) found while parsing a string."),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!((error.code, error.message), (ErrorCode::JsonSyntax, ["This is not JSON. ", place].concat()), "{text}");
        }
    }
}
