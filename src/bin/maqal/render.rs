//! The command `maqal render`.

use crate::args::Render;
use crate::page::page;
use crate::problem::Problem;
use crate::{Outcome, input, output};
use std::path::Path;

pub fn render(args: &Render) -> Outcome {
    output::write_each(&args.files, args.out.as_deref(), "html", |path| html(path, args))
}

fn html(path: &Path, args: &Render) -> Result<String, Vec<Problem>> {
    let reading = input::article(path, &args.rendering.source());
    let article = reading.article.ok_or(reading.problems)?;
    let mut options = args.rendering.options();
    options.heading_level = args.heading_level.unwrap_or(if args.page { 1 } else { 2 });
    options.id_prefix = args.id_prefix.clone();
    Ok(if args.page { page(&article, &options, args) } else { maqal::render(&article, &options) + "\n" })
}
