//! Reads every JSON file of a folder, renders it, and holds it to the contract of the tests.

mod said;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use maqal::{Article, Error, ErrorCode, Options, render};
use maqal_contract::{dom, lost, node_words, violations};

/// What became of one file.
enum Outcome {
    /// It keeps the contract; how many versions and links it has, how many words were looked for and found, and how much
    /// was questionable in it.
    Kept { variants: usize, links: usize, words: usize, warnings: usize },
    /// It holds no article, or nothing that could be shown.
    NoArticle(Error),
    /// It breaks the contract.
    Broken(Vec<String>),
}

/// Prints a line for each file and how many came out how. Files that break the contract make it fail.
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
    // What is not JSON by itself, but was repaired, is only looked at as markup.
    let mut words = 0;
    for said in serde_json::from_str(text).map(|json| said::said(&json)).unwrap_or_default() {
        words += said.words.len();
        let lost = lost(&said.words, &shown);
        if !lost.is_empty() {
            broken.push(format!("words of {} are lost: {}", said.path, lost.join(" ")));
        }
    }
    // What was read is written as JSON-LD and reads the same.
    match Article::from_json(&article.to_json_ld()) {
        Ok(again) if again.variants.len() == article.variants.len() && again.links.len() == article.links.len() => {}
        Ok(_) => broken.push("its JSON-LD has other versions".to_owned()),
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
