//! The two sinks make the same DOM, and the DOM satisfies the contract, for every fixture.

use std::path::{Path, PathBuf};

use maqal_contract::dom::{Node, attribute, each, parse, text};
use maqal_contract::operations;

use super::Page;
use crate::article::Article;
use crate::markup::{HtmlSink, OpSink};
use crate::options::Options;

fn replay(stream: &OpSink) -> Vec<Node> {
    operations::replay(&stream.ops, &stream.text, &OpSink::vocabulary())
}

fn articles() -> Vec<(PathBuf, Article)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests/spec/articles", "www/demo/articles"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let paths = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let files = paths.map(|path| if path.is_dir() { path.join("input.json") } else { path });
    let files = files.filter(|path| path.extension().is_some_and(|e| e == "json"));
    files.filter_map(|path| Some((path.clone(), Article::from_json(&std::fs::read_to_string(&path).unwrap()).ok()?))).collect()
}

fn dom(article: &Article, options: &Options) -> Vec<Node> {
    let mut html = HtmlSink::default();
    Page::new(article, options, 0).write(&mut html);
    parse(&html.into_string())
}

#[test]
fn there_are_fixtures() {
    assert!(articles().len() >= 10, "only {} fixtures can be read", articles().len());
}

#[test]
fn both_sinks_make_the_same_dom() {
    for (path, article) in articles() {
        let mut ops = OpSink::default();
        Page::new(&article, &Options::default(), 0).write(&mut ops);
        assert_eq!(replay(&ops), dom(&article, &Options::default()), "{}", path.display());
    }
}

#[test]
fn a_frame_and_its_panels_make_the_whole_page() {
    for (path, article) in articles() {
        let options = Options::default();
        let page = Page::new(&article, &options, 0);
        let mut frame = OpSink::default();
        page.write_frame(&mut frame);
        let mut nodes = replay(&frame);
        let [Node::Element(_, _, content)] = &mut nodes[..] else { panic!("one root") };
        let panels = content.iter_mut().filter_map(|node| match node {
            Node::Element(_, attributes, children) if attribute(attributes, "part") == Some("panel") => Some(children),
            _ => None,
        });
        for (index, content) in panels.enumerate() {
            let mut panel = OpSink::default();
            page.write_panel(index, &mut panel);
            match index {
                0 => assert_eq!(content, &replay(&panel)),
                _ => *content = replay(&panel),
            }
        }
        assert_eq!(nodes, dom(&article, &options), "{}", path.display());
    }
}

#[test]
fn every_article_satisfies_the_contract() {
    for (path, article) in articles() {
        for heading_level in 1..=6 {
            let nodes = dom(&article, &Options { id_prefix: "a1".to_owned(), heading_level, ..Options::default() });
            assert_eq!(maqal_contract::violations(&nodes, "a1"), Vec::<String>::new(), "{}", path.display());
        }
    }
}

#[test]
fn panels_have_the_language_and_direction_of_their_variant() {
    for (path, article) in articles() {
        let nodes = dom(&article, &Options::default());
        let mut panels = Vec::new();
        each(&nodes, &mut |_, attributes, _| {
            if attribute(attributes, "part") == Some("panel") {
                panels.push((attribute(attributes, "lang"), attribute(attributes, "dir")));
            }
        });
        let language =
            |variant: &'_ crate::article::Variant| variant.language.as_ref().map_or(String::new(), |tag| tag.as_str().to_owned());
        let variants: Vec<_> = article.variants.iter().map(|variant| (language(variant), variant.direction.as_str())).collect();
        let variants: Vec<_> = variants.iter().map(|(language, direction)| (Some(language.as_str()), Some(*direction))).collect();
        assert_eq!(panels, variants, "{}", path.display());
    }
}

/// R8: every name from the article is in an element that isolates it. Keywords that only differ in case are merged.
#[test]
fn names_are_isolated() {
    for (path, article) in articles() {
        for variant in &article.variants {
            let credits = variant.authors.iter().chain(&variant.translators).chain(&variant.editors).chain(&variant.contributors);
            let parties = credits.chain(&variant.publisher).chain(&variant.source);
            let works = variant.about.iter().chain(&variant.mentions).chain(&variant.citations).chain(&variant.based_on);
            let places = variant.dateline.iter().chain(&variant.content_locations);
            let names = parties.map(|party| &party.name).chain(works.filter_map(|work| work.name.as_ref())).chain(places);
            let names: Vec<_> = names.chain(&variant.keywords).chain(&variant.sections).collect();
            let nodes = dom(&article, &Options::default());
            for name in names {
                let mut isolated = false;
                each(&nodes, &mut |tag, attributes, children| {
                    isolated |= tag == "bdi"
                        && attribute(attributes, "dir").is_some()
                        && text(children).to_lowercase() == name.value.to_lowercase();
                });
                assert!(isolated, "{}: {}", path.display(), name.value);
            }
        }
    }
}
