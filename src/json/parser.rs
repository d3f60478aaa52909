//! JSON text → [`Json`] (RFC 8259).

use super::number::number;
use super::value::{Json, MAX_DEPTH};

/// Why a text could not be parsed.
#[derive(Debug, PartialEq)]
pub enum Failure {
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// It is not JSON: the offset of the unexpected byte, and a description of the problem.
    Syntax(usize, &'static str),
}

/// What was repaired first: the offset, and a description of the problem.
pub type Repair = (usize, &'static str);

/// Parses a text. An unpaired surrogate becomes `U+FFFD`, as it does when JavaScript passes a string. What is not JSON and can mean
/// only one thing is repaired: control characters in strings and trailing commas.
pub fn parse(text: &str) -> Result<(Json, Option<Repair>), Failure> {
    let mut parser = Parser { text, at: 0, repair: None };
    let json = parser.value(MAX_DEPTH)?;
    match parser.token() {
        None => Ok((json, parser.repair)),
        Some(_) => parser.fail("trailing characters"),
    }
}

/// A text and the current position in it.
pub struct Parser<'a> {
    pub text: &'a str,
    pub at: usize,
    repair: Option<Repair>,
}

impl Parser<'_> {
    /// The error that something is wrong at the current position.
    pub fn fail<T>(&self, problem: &'static str) -> Result<T, Failure> {
        Err(Failure::Syntax(self.at, problem))
    }

    /// Records that the text at the current position is not JSON and was repaired.
    pub fn repair(&mut self, problem: &'static str) {
        self.repair = self.repair.or(Some((self.at, problem)));
    }

    /// The byte at the current position.
    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips white space and peeks at the next byte.
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
        while !self.is_end(b']', items.is_empty()) {
            items.push(self.value(left)?);
            match self.token() {
                Some(b',') => self.at += 1,
                Some(b']') => {}
                Some(_) => return self.fail("expected `,` or `]`"),
                None => return self.fail("EOF while parsing a list"),
            }
        }
        Ok(Json::Array(items))
    }

    fn object(&mut self, left: u32) -> Result<Json, Failure> {
        let mut properties = Vec::new();
        self.at += 1;
        while !self.is_end(b'}', properties.is_empty()) {
            properties.push(self.property(left)?);
            match self.token() {
                Some(b',') => self.at += 1,
                Some(b'}') => {}
                Some(_) => return self.fail("expected `,` or `}`"),
                None => return self.fail("EOF while parsing an object"),
            }
        }
        Ok(Json::Object(properties))
    }

    /// Whether an array or object ends here, and skips its bracket; a comma before it is repaired.
    fn is_end(&mut self, bracket: u8, is_empty: bool) -> bool {
        let is_end = self.token() == Some(bracket);
        if is_end {
            if !is_empty && self.text[..self.at].trim_ascii_end().ends_with(',') {
                self.repair("trailing comma");
            }
            self.at += 1;
        }
        is_end
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

    fn number(&mut self) -> Result<f64, Failure> {
        match number(self.text.as_bytes(), &mut self.at) {
            Some(number) => Ok(number),
            None => self.fail("invalid number"),
        }
    }
}

fn inner(left: u32) -> Result<u32, Failure> {
    left.checked_sub(1).ok_or(Failure::TooDeep)
}
