//! The list of the articles of a folder.

use crate::input::{self, Reading};
use crate::jobs;
use crate::metadata::{language, title};
use crate::preview::document::Document;
use crate::preview::folder::{Folder, url};
use crate::preview::problems;
use crate::rendering::Rendering;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::Article;
use std::path::Path;

pub fn document(folder: &Folder, rendering: &Rendering) -> Document {
    let articles = folder.articles();
    let items: String = jobs::each(&articles, None, |relative| item(folder, relative, rendering)).concat();
    let name = folder.root.canonicalize().unwrap_or_default();
    let name = name.file_name().unwrap_or(folder.root.as_os_str()).to_string_lossy();
    let list = if items.is_empty() { "<p>There is no file *.json in this folder.</p>".to_owned() } else { format!("<ul>{items}</ul>") };
    Document {
        language: "en".to_owned(),
        direction: "ltr",
        title: name.to_string(),
        header: format!("<code dir=\"ltr\">{}</code>", text(&folder.root.display().to_string())),
        main: format!("<div class=\"index\"><h1><bdi>{}</bdi></h1>{list}</div>", text(&name)),
        aside: String::new(),
    }
}

fn item(folder: &Folder, relative: &Path, rendering: &Rendering) -> String {
    let Reading { article, problems, .. } = input::article(&folder.root.join(relative), &rendering.source());
    let name = relative.display().to_string();
    let (heading, languages) =
        article.as_ref().map_or_else(|| (text(&name).into_owned(), String::new()), |article| heading(article, rendering, &name));
    let count = problems::count(&problems);
    let class = problems.iter().map(|problem| problem.severity.as_str()).min().unwrap_or_default();
    format!(
        "<li><a href=\"{}\">{heading}</a><p><code dir=\"ltr\">{}</code> {languages} <span class=\"{class}\">{count}</span></p></li>",
        attribute(&url(relative)),
        text(&name)
    )
}

/// The title of an article, and the list of its languages.
fn heading(article: &Article, rendering: &Rendering, name: &str) -> (String, String) {
    let shown = &article.variants[article.choose(&rendering.options().languages)];
    let heading = match title(shown) {
        "" => text(name).into_owned(),
        title => format!("<bdi lang=\"{}\" dir=\"{}\">{}</bdi>", language(shown), shown.direction.as_str(), text(title)),
    };
    let languages: Vec<_> = article.variants.iter().map(language).filter(|tag| !tag.is_empty()).collect();
    (heading, languages.join(", "))
}
