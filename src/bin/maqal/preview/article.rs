//! The page of an article: the article, and beside it its problems.

use crate::input::{self, Reading};
use crate::metadata::{language, title};
use crate::preview::document::Document;
use crate::preview::folder::Folder;
use crate::preview::problems;
use crate::rendering::Rendering;
use html_escape::encode_text as text;
use maqal::Article;
use std::path::{Path, PathBuf};

/// The page of the article in a file, by its path below the folder, and the files that it shows.
pub fn document(folder: &Folder, relative: &Path, rendering: &Rendering) -> (Document, Vec<PathBuf>) {
    let file = folder.root.join(relative);
    let Reading { article, problems, bodies } = input::article(&file, &rendering.source());
    let count = problems::count(&problems);
    let list = problems::list(&problems, &file);
    let name = relative.display().to_string();
    let home = if folder.only.is_none() { "<a href=\"/\">All articles</a> " } else { "" };
    let summary = if problems.is_empty() { "No problems".to_owned() } else { format!("<a href=\"#problems\">{count}</a>") };
    let header = format!("{home}<code dir=\"ltr\">{}</code> <span>{summary}</span>", text(&name));
    let document = match article {
        Some(article) => Document { header, aside: aside(&count, &list), ..rendered(&article, rendering) },
        None => Document {
            language: "en".to_owned(),
            direction: "ltr",
            title: name,
            header,
            main: format!("<div id=\"problems\"><h1>The article cannot be read</h1>{list}</div>"),
            aside: String::new(),
        },
    };
    (document, bodies.into_iter().chain([file]).collect())
}

fn rendered(article: &Article, rendering: &Rendering) -> Document {
    let mut options = rendering.options();
    options.heading_level = 1;
    let shown = &article.variants[article.choose(&options.languages)];
    Document {
        language: language(shown).to_owned(),
        direction: shown.direction.as_str(),
        title: title(shown).to_owned(),
        main: maqal::render(article, &options),
        ..Document::default()
    }
}

fn aside(count: &str, list: &str) -> String {
    if count.is_empty() {
        return String::new();
    }
    format!(
        "<aside id=\"problems\" lang=\"en\" dir=\"ltr\" aria-labelledby=\"problems-count\"><h2 id=\"problems-count\">{count}</h2>{list}</aside>"
    )
}
