//! The lines of a folder's articles and texts, as they are rendered.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use maqal::{Article, Options, render};
use maqal_contract::dom::{self, Node};
use maqal_contract::order::Line;
use maqal_contract::visual;
use serde_json::json;

use super::name;

/// A file, and its lines.
pub struct File {
    pub name: String,
    pub lines: Vec<Line>,
}

/// How many paragraphs of a text are rendered as one article.
const PARAGRAPHS: usize = 200;

/// The files of a folder that have lines.
pub fn texts(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    find(folder, folder, &mut files)?;
    files.retain(|file: &File| !file.lines.is_empty());
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn find(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let read = || fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).with_context(|| path.display().to_string());
        let name = name(root, &path);
        match path.extension().and_then(|extension| extension.to_str()) {
            _ if path.is_dir() => find(root, &path, files)?,
            Some("json" | "jsonld") => files.push(File { name, lines: article_lines(&read()?) }),
            Some("txt") => {
                let language = path.file_stem().and_then(|stem| stem.to_str()?.split(['-', '.']).next()).unwrap_or_default();
                let text = read()?;
                let paragraphs: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                files.push(File { name, lines: text_lines(&paragraphs, language) });
            }
            _ => {}
        }
    }
    Ok(())
}

/// The lines of paragraphs in a language.
pub fn text_lines(paragraphs: &[&str], language: &str) -> Vec<Line> {
    let article = |paragraphs: &[&str]| {
        json!({ "@type": "NewsArticle", "inLanguage": language, "encodingFormat": "text/plain", "articleBody": paragraphs.join("\n\n") })
            .to_string()
    };
    paragraphs.chunks(PARAGRAPHS).flat_map(|paragraphs| article_lines(&article(paragraphs))).collect()
}

/// The lines of an article; none if it cannot be read.
fn article_lines(json: &str) -> Vec<Line> {
    let Ok(article) = Article::from_json(json) else { return Vec::new() };
    let lines = visual::lines(&without_labels(dom::parse(&render(&article, &Options::default()))));
    lines.iter().filter(|(line, _)| !line.trim().is_empty()).map(|(line, base)| Line::new(line, *base)).collect()
}

/// Without the words that are not the article's own.
fn without_labels(nodes: Vec<Node>) -> Vec<Node> {
    let is_own = |node: &Node| !matches!(node, Node::Element(_, attributes, _) if dom::attribute(attributes, "part").is_some_and(|part| part.starts_with("label")));
    let inside = |node| match node {
        Node::Element(tag, attributes, children) => Node::Element(tag, attributes, without_labels(children)),
        text => text,
    };
    nodes.into_iter().filter(is_own).map(inside).collect()
}
