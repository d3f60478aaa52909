//! `maqal convert`

use crate::args::Convert;
use crate::problem::Problem;
use crate::{Outcome, check, input};
use maqal::{Article, Error, Json, Source};
use std::io::{self, Write};

pub fn convert(args: &Convert) -> Outcome {
    let result = input::text(&args.path).and_then(|text| converted(&text).map_err(|error| Problem::of_error(&error, &text)));
    match result {
        Ok(article) => {
            // A closed pipe is no error: its reader has all that it needs.
            let _ = io::stdout().write_all(article.as_bytes());
            Outcome::Good
        }
        Err(problem) => {
            eprintln!("{}", problem.line(&args.path, check::colours(&io::stderr())));
            Outcome::Bad
        }
    }
}

/// The schema.org article that a text holds. What is schema.org already stays as it is.
fn converted(text: &str) -> Result<String, Error> {
    let json = Json::from_text(text)?;
    // What cannot be read is no article.
    Article::from_value(&json, &Source::default())?;
    let article = maqal::convert(&json).map_or_else(|| json.clone(), |converted| converted.article);
    // A `Json` has no value that JSON lacks.
    Ok(serde_json::to_string_pretty(&article).unwrap_or_default() + "\n")
}
