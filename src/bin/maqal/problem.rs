//! An error or warning about a file.

use crate::input;
use crate::locate::{Position, locate};
use maqal::{Error, Warning};
use serde_json::{Value, json};
use std::path::{MAIN_SEPARATOR, Path};

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
    /// An error about a whole file.
    pub fn of_file(code: &'static str, message: String) -> Problem {
        Problem { severity: Severity::Error, code, path: String::new(), position: None, message }
    }

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

    /// A workflow command, which GitHub Actions shows beside the line in a pull request:
    /// <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.
    pub fn github(&self, file: &Path) -> String {
        // Standard input is no file of the repository, whose paths have `/`.
        let file = Some(file.display().to_string().replace(MAIN_SEPARATOR, "/")).filter(|_| !input::is_stdin(file));
        let (line, column) = self.position.map(|(line, column)| (line.to_string(), column.to_string())).unzip();
        let properties = [("file", file), ("line", line), ("col", column), ("title", Some(self.code.to_owned()))];
        let properties: Vec<_> =
            properties.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", github_property(&value?)))).collect();
        let path = if self.path.is_empty() { String::new() } else { format!("at {}: ", self.path) };
        let message = github_message(&[&path, &*self.message].concat());
        format!("::{} {}::{message}", self.severity.as_str(), properties.join(","))
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

/// Escapes the message of a workflow command, as GitHub's `@actions/core` does.
fn github_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn github_property(text: &str) -> String {
    github_message(text).replace(':', "%3A").replace(',', "%2C")
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The escapes are those of <https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>.
    #[test]
    fn annotations_are_escaped() {
        let problem = Problem {
            severity: Severity::Warning,
            code: "url.unsafe",
            path: "a:b".to_owned(),
            position: Some((2, 3)),
            message: "100%, or\r\nless: x.".to_owned(),
        };
        let expected = "::warning file=50%25%2C a%3Ab.json,line=2,col=3,title=url.unsafe::at a:b: 100%25, or%0D%0Aless: x.";
        assert_eq!(problem.github(Path::new("50%, a:b.json")), expected);
    }
}
