//! The command `maqal convert`.

use crate::args::Convert;
use crate::problem::Problem;
use crate::{Outcome, input, output};
use maqal::{Article, Error, Json, Source};

pub fn convert(args: &Convert) -> Outcome {
    output::write_each(&args.files, args.out.as_deref(), "json", |path| {
        let text = input::text(path).map_err(|problem| vec![problem])?;
        converted(&text).map_err(|error| vec![Problem::of_error(&error, &text)])
    })
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
