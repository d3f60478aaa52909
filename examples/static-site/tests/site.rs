//! Tests the site that is generated from the demo's articles.

use maqal_contract::dom::{Node, attribute, each, parse};
use maqal_contract::violations;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

const BASE: &str = "https://example.com/news/";
const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/demo/articles");

fn build(out: &Path, base: &str) -> bool {
    Command::new(env!("CARGO_BIN_EXE_maqal-example-static-site")).arg(ARTICLES).arg(out).arg(base).output().unwrap().status.success()
}

/// The attributes of all elements with a name.
fn elements(html: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut elements = Vec::new();
    each(&parse(html), &mut |tag, attributes, _| {
        if tag == name {
            elements.push(attributes.iter().cloned().collect());
        }
    });
    elements
}

fn main_of(page: &str) -> Vec<Node> {
    parse(page.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0)
}

#[test]
fn every_variant_has_a_page_that_links_to_the_others() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    let _ = fs::remove_dir_all(&out);
    assert!(build(&out, BASE));
    let index = fs::read_to_string(out.join("index.html")).unwrap();
    let links = elements(&index, "a");
    let hrefs: BTreeSet<_> = links.iter().map(|link| link["href"].clone()).collect();
    let mut variants = 0;
    for entry in fs::read_dir(ARTICLES).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap();
        let article = maqal::Article::from_json(&fs::read_to_string(&file).unwrap()).unwrap();
        variants += article.variants.len();
        let mut alternates = BTreeSet::new();
        for variant in &article.variants {
            let language = variant.language.as_ref().unwrap().as_str();
            let path = format!("{name}/{language}.html");
            assert!(hrefs.contains(&path), "{path} is not in the index");
            let page = fs::read_to_string(out.join(&path)).unwrap();
            assert!(
                page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{}\">\n", variant.direction.as_str())),
                "{page}"
            );
            // It contains this variant only, and satisfies the contract.
            let main = main_of(&page);
            assert_eq!(violations(&main, "maqal"), Vec::<String>::new());
            let mut panels = Vec::new();
            each(&main, &mut |_, attributes, _| {
                if attribute(attributes, "part") == Some("panel") {
                    panels.push(attribute(attributes, "lang").unwrap().to_owned());
                }
            });
            assert_eq!(panels, [language]);
            // All pages of an article have the same alternates, including themselves (as search engines require).
            let found: BTreeSet<_> = elements(&page, "link")
                .into_iter()
                .filter(|link| link["rel"] == "alternate")
                .map(|link| (link["hreflang"].clone(), link["href"].clone()))
                .collect();
            assert!(found.contains(&(language.to_owned(), format!("{BASE}{path}"))), "{found:?}");
            assert!(found.iter().any(|(language, _)| language == "x-default"));
            assert_eq!(found.len(), article.variants.len() + 1);
            assert!(alternates.is_empty() || alternates == found);
            let canonical = elements(&page, "link").into_iter().find(|link| link["rel"] == "canonical").unwrap();
            assert_eq!(canonical["href"], format!("{BASE}{path}"));
            // Every link leads to an existing page.
            for (_, href) in &found {
                assert!(out.join(href.strip_prefix(BASE).unwrap()).is_file(), "{href}");
            }
            let style = elements(&page, "link").into_iter().find(|link| link["rel"] == "stylesheet").unwrap();
            assert!(out.join(name).join(&style["href"]).is_file());
            let script = elements(&page, "script").into_iter().find(|script| script["type"] == "module").unwrap();
            assert!(out.join(name).join(&script["src"]).is_file());
            // The page has the links, too.
            let tabs = elements(&page, "a").into_iter().filter(|link| link.get("rel").is_some_and(|rel| rel == "alternate")).count();
            assert_eq!(tabs, found.len() - 2 + article.links.len());
            alternates = found;
        }
    }
    assert_eq!(links.len(), variants);
    for link in links {
        assert!(out.join(&link["href"]).is_file() && link["lang"] == link["hreflang"], "{link:?}");
    }
}

#[test]
fn an_invalid_base_is_rejected() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("none");
    for base in ["/news/", "https://example.com/news", "javascript:x/"] {
        assert!(!build(&out, base), "{base}");
    }
    assert!(!out.exists());
}
