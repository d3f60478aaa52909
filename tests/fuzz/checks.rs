//! Checks properties of any input. The fuzzing targets call them with generated inputs, `tests/rust/fuzz.rs` with examples.
#![allow(dead_code, reason = "each target calls one of them")]

#[path = "documents.rs"]
mod documents;

use maqal::{Article, Json, Options, SafeUrl, Source, convert, render};
use maqal_contract::dom::{Node, parse};
use maqal_contract::violations;
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Any text is read as JSON: the result is an error, or an article that satisfies the contract, also after a round trip through
/// JSON-LD.
pub fn read(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let article = match Article::from_json(&text) {
        Ok(article) => article,
        Err(error) => return assert!(!error.message.is_empty()),
    };
    rendered(&article, &text);
    let json_ld = article.to_json_ld();
    serde_json::from_str::<Value>(&json_ld).unwrap_or_else(|error| panic!("{error}\n{json_ld}"));
    let again = Article::from_json(&json_ld).unwrap_or_else(|error| panic!("{error}\n{json_ld}"));
    assert_eq!(again.variants.len(), article.variants.len(), "{json_ld}");
    // The URL of a variant is the base of its relative URLs: a relative one resolves differently for each variant.
    if article.variants.iter().filter_map(|variant| variant.url.as_ref()).all(SafeUrl::is_absolute) {
        assert_eq!(again.links.len(), article.links.len(), "{json_ld}");
    }
    rendered(&again, &json_ld);
}

/// Any text is a valid body in Markdown.
pub fn markdown(bytes: &[u8]) {
    let (language, text) = split(bytes);
    let (_, nodes) = body(language, "text/markdown", &text);
    // CommonMark, section 2.3: replaced by U+FFFD.
    assert!(!letters(&nodes).contains('\0'));
}

/// Any text is a valid body in HTML. The text that a browser would show is kept, in the same order but for notes, which are moved to the
/// end, also when the rendered HTML is rendered again.
pub fn html(bytes: &[u8]) {
    let (language, text) = split(bytes);
    let (html, nodes) = body(language, "text/html", &text);
    let found = letters(&nodes);
    if !is_excepted(&text) {
        // The marks of notes, and the links back to them, are written anew.
        let is_written = |c: &char| !(has_notes(&html) && c.is_numeric());
        let expected: String = letters(&parse(&text)).chars().filter(is_written).collect();
        if has_notes(&html) { assert_kept(&sorted(&expected), &sorted(&found), &html) } else { assert_kept(&expected, &found, &html) }
    }
    // More letters are allowed: the host of a link that disguises it is shown again. Pieces of notes in broken markup may become notes,
    // and links outside a paragraph are in one the second time, which may be a note: their numbers and links back are written anew.
    let (again, nodes) = body(language, "text/html", &html);
    if !has_notes(&html) && !has_notes(&again) {
        assert_kept(&found, &letters(&nodes), &again);
    }
}

fn has_notes(html: &str) -> bool {
    html.contains("role=\"doc-")
}

/// Any document of another system is read as the article that it is converted to.
pub fn formats(bytes: &[u8]) {
    let text = documents::document(bytes);
    let Ok(json) = Json::from_text(&text) else { return };
    let Some(converted) = convert(&json) else { return };
    assert!(convert(&converted.article).is_none(), "{text}");
    let read = |json: &Json| Article::from_value(json, &Source::default());
    match (read(&json), read(&converted.article)) {
        (Ok(article), Ok(again)) => assert_eq!(rendered(&article, &text), rendered(&again, &text), "{text}"),
        (article, again) => assert_eq!(article.err().map(|error| error.code), again.err().map(|error| error.code), "{text}"),
    }
}

/// Fails unless all letters are found in order.
fn assert_kept(expected: &str, found: &str, html: &str) {
    let mut rest = found.chars();
    if let Some(at) = expected.chars().position(|letter| !rest.any(|found| found == letter)) {
        let lost: String = expected.chars().skip(at).collect();
        panic!("{lost:?} of {expected:?} is lost or moved: {html}");
    }
}

fn sorted(letters: &str) -> String {
    let mut letters: Vec<char> = letters.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// The first byte selects the language.
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
    let page = rendered(&article, text);
    let start = page.find(START).map_or(page.len(), |at| at + START.len());
    let html = page[start..].split("</div></article>").next().unwrap_or_default().to_owned();
    let nodes = parse(&html);
    (html, nodes)
}

/// The HTML of an article, which must satisfy the contract and be the same each time, and the same DOM as the operations. Its ids begin with a hash of its text, so
/// that no link in the text can look like a generated one.
fn rendered(article: &Article, text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let mut options = Options::default();
    options.id_prefix = format!("m{:x}", hasher.finish());
    let page = render(article, &options);
    assert_eq!(page, render(article, &options));
    let nodes = parse(&page);
    let mut broken = violations(&nodes, &options.id_prefix);
    // An author who declares a script for words in another is believed, and here cannot be told from maqal.
    broken.retain(|violation| !(text.contains("und-") && violation.contains("is in a language that")));
    // Headings of Markdown are known before HTML around them is read, which may be a player: what is in it is not shown.
    let has_player = text.contains("<video") || text.contains("<audio");
    broken.retain(|violation| !(has_player && violation.starts_with("a link to a missing id")));
    assert!(broken.is_empty(), "{broken:#?}\n{page}");
    // Tests in the crate compare them for the fixtures.
    #[cfg(fuzzing)]
    {
        let (operations, text, vocabulary) = maqal::operations(article, &options);
        assert_eq!(maqal_contract::operations::replay(&operations, &text, &vocabulary), nodes, "{page}");
    }
    page
}

/// The letters and digits of nodes, without those of images, which may be dropped.
fn letters(nodes: &[Node]) -> String {
    fn push(nodes: &[Node], letters: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => letters.extend(text.chars().filter(|c| c.is_alphanumeric()).map(ascii_digit)),
                Node::Element(tag, ..) if HIDDEN.contains(&tag.as_str()) => {}
                Node::Element(.., children) => push(children, letters),
            }
        }
    }
    let mut letters = String::new();
    push(nodes, &mut letters);
    letters
}

/// The number of a footnote is written with the digits of the article.
fn ascii_digit(c: char) -> char {
    let zero = ['\u{660}', '\u{6f0}'].into_iter().find(|zero| (*zero..=char::from_u32(*zero as u32 + 9).unwrap_or(*zero)).contains(&c));
    zero.and_then(|zero| char::from_digit(c as u32 - zero as u32, 10)).unwrap_or(c)
}

/// Elements whose content is not shown, or only as a fallback.
const HIDDEN: &[&str] = &[
    "audio", "button", "datalist", "iframe", "math", "noembed", "noframes", "noscript", "script", "select", "style", "svg", "template",
    "textarea", "title", "video", "xmp",
];

/// Whether a text may contain something that maqal drops on purpose (hidden content, share buttons), or that a browser does not
/// show or moves (tables, options, frames, foreign content).
fn is_excepted(text: &str) -> bool {
    const EXCEPTIONS: &[&str] = &[
        "hidden",
        "style",
        "class",
        "<select",
        "<svg",
        // Browsers read it as text or, without scripts, as markup.
        "<noscript",
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
    EXCEPTIONS.iter().any(|exception| text.contains(exception))
}
