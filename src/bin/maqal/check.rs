//! The command `maqal check`.

use crate::args::{Check, Format};
use crate::input::Reading;
use crate::metadata::language;
use crate::problem::{Problem, Severity};
use crate::{Outcome, files, input, jobs};
use maqal::Source;
use serde_json::{Value, json};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// The result for a file.
struct Report {
    /// The languages of the article's variants.
    languages: Vec<String>,
    problems: Vec<Problem>,
}

pub fn check(args: &Check) -> Outcome {
    let files = files::find(&args.files.paths);
    let reports = jobs::each(&files, args.files.jobs, |file| report(&file.path));
    let all = || reports.iter().flat_map(|report| &report.problems);
    let count = |severity| all().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let files = files.iter().map(|file| &*file.path).zip(&reports);
    let lines = |line: &dyn Fn(&Problem, &Path) -> String| {
        files.clone().flat_map(|(path, report)| report.problems.iter().map(|problem| line(problem, path) + "\n")).collect()
    };
    let text = match args.format {
        Format::Text => {
            let colours = colours(&io::stdout());
            lines(&|problem, path| problem.line(path, colours))
        }
        Format::Json => format!("{:#}\n", files.map(|(path, report)| report.json(path)).collect::<Value>()),
        Format::Github => lines(&Problem::github),
    };
    // A closed pipe is not an error.
    let _ = io::stdout().write_all(text.as_bytes());
    if args.format != Format::Json {
        eprintln!("{}, {}, {}", counted(reports.len(), "file"), counted(errors, "error"), counted(warnings, "warning"));
    }
    if errors > 0 || (args.strict && warnings > 0) { Outcome::Failure } else { Outcome::Success }
}

fn report(path: &Path) -> Report {
    let Reading { article, problems, .. } = input::article(path, &Source::default());
    let variants = article.iter().flat_map(|article| &article.variants);
    Report { languages: variants.map(|variant| language(variant).to_owned()).collect(), problems }
}

impl Report {
    fn json(&self, path: &Path) -> Value {
        let problems: Vec<Value> = self.problems.iter().map(Problem::json).collect();
        json!({ "file": path.display().to_string(), "languages": self.languages, "problems": problems })
    }
}

/// Whether to write colours to a stream: <https://no-color.org>.
pub fn colours(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// As in `1 file, 2 files`.
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
