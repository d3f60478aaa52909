//! An error or warning about a file.

use crate::locate::{Position, locate};
use maqal::{Error, Warning};
use serde_json::{Value, json};
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The article cannot be read.
    Error,
    /// The article is rendered nevertheless.
    Warning,
}

#[derive(Debug)]
pub struct Problem {
    pub severity: Severity,
    /// The stable code.
    pub code: &'static str,
    /// The JSON path of the value.
    pub path: String,
    /// The position in the file.
    pub position: Option<Position>,
    /// The message, a sentence.
    pub message: String,
}

impl Problem {
    pub fn of_error(error: &Error, text: &str) -> Problem {
        let position = error.position.unwrap_or_else(|| locate(text, &error.path));
        Problem {
            severity: Severity::Error,
            code: error.code.as_str(),
            path: error.path.clone(),
            position: Some(position),
            message: error.message.clone(),
        }
    }

    pub fn of_warning(warning: &Warning, text: &str) -> Problem {
        Problem {
            severity: Severity::Warning,
            code: warning.code.as_str(),
            path: warning.path.clone(),
            position: Some(locate(text, &warning.path)),
            message: warning.message.clone(),
        }
    }

    /// A line in the format of compilers, which editors and CI understand: `a.json:3:14: error[json.syntax]: …`.
    pub fn line(&self, file: &Path, colours: bool) -> String {
        let position = self.position.map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
        let path = if self.path.is_empty() { String::new() } else { format!(" at {}", self.path) };
        let (bold, colour, plain) = match (colours, self.severity) {
            (false, _) => ("", "", ""),
            (true, Severity::Error) => ("\x1b[1m", "\x1b[1;31m", "\x1b[0m"),
            (true, Severity::Warning) => ("\x1b[1m", "\x1b[1;33m", "\x1b[0m"),
        };
        let Problem { code, message, .. } = self;
        let severity = self.severity.as_str();
        format!("{bold}{}{position}:{plain} {colour}{severity}[{code}]{plain}{path}: {message}", file.display())
    }

    pub fn json(&self) -> Value {
        json!({
            "severity": self.severity.as_str(),
            "code": self.code,
            "path": self.path,
            "line": self.position.map(|(line, _)| line),
            "column": self.position.map(|(_, column)| column),
            "message": self.message,
        })
    }
}

impl Severity {
    fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}
