//! Generates a site: `cargo run -p maqal-example-static-site -- ARTICLES OUT https://example.com/news/`.
//!
//! For `ARTICLES/NAME.json` there is a page for each language, `OUT/NAME/LANGUAGE.html`; `OUT/index.html` lists all pages.

mod document;
mod variant_page;

use anyhow::{Context, Result, bail, ensure};
use maqal::{Article, HYDRATE, STYLE, SafeUrl};
use std::fs;
use std::path::{Path, PathBuf};
use variant_page::VariantPage;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [articles, out, base] = &args[..] else { bail!("usage: maqal-example-static-site ARTICLES OUT BASE") };
    let base = SafeUrl::parse(base).filter(|base| base.is_absolute() && base.as_str().ends_with('/'));
    build(Path::new(articles), Path::new(out), &base.context("BASE must be an absolute URL that ends with /")?)
}

fn build(folder: &Path, out: &Path, base: &SafeUrl) -> Result<()> {
    let mut articles = Vec::new();
    for path in files(folder)? {
        let article = Article::from_json(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        for warning in &article.warnings {
            eprintln!("{}: {warning}", path.display());
        }
        articles.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), article));
    }
    ensure!(!articles.is_empty(), "{} has no articles", folder.display());
    let mut index = Vec::new();
    for (name, article) in &articles {
        let pages = VariantPage::all(article, name, base);
        fs::create_dir_all(out.join(name))?;
        for (position, page) in pages.iter().enumerate() {
            fs::write(out.join(&page.path), document::page(article, &pages, position))?;
        }
        index.push(pages);
    }
    fs::write(out.join("style.css"), STYLE)?;
    fs::write(out.join("hydrate.js"), HYDRATE)?;
    fs::write(out.join("index.html"), document::index(&index))?;
    Ok(())
}

/// The files `NAME.json` of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}
