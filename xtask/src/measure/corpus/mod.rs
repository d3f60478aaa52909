//! Reads and renders every JSON file in a folder, and checks the markup against the contract of the tests.

mod source_text;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use maqal::{Article, Error, ErrorCode, Options, render};
use maqal_contract::{dom, lost, node_words, violations};
use source_text::source_texts;

/// The result for one file.
enum Outcome {
    /// The markup keeps the contract. The numbers of variants, of links, of words found again, and of warnings.
    Kept { variants: usize, links: usize, words: usize, warnings: usize },
    /// The file has no article, or nothing to show.
    NoArticle(Error),
    /// The markup breaks the contract.
    Broken(Vec<String>),
}

/// Prints the result for each file, and the totals. Fails if a file breaks the contract.
pub fn corpus(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    find(folder, &mut files)?;
    files.sort();
    let (mut kept, mut none, mut broken) = (0, 0, 0);
    for path in &files {
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        let name = path.strip_prefix(folder).unwrap_or(path).display();
        match outcome(&String::from_utf8_lossy(&bytes)) {
            Outcome::Kept { variants, links, words, warnings } => {
                kept += 1;
                println!("ok              {name}: {variants} shown, {links} linked, {words} words found again, {warnings} warnings");
            }
            Outcome::NoArticle(error) => {
                none += 1;
                println!("not an article  {name}: {error}");
            }
            Outcome::Broken(violations) => {
                broken += 1;
                println!("BROKEN          {name}");
                violations.iter().for_each(|violation| println!("                  {violation}"));
            }
        }
    }
    println!("{} files: {kept} keep the contract, {none} are not an article, {broken} break the contract", files.len());
    if broken > 0 {
        bail!("{broken} of {} files break the contract", files.len());
    }
    Ok(())
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json" || extension == "jsonld") {
            files.push(path);
        }
    }
    Ok(())
}

fn outcome(text: &str) -> Outcome {
    let article = match Article::from_json(text) {
        Ok(article) => article,
        Err(error) if error.code == ErrorCode::JsonDepth => return Outcome::Broken(vec![error.to_string()]),
        Err(error) => return Outcome::NoArticle(error),
    };
    let options = Options::default();
    let nodes = dom::parse(&render(&article, &options));
    let mut broken = violations(&nodes, &options.id_prefix);
    let shown = node_words(&nodes);
    // A file that is not JSON, but that the reader repairs, has no texts to look up.
    let mut words = 0;
    for source in serde_json::from_str(text).map(|json| source_texts(&json)).unwrap_or_default() {
        words += source.words.len();
        let lost = lost(&source.words, &shown);
        if !lost.is_empty() {
            broken.push(format!("words of {} are lost: {}", source.path, lost.join(" ")));
        }
    }
    // The article, written as JSON-LD, reads the same.
    match Article::from_json(&article.to_json_ld()) {
        Ok(again) if again.variants.len() == article.variants.len() && again.links.len() == article.links.len() => {}
        Ok(_) => broken.push("its JSON-LD has other variants or links".to_owned()),
        Err(error) => broken.push(format!("its JSON-LD cannot be read: {error}")),
    }
    match broken.is_empty() {
        true => Outcome::Kept { variants: article.variants.len(), links: article.links.len(), words, warnings: article.warnings.len() },
        false => Outcome::Broken(broken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_told_apart() {
        let kept = r#"{ "@type": "NewsArticle", "inLanguage": "en", "headline": "Rain", "articleBody": "It <b>rained</b>." }"#;
        assert!(matches!(outcome(kept), Outcome::Kept { variants: 1, links: 0, words: 3, warnings: 0 }));
        assert!(matches!(outcome("{}"), Outcome::NoArticle(_)));
        assert!(matches!(outcome("{"), Outcome::NoArticle(_)));
    }
}
