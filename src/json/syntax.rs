//! Parses JSON text as found in files and `<script>` elements.

use super::parser::{self, Failure};
use super::value::{Json, MAX_SIZE, too_deep, too_large};
use crate::error::{Error, ErrorCode};
use crate::text::{concat, decimal, trim};

/// What old content systems put around the JSON in a `<script>`, repeatedly and in any order, and what ends a statement.
const WRAPPERS: &[&str] = &["<![CDATA[", "]]>", "<!--", "-->", "//", "/*", "*/", "<!", ">", ";", ","];

/// Parses a text; also returns a sentence about what was repaired.
pub fn parse(text: &str) -> Result<(Json, Option<String>), Error> {
    parse_decoded(text, &|at| &text[..at])
}

/// Parses a text that was decoded from an original; `before` returns what precedes an offset in the original.
pub fn parse_decoded<'a>(text: &str, before: &dyn Fn(usize) -> &'a str) -> Result<(Json, Option<String>), Error> {
    if text.len() > MAX_SIZE {
        return Err(too_large());
    }
    let content = trim(text, &is_space);
    let json = unwrapped(content);
    let (problem, outcome) = match parser::parse(json) {
        Ok((value, None)) => return Ok((value, (json.len() < content.len()).then(|| UNWRAPPED.to_owned()))),
        Err(Failure::TooDeep) => return Err(too_deep()),
        Ok((value, Some(repair))) => (repair, Some(value)),
        Err(Failure::Syntax(at, problem)) => ((at, problem), None),
    };
    let before = before(json.as_ptr().addr() - text.as_ptr().addr() + problem.0);
    let position = position(before);
    let prefix = if outcome.is_some() { "This is not quite JSON, and was repaired. " } else { "This is not JSON. " };
    let (line, column) = position;
    let message = concat(&[prefix, "Line ", &decimal(line as u64), ", column ", &decimal(column as u64), ": ", problem.1, "."]);
    match outcome {
        Some(value) => Ok((value, Some(message))),
        None => {
            let mut error = Error::new(ErrorCode::JsonSyntax, message);
            error.position = Some(position);
            Err(error)
        }
    }
}

const UNWRAPPED: &str = "The JSON was wrapped in a comment or in CDATA marks, or a semicolon or a comma followed; they were removed.";

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
        parser::parse(text).ok().map(|(json, _)| json)
    }
}

/// The text without surrounding white space, comments and CDATA markers. No JSON value begins or ends with any of them.
fn unwrapped(text: &str) -> &str {
    let mut rest = text;
    while let Some(inner) = WRAPPERS.iter().find_map(|mark| rest.strip_prefix(mark).or_else(|| rest.strip_suffix(mark))) {
        rest = trim(inner, &is_space);
    }
    rest
}

/// A byte order mark is not white space, but some files begin with it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Line and column of the end of a text. They count characters from 1, as editors do.
fn position(before: &str) -> (usize, usize) {
    let (mut line, mut column) = (1, 1);
    for c in before.chars() {
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (line, column)
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
            "{};",
            "{},\n",
            "//<![CDATA[\n{};\n//]]>",
            "\n<!--\n{}\n",
        ] {
            assert_eq!(parse(text), Ok((Json::Object(Vec::new()), Some(UNWRAPPED.to_owned()))), "{text}");
        }
        assert_eq!(parse("\u{feff} {} \n"), Ok((Json::Object(Vec::new()), None)));
        assert_eq!(parse("\"// <!-- >;\""), Ok((Json::String("// <!-- >;".into()), None)));
    }

    #[test]
    fn repairs_have_line_and_column() {
        let (json, sentence) = parse("\u{feff}<!--\n[\"واحد\ntwo\",]\n-->").unwrap();
        assert_eq!(json, Json::Array(vec![Json::String("واحد\ntwo".into())]));
        let expected = "This is not quite JSON, and was repaired. Line 2, column 7: control character (\\u0000-\\u001F) in a string.";
        assert_eq!(sentence.as_deref(), Some(expected));
    }

    #[test]
    fn errors_have_line_and_column() {
        for (text, place) in [
            ("{\"a\": 'b'}", "Line 1, column 7: expected value."),
            ("{\n \"عنوان\": 'ب'\n}", "Line 2, column 11: expected value."),
            ("<!--\n\n{,}\n-->", "Line 3, column 2: key must be a string."),
            ("// {,}", "Line 1, column 5: key must be a string."),
            ("{} {}", "Line 1, column 4: trailing characters."),
            ("", "Line 1, column 1: EOF while parsing a value."),
            ("{\"a\": \"one\ntwo\" x}", "Line 2, column 6: expected `,` or `}`."),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!((error.code, error.message), (ErrorCode::JsonSyntax, ["This is not JSON. ", place].concat()), "{text}");
        }
    }
}
