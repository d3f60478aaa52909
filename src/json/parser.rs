//! JSON text → [`Json`] (RFC 8259).

use super::value::{Json, MAX_DEPTH};

/// Why a text could not be parsed.
#[derive(Debug, PartialEq)]
pub enum Failure {
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// It is not JSON: the offset of the unexpected byte, and a description of the problem.
    Syntax(usize, &'static str),
}

/// Parses a text. An unpaired surrogate becomes `U+FFFD`, as it does when JavaScript passes a string.
pub fn parse(text: &str) -> Result<Json, Failure> {
    let mut parser = Parser { text, at: 0 };
    let json = parser.value(MAX_DEPTH)?;
    match parser.token() {
        None => Ok(json),
        Some(_) => parser.fail("trailing characters"),
    }
}

/// A text and the current position in it.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn fail<T>(&self, problem: &'static str) -> Result<T, Failure> {
        Err(Failure::Syntax(self.at, problem))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Consumes the next byte if it is this one.
    fn eat(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// Skips white space and returns the next byte.
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Parses a value in which `left` more levels may be nested.
    fn value(&mut self, left: u32) -> Result<Json, Failure> {
        match self.token() {
            Some(b'{') => self.object(inner(left)?),
            Some(b'[') => self.array(inner(left)?),
            Some(b'"') => self.string().map(Json::String),
            Some(b'-' | b'0'..=b'9') => self.number().map(Json::Number),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(_) => self.fail("expected value"),
            None => self.fail("EOF while parsing a value"),
        }
    }

    fn word(&mut self, word: &str, json: Json) -> Result<Json, Failure> {
        if !self.text[self.at..].starts_with(word) {
            return self.fail("expected value");
        }
        self.at += word.len();
        Ok(json)
    }

    fn array(&mut self, left: u32) -> Result<Json, Failure> {
        let mut items = Vec::new();
        self.at += 1;
        if self.token() == Some(b']') {
            self.at += 1;
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value(left)?);
            match self.token() {
                Some(b',') => self.at += 1,
                Some(b']') => break self.at += 1,
                Some(_) => return self.fail("expected `,` or `]`"),
                None => return self.fail("EOF while parsing a list"),
            }
            if self.token() == Some(b']') {
                return self.fail("trailing comma");
            }
        }
        Ok(Json::Array(items))
    }

    fn object(&mut self, left: u32) -> Result<Json, Failure> {
        let mut properties = Vec::new();
        self.at += 1;
        if self.token() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(properties));
        }
        loop {
            properties.push(self.property(left)?);
            match self.token() {
                Some(b',') => self.at += 1,
                Some(b'}') => break self.at += 1,
                Some(_) => return self.fail("expected `,` or `}`"),
                None => return self.fail("EOF while parsing an object"),
            }
            if self.token() == Some(b'}') {
                return self.fail("trailing comma");
            }
        }
        Ok(Json::Object(properties))
    }

    fn property(&mut self, left: u32) -> Result<(String, Json), Failure> {
        let key = match self.token() {
            Some(b'"') => self.string()?,
            Some(_) => return self.fail("key must be a string"),
            None => return self.fail("EOF while parsing an object"),
        };
        match self.token() {
            Some(b':') => self.at += 1,
            Some(_) => return self.fail("expected `:`"),
            None => return self.fail("EOF while parsing an object"),
        }
        Ok((key, self.value(left)?))
    }

    fn string(&mut self) -> Result<String, Failure> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            let plain = |byte: &&u8| **byte >= b' ' && !matches!(byte, b'"' | b'\\');
            self.at += self.text.as_bytes()[start..].iter().take_while(plain).count();
            string.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => break self.at += 1,
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => return self.fail("control character (\\u0000-\\u001F) found while parsing a string"),
                None => return self.fail("EOF while parsing a string"),
            }
        }
        Ok(string)
    }

    fn escape(&mut self) -> Result<char, Failure> {
        self.at += 1;
        let c = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            Some(_) => return self.fail("invalid escape"),
            None => return self.fail("EOF while parsing a string"),
        };
        self.at += 1;
        Ok(c)
    }

    /// Parses `u0627` or `ud83d\ude00`: a character beyond 16 bits is a pair of escapes (RFC 8259, section 7).
    fn code_point(&mut self) -> Result<char, Failure> {
        let mut code = self.code_unit()?;
        let rest = &self.text[self.at..];
        if let (0xd800..=0xdbff, true) = (code, rest.starts_with("\\u")) {
            let after_first = self.at;
            self.at += 1;
            match self.code_unit()? {
                low @ 0xdc00..=0xdfff => code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00),
                _ => self.at = after_first,
            }
        }
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Parses the four digits after `u`.
    fn code_unit(&mut self) -> Result<u32, Failure> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            match self.peek().map(|byte| (byte as char).to_digit(16)) {
                Some(Some(digit)) => unit = unit << 4 | digit,
                Some(None) => return self.fail("invalid escape"),
                None => return self.fail("EOF while parsing a string"),
            }
        }
        self.at += 1;
        Ok(unit)
    }

    /// Parses a number (RFC 8259, section 6): exact up to 15 digits and 22 decimal places, approximate beyond that,
    /// infinite when it overflows. The exact algorithm of the standard library would enlarge the core module by a sixth.
    fn number(&mut self) -> Result<f64, Failure> {
        let negative = self.eat(b'-');
        let (mut digits, mut exponent) = (0, 0);
        if !self.eat(b'0') {
            self.digits(&mut digits, &mut exponent, 0)?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            return self.fail("invalid number");
        }
        if self.eat(b'.') {
            self.digits(&mut digits, &mut exponent, -1)?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            exponent = exponent.saturating_add(self.exponent()?);
        }
        let number = scaled(digits, exponent);
        Ok(if negative { -number } else { number })
    }

    fn exponent(&mut self) -> Result<i32, Failure> {
        let negative = self.eat(b'-');
        if !negative {
            self.eat(b'+');
        }
        let (mut digits, mut more) = (0, 0);
        self.digits(&mut digits, &mut more, 0)?;
        let exponent = if more > 0 { i32::MAX } else { i32::try_from(digits).unwrap_or(i32::MAX) };
        Ok(if negative { -exponent } else { exponent })
    }

    /// Parses at least one digit. Each digit changes the exponent by `step`; digits that do not fit into `digits` only
    /// change the exponent.
    fn digits(&mut self, digits: &mut u64, exponent: &mut i32, step: i32) -> Result<(), Failure> {
        let start = self.at;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            match digits.checked_mul(10).and_then(|digits| digits.checked_add(u64::from(byte - b'0'))) {
                Some(more) => (*digits, *exponent) = (more, exponent.saturating_add(step)),
                None => *exponent = exponent.saturating_add(step + 1),
            }
        }
        if self.at == start { self.fail("invalid number") } else { Ok(()) }
    }
}

fn inner(left: u32) -> Result<u32, Failure> {
    left.checked_sub(1).ok_or(Failure::TooDeep)
}

/// `digits` × 10^`exponent`.
fn scaled(digits: u64, exponent: i32) -> f64 {
    // The greatest power of ten that `f64` represents exactly.
    const EXACT: i32 = 22;
    // Beyond ±400 every number is infinite or zero.
    let (mut number, mut left) = (digits as f64, exponent.clamp(-400, 400));
    while left != 0 && digits != 0 {
        let step = left.clamp(-EXACT, EXACT);
        let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
        number = if step < 0 { number / power } else { number * power };
        left -= step;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What serde_json parses a text as.
    fn oracle(text: &str) -> Result<Json, serde_json::Error> {
        serde_json::from_str(text).map(|value: serde_json::Value| Json::from_deserializer(value).unwrap())
    }

    fn string(text: &str) -> Json {
        Json::String(text.to_owned())
    }

    #[test]
    fn valid_json_is_parsed() {
        for (text, json) in [
            (" \t\r\n[] ", Json::Array(vec![])),
            ("[[ ] , { }]", Json::Array(vec![Json::Array(vec![]), Json::Object(vec![])])),
            ("{\"a\":null,\"a\":true}", Json::Object(vec![("a".to_owned(), Json::Null), ("a".to_owned(), Json::Bool(true))])),
            ("{\"\":false}", Json::Object(vec![(String::new(), Json::Bool(false))])),
            (r#""\" \\ \/ \b \f \n \r \t""#, string("\" \\ / \u{8} \u{c} \n \r \t")),
            (r#""\u0627\uD83D\ude00\u0000""#, string("ا😀\0")),
            ("\"\u{7f} \u{2028} 😀\"", string("\u{7f} \u{2028} 😀")),
            // Unpaired surrogates: alone, before another escape, in the wrong order.
            (r#""\uD83D""#, string("\u{fffd}")),
            (r#""\uD83D\u0041""#, string("\u{fffd}A")),
            (r#""\uD83D\n""#, string("\u{fffd}\n")),
            (r#""\uDE00\uD83D\uDE00""#, string("\u{fffd}😀")),
        ] {
            assert_eq!(parse(text), Ok(json), "{text}");
        }
    }

    #[test]
    fn invalid_json_is_rejected_with_its_position() {
        for (text, at, problem) in [
            ("", 0, "EOF while parsing a value"),
            (" ", 1, "EOF while parsing a value"),
            ("[", 1, "EOF while parsing a value"),
            ("[1", 2, "EOF while parsing a list"),
            ("[1 2]", 3, "expected `,` or `]`"),
            ("[,1]", 1, "expected value"),
            ("[1,]", 3, "trailing comma"),
            ("[1,,2]", 3, "expected value"),
            ("[1]]", 3, "trailing characters"),
            ("{", 1, "EOF while parsing an object"),
            ("{a", 1, "key must be a string"),
            ("{\"a\"", 4, "EOF while parsing an object"),
            ("{\"a\" 1}", 5, "expected `:`"),
            ("{\"a\":}", 5, "expected value"),
            ("{\"a\":1 \"b\"", 7, "expected `,` or `}`"),
            ("{\"a\":1,}", 7, "trailing comma"),
            ("{\"a\":1", 6, "EOF while parsing an object"),
            ("nul", 0, "expected value"),
            ("nulll", 4, "trailing characters"),
            ("True", 0, "expected value"),
            ("'a'", 0, "expected value"),
            ("// a", 0, "expected value"),
            ("\u{feff}1", 0, "expected value"),
            ("\u{a0}1", 0, "expected value"),
            ("\"a", 2, "EOF while parsing a string"),
            ("\"\\", 2, "EOF while parsing a string"),
            ("\"\\x\"", 2, "invalid escape"),
            ("\"\\u00e\"", 6, "invalid escape"),
            ("\"\\u12", 5, "EOF while parsing a string"),
            ("\"\\uD83D\\uG", 9, "invalid escape"),
            ("\"\\u\u{663}\"", 3, "invalid escape"),
            ("\"a\tb\"", 2, "control character (\\u0000-\\u001F) found while parsing a string"),
            ("-", 1, "invalid number"),
            ("+1", 0, "expected value"),
            (".5", 0, "expected value"),
            ("1.", 2, "invalid number"),
            ("1.e2", 2, "invalid number"),
            ("1e", 2, "invalid number"),
            ("1e+", 3, "invalid number"),
            ("01", 1, "invalid number"),
            ("-00", 2, "invalid number"),
            ("0x1", 1, "trailing characters"),
            ("NaN", 0, "expected value"),
            ("-Infinity", 1, "invalid number"),
            ("٣", 0, "expected value"),
        ] {
            assert_eq!(parse(text), Err(Failure::Syntax(at, problem)), "{text}");
            assert!(oracle(text).is_err(), "{text}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| parse(&["[{\"a\":".repeat(depth / 2), "1".to_owned(), "}]".repeat(depth / 2)].concat());
        assert!(nested(MAX_DEPTH as usize).is_ok());
        assert_eq!(nested(MAX_DEPTH as usize + 2), Err(Failure::TooDeep));
        assert_eq!(parse(&"[".repeat(1_000_000)), Err(Failure::TooDeep));
        // Siblings do not count as nesting.
        assert!(parse(&["[", &"[],".repeat(1000), "[]]"].concat()).is_ok());
    }

    /// The expectations come from the standard library.
    #[test]
    fn numbers_are_exact_up_to_the_documented_precision() {
        for text in [
            "0",
            "-0",
            "-0.0",
            "0e9",
            "7",
            "1280",
            "1676551869000",
            "1676551869.5",
            "0.1",
            "-12.75e-3",
            "1e22",
            "1E+5",
            "999999999999999e22",
            "999999999999999e-22",
            "0.000000000000001",
            "9007199254740993",
            "0e999999999999",
            "1e-999999999999",
            "1e-99999999999999999999999999",
        ] {
            let Ok(Json::Number(number)) = parse(text) else { panic!("{text}") };
            assert_eq!(number.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        }
        let many = ["1", &"0".repeat(500), "e-500"].concat();
        assert_eq!(parse(&many), Ok(Json::Number(1.0)));
        assert_eq!(parse("1e400"), Ok(Json::Number(f64::INFINITY)));
        assert_eq!(parse("-1e99999999999999999999999999"), Ok(Json::Number(f64::NEG_INFINITY)));
    }

    fn value() -> impl Strategy<Value = serde_json::Value> {
        let text = || prop_oneof!["\\PC{0,8}", "[\\x00-\\x1f\"/\\\\a]{0,8}"];
        let number = prop_oneof![any::<i32>().prop_map(f64::from), (-1e11..1e11).prop_map(|number: f64| (number * 8.0).trunc() / 8.0)];
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            number.prop_map(serde_json::Value::from),
            text().prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(6, 40, 6, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
                proptest::collection::vec((text(), inner), 0..6)
                    .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn output_of_serde_json_is_parsed(value in value()) {
            let json = Json::from_deserializer(&value).unwrap();
            prop_assert_eq!(parse(&value.to_string()), Ok(json.clone()));
            prop_assert_eq!(parse(&serde_json::to_string_pretty(&value).unwrap()), Ok(json));
        }

        #[test]
        fn input_that_serde_json_rejects_is_rejected(text in "[\\[\\]{}:,\"\\\\untrefalsb0-9.eE+ \n-]{0,12}") {
            match (parse(&text), oracle(&text)) {
                (Ok(_), Ok(_)) => {} // Its map keeps one of two properties with the same name, so the values may differ.
                (Err(Failure::Syntax(..)), Err(_)) => {}
                (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("surrogate") || error.to_string().contains("hex escape") || error.to_string().contains("out of range"), "{error}"),
                (ours, theirs) => prop_assert!(false, "{ours:?} {theirs:?}"),
            }
        }

        #[test]
        fn numbers_are_accurate(text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?") {
            let Ok(Json::Number(number)) = parse(&text) else { panic!("{text}") };
            let exact: f64 = text.parse().unwrap();
            let near = (number - exact).abs() <= exact.abs() * 1e-14 || number == exact;
            prop_assert!(near || exact.abs() < 1e-290 || exact.abs() > 1e305, "{text} {number} {exact}");
        }
    }
}
