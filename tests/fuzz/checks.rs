//! What must hold for whatever comes. The fuzzing targets call these with what the fuzzer thinks of, and `tests/rust/fuzz.rs`
//! with our own examples.
#![allow(dead_code, reason = "a target calls one of them")]

use maqal::{Article, Options, SafeUrl, render};
use maqal_contract::dom::{Node, parse};
use maqal_contract::violations;
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Any text is read as JSON: it is an error, or an article that keeps the contract and that its JSON-LD tells again.
pub fn read(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let article = match Article::from_json(&text) {
        Ok(article) => article,
        Err(error) => return assert!(!error.message.is_empty()),
    };
    shown(&article, &text);
    let json_ld = article.to_json_ld();
    serde_json::from_str::<Value>(&json_ld).unwrap_or_else(|error| panic!("{error}\n{json_ld}"));
    let again = Article::from_json(&json_ld).unwrap_or_else(|error| panic!("{error}\n{json_ld}"));
    assert_eq!(again.variants.len(), article.variants.len(), "{json_ld}");
    // Where an article is published is the base of others: a relative address is another one for each of them.
    if article.variants.iter().filter_map(|variant| variant.url.as_ref()).all(SafeUrl::is_absolute) {
        assert_eq!(again.links.len(), article.links.len(), "{json_ld}");
    }
    shown(&again, &json_ld);
}

/// Any text is a body in Markdown.
pub fn markdown(bytes: &[u8]) {
    let (language, text) = split(bytes);
    let (_, nodes) = body(language, "text/markdown", &text);
    // CommonMark, section 2.3, and HTML has no other way to tell that there was something.
    assert!(!letters(&nodes).contains('\0'));
}

/// Any text is a body in HTML. What a browser would show of it is there, in the same order, and HTML that maqal wrote says
/// the same when it is read again.
pub fn html(bytes: &[u8]) {
    let (language, text) = split(bytes);
    let (html, nodes) = body(language, "text/html", &text);
    let found = letters(&nodes);
    if !is_apart(&text) {
        kept(&letters(&parse(&text)), &found, &html);
    }
    // The host of a link that hides it is told again.
    let (again, nodes) = body(language, "text/html", &html);
    kept(&found, &letters(&nodes), &again);
}

/// Fails unless all letters are found, in their order.
fn kept(expected: &str, found: &str, html: &str) {
    let mut rest = found.chars();
    if let Some(at) = expected.chars().position(|letter| !rest.any(|found| found == letter)) {
        let lost: String = expected.chars().skip(at).collect();
        panic!("of {expected:?} is lost or moved {lost:?}: {html}");
    }
}

/// The first byte chooses the language.
fn split(bytes: &[u8]) -> (&'static str, String) {
    const LANGUAGES: [&str; 4] = ["en", "ar", "he", "fa"];
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    (LANGUAGES[usize::from(*first) % LANGUAGES.len()], String::from_utf8_lossy(rest).into_owned())
}

/// The HTML of a body, and its nodes.
fn body(language: &str, format: &str, text: &str) -> (String, Vec<Node>) {
    const START: &str = "<div part=\"body\">";
    let json =
        json!({ "@type": "NewsArticle", "inLanguage": language, "headline": "\u{416}", "articleBody": text, "encodingFormat": format });
    let article = Article::from_json(&json.to_string()).unwrap();
    let page = shown(&article, text);
    let start = page.find(START).map_or(page.len(), |at| at + START.len());
    let html = page[start..].split("</div></article>").next().unwrap_or_default().to_owned();
    let nodes = parse(&html);
    (html, nodes)
}

/// The page of an article, which keeps the contract and is the same each time. Its ids begin with a hash of its text, so that
/// no link in the text leads to one that is not there.
fn shown(article: &Article, text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let mut options = Options::default();
    options.id_prefix = format!("m{:x}", hasher.finish());
    let page = render(article, &options);
    assert_eq!(page, render(article, &options));
    let broken = violations(&parse(&page), &options.id_prefix);
    assert!(broken.is_empty(), "{broken:#?}\n{page}");
    page
}

/// The letters and digits of nodes, as they stand; pictures aside, which may go.
fn letters(nodes: &[Node]) -> String {
    fn push(nodes: &[Node], letters: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => letters.extend(text.chars().filter(|c| c.is_alphanumeric())),
                Node::Element(tag, ..) if SILENT.contains(&tag.as_str()) => {}
                Node::Element(.., children) => push(children, letters),
            }
        }
    }
    let mut letters = String::new();
    push(nodes, &mut letters);
    letters
}

/// Elements whose content is for nobody, or for those who cannot have the rest.
const SILENT: &[&str] = &[
    "audio", "button", "datalist", "iframe", "math", "noembed", "noframes", "noscript", "script", "select", "style", "svg", "template",
    "textarea", "title", "video", "xmp",
];

/// Whether there is something in the text of which maqal makes less than a browser on purpose (what is hidden, what
/// shares), or of which a browser does not show all or moves it (tables, lists of options, frames, foreign content).
fn is_apart(text: &str) -> bool {
    const APART: &[&str] = &[
        "hidden",
        "style",
        "class",
        "<select",
        "<svg",
        "<math",
        "<template",
        "<frame",
        "<plaintext",
        "<table",
        "<button",
        "<datalist",
        "<audio",
        "<video",
    ];
    let text = text.to_ascii_lowercase();
    APART.iter().any(|apart| text.contains(apart))
}
