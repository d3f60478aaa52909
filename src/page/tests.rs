//! The two sinks make the same DOM, and the DOM keeps the house rules, for every fixture.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::Page;
use crate::markup::{Html, Ops};
use crate::{Article, Options};

/// An element with its attributes in the order they were given, or a text.
#[derive(Debug, PartialEq)]
enum Node {
    Element(String, Vec<(String, String)>, Vec<Node>),
    Text(String),
}

/// What a browser's parser makes of the HTML.
fn parse(html: &str) -> Vec<Node> {
    let body = html5ever::QualName::new(None, html5ever::ns!(html), html5ever::local_name!("body"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), body, Vec::new(), false).one(html);
    let root = dom.document.children.borrow()[0].clone();
    children(&root)
}

fn children(handle: &Handle) -> Vec<Node> {
    let node = |child: &Handle| match &child.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow().iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string())).collect();
            Node::Element(name.local.to_string(), attributes, children(child))
        }
        NodeData::Text { contents } => Node::Text(contents.borrow().to_string()),
        other => panic!("neither element nor text: {other:?}"),
    };
    handle.children.borrow().iter().map(node).collect()
}

/// Replays a stream as `www/apply.js` does: neighbouring texts become one, as they do for a parser.
fn replay(stream: &Ops) -> Vec<Node> {
    let vocabulary = Ops::vocabulary();
    let (tags, attributes) = vocabulary.split_once('\n').unwrap();
    let name = |names: &str, number: u32| names.split(' ').nth(number as usize).unwrap().to_owned();
    let text: Vec<u16> = stream.text.encode_utf16().collect();
    let mut rest = &text[..];
    let mut words = stream.ops.iter();
    let mut open = vec![(String::new(), Vec::new(), Vec::new())];
    while let Some(word) = words.next() {
        let units = match word >> 10 {
            0x3fffff => *words.next().unwrap(),
            units => units,
        };
        let (taken, left) = rest.split_at(units as usize);
        rest = left;
        let taken = String::from_utf16(taken).unwrap();
        let number = word >> 2 & 0xff;
        match word & 3 {
            0 => open.push((name(tags, number), Vec::new(), Vec::new())),
            1 => open.last_mut().unwrap().1.push((name(attributes, number), taken)),
            2 => match open.last_mut().unwrap().2.last_mut() {
                Some(Node::Text(before)) => before.push_str(&taken),
                _ => open.last_mut().unwrap().2.push(Node::Text(taken)),
            },
            _ => {
                let (tag, attributes, children) = open.pop().unwrap();
                open.last_mut().unwrap().2.push(Node::Element(tag, attributes, children));
            }
        }
    }
    assert!(rest.is_empty() && open.len() == 1, "text or elements left over");
    open.pop().unwrap().2
}

fn articles() -> Vec<(PathBuf, Article)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests/fixtures", "www/demo/articles"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let files =
        folders.into_iter().flatten().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    files.filter_map(|path| Some((path.clone(), Article::from_json(&std::fs::read_to_string(&path).unwrap()).ok()?))).collect()
}

fn dom(article: &Article, options: &Options) -> Vec<Node> {
    let mut html = Html::default();
    Page::new(article, options, 0).write(&mut html);
    parse(&html.into_string())
}

fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Calls `visit` for every element, with its tag, attributes and content, in document order.
fn each<'a>(nodes: &'a [Node], visit: &mut dyn FnMut(&'a str, &'a [(String, String)], &'a [Node])) {
    for node in nodes {
        if let Node::Element(tag, attributes, children) = node {
            visit(tag, attributes, children);
            each(children, visit);
        }
    }
}

fn text(nodes: &[Node]) -> String {
    nodes
        .iter()
        .map(|node| match node {
            Node::Text(value) => value.clone(),
            Node::Element(.., children) => text(children),
        })
        .collect()
}

#[test]
fn there_are_fixtures() {
    assert!(articles().len() >= 10, "only {} fixtures can be read", articles().len());
}

#[test]
fn both_sinks_make_the_same_dom() {
    for (path, article) in articles() {
        let mut ops = Ops::default();
        Page::new(&article, &Options::default(), 0).write(&mut ops);
        assert_eq!(replay(&ops), dom(&article, &Options::default()), "{}", path.display());
    }
}

#[test]
fn a_frame_and_its_panels_are_the_whole() {
    for (path, article) in articles() {
        let options = Options::default();
        let page = Page::new(&article, &options, 0);
        let mut frame = Ops::default();
        page.write_frame(&mut frame);
        let mut nodes = replay(&frame);
        let [Node::Element(_, _, content)] = &mut nodes[..] else { panic!("one root") };
        let sections = content.iter_mut().filter_map(|node| match node {
            Node::Element(tag, _, children) if tag == "section" => Some(children),
            _ => None,
        });
        for (index, section) in sections.enumerate() {
            let mut panel = Ops::default();
            page.write_panel(index, &mut panel);
            match index {
                0 => assert_eq!(section, &replay(&panel)),
                _ => *section = replay(&panel),
            }
        }
        assert_eq!(nodes, dom(&article, &options), "{}", path.display());
    }
}

#[test]
fn ids_are_unique_and_references_resolve() {
    for (path, article) in articles() {
        let nodes = dom(&article, &Options { id_prefix: "a1".to_owned(), ..Options::default() });
        let mut ids = HashSet::new();
        each(&nodes, &mut |_, attributes, _| {
            if let Some(id) = attribute(attributes, "id") {
                assert!(id.starts_with("a1-") && !id.contains(char::is_whitespace), "{}: {id:?}", path.display());
                assert!(ids.insert(id.to_owned()), "{}: twice: {id}", path.display());
            }
        });
        let known = |name: &str| crate::SafeUrl::fragment(name).as_str()[1..].to_owned();
        let fragments: HashSet<_> = ids.iter().map(|id| known(id)).collect();
        each(&nodes, &mut |_, attributes, _| {
            for name in attribute(attributes, "aria-labelledby").unwrap_or_default().split_ascii_whitespace() {
                assert!(ids.contains(name), "{}: nobody is {name}", path.display());
            }
            if let Some(name) = attribute(attributes, "href").and_then(|href| href.strip_prefix("#a1-")) {
                assert!(fragments.contains(&["a1-", name].concat()), "{}: nothing at #a1-{name}", path.display());
            }
        });
    }
}

#[test]
fn every_panel_has_language_and_direction_and_one_named_article() {
    for (path, article) in articles() {
        let nodes = dom(&article, &Options { heading_level: 3, ..Options::default() });
        let mut panels = 0;
        each(&nodes, &mut |tag, attributes, children| {
            let dir = attribute(attributes, "dir");
            assert!(matches!(dir, None | Some("ltr" | "rtl")), "{}: dir={dir:?}", path.display());
            if attribute(attributes, "part") != Some("panel") {
                return;
            }
            let variant = &article.variants[panels];
            panels += 1;
            assert_eq!((tag, dir), ("section", Some(variant.direction.as_str())));
            assert_eq!(attribute(attributes, "lang"), Some(variant.language.as_ref().map_or("", |tag| tag.as_str())));
            let mut headline = None;
            each(children, &mut |tag, attributes, content| {
                if tag == "h3" && attribute(attributes, "part") == Some("headline") {
                    headline = Some((attribute(attributes, "id"), text(content)));
                }
            });
            let (id, words) = headline.unwrap_or_else(|| panic!("{}: no headline", path.display()));
            assert!(!words.is_empty());
            let [Node::Element(tag, attributes, _)] = children else { panic!("{}: not one article", path.display()) };
            assert_eq!((tag.as_str(), attribute(attributes, "aria-labelledby")), ("article", id));
        });
        assert_eq!(panels, article.variants.len(), "{}", path.display());
    }
}

/// R8: whatever comes from the article as a name stands in an element that isolates it.
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
                    isolated |= tag == "bdi" && attribute(attributes, "dir").is_some() && text(children) == name.value;
                });
                assert!(isolated, "{}: {}", path.display(), name.value);
            }
        }
    }
}

/// A22: no level is left out on the way down.
#[test]
fn headings_go_down_one_level_at_a_time() {
    for (path, article) in articles() {
        for level in 1..=6 {
            let nodes = dom(&article, &Options { heading_level: level, ..Options::default() });
            let mut last = level - 1;
            each(&nodes, &mut |tag, attributes, _| {
                let level = match (tag.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()), attribute(attributes, "role")) {
                    (Some(level), _) => level,
                    (None, Some("heading")) => attribute(attributes, "aria-level").unwrap().parse().unwrap(),
                    _ => return,
                };
                assert!(level <= last + 1, "{}: {level} after {last}", path.display());
                last = level;
            });
        }
    }
}
