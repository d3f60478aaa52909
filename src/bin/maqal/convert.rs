//! The command `maqal convert`.

use crate::args::Convert;
use crate::problem::Problem;
use crate::{Outcome, check, input};
use maqal::{Article, Error, Json, Source};
use std::io::{self, Write};

pub fn convert(args: &Convert) -> Outcome {
    let result = input::text(&args.path).and_then(|text| converted(&text).map_err(|error| Problem::of_error(&error, &text)));
    match result {
        Ok(article) => {
            // A closed pipe is not an error.
            let _ = io::stdout().write_all(article.as_bytes());
            Outcome::Success
        }
        Err(problem) => {
            eprintln!("{}", problem.line(&args.path, check::colours(&io::stderr())));
            Outcome::Failure
        }
    }
}

/// The article in a text, converted to schema.org unless it already is.
fn converted(text: &str) -> Result<String, Error> {
    let json = Json::from_text(text)?;
    // Fails if the JSON contains no article.
    Article::from_value(&json, &Source::default())?;
    let article = maqal::convert(&json).map_or_else(|| json.clone(), |converted| converted.article);
    // Serializing a `Json` cannot fail.
    Ok(serde_json::to_string_pretty(&article).unwrap_or_default() + "\n")
}
