//! Shows the problems of an article, with their places in its file.

use crate::preview::excerpt::excerpt;
use crate::problem::{Problem, Severity};
use html_escape::encode_text as text;
use std::fs;
use std::path::Path;

/// How many lines before and after that of an error are shown: its cause is often the line before.
const AROUND: usize = 2;

/// The list of problems, each with the lines of the file that it is about.
pub fn list(problems: &[Problem], file: &Path) -> String {
    // The file may not be UTF-8, which is such a problem.
    let content = fs::read(file).unwrap_or_default();
    let content = String::from_utf8_lossy(&content);
    let items: String = problems.iter().map(|problem| item(problem, file, &content)).collect();
    format!("<ol class=\"problems\">{items}</ol>")
}

fn item(problem: &Problem, file: &Path, content: &str) -> String {
    let severity = problem.severity.as_str();
    let path = if problem.path.is_empty() { String::new() } else { format!(" at <code dir=\"ltr\">{}</code>", text(&problem.path)) };
    let place = problem.position.map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    let around = if problem.severity == Severity::Error { AROUND } else { 0 };
    let lines = problem.position.map_or_else(String::new, |position| excerpt(content, position, around));
    format!(
        "<li class=\"{severity}\"><p><strong>{severity}</strong> <code>{}</code>{path}</p><p>{}</p>\
         <p class=\"place\"><code dir=\"ltr\">{}{place}</code></p>{lines}</li>",
        problem.code,
        text(&problem.message),
        text(&file.display().to_string()),
    )
}

/// How many errors and warnings there are, as in `1 error, 2 warnings`; empty without any.
pub fn count(problems: &[Problem]) -> String {
    let counts = [Severity::Error, Severity::Warning].map(|severity| {
        let number = problems.iter().filter(|problem| problem.severity == severity).count();
        (number > 0).then(|| crate::check::counted(number, severity.as_str()))
    });
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
