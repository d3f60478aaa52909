//! The examples of `tests/spec/bidi/*.txt`: what a reader sees of a text in the body of a rendered article.

mod examples;
mod pieces;

use expect_test::expect_file;
use libtest_mimic::Trial;
use maqal_contract::dom::{Node, attribute};
use maqal_contract::visual::{self, Level};
use serde_json::json;

use crate::case;
use crate::rendered_body::rendered_body;
use crate::support::articles;
use examples::{Example, Layout};

pub fn cases() -> Vec<Trial> {
    let examples = examples::read();
    let all = examples.clone();
    let mut cases = vec![
        case("bidi", "visual_json", move || check_file(&all)),
        case("bidi", "plain_algorithm_shows_many_examples_wrongly", {
            let all = examples.clone();
            move || check_plain_algorithm(&all)
        }),
    ];
    cases.extend(examples.into_iter().map(|example| {
        let name = format!("{}::{}", example.file, example.line);
        case("bidi", &name, move || check(&example))
    }));
    cases
}

/// The pieces of an example are seen in order.
fn check(example: &Example) {
    let Example { layout, text, pieces, .. } = example;
    assert!(!pieces.is_empty(), "the example says nothing");
    let (rendered, base) = rendered(example);
    let seen = pieces::seen(&rendered, base);
    if pieces == &["="] {
        assert_eq!(seen, pieces::seen(text, base), "{text} is unlike the plain algorithm: {rendered:?}");
    } else if let Some(piece) = pieces::missing(&seen, pieces, base) {
        panic!("{} {text}\n  {piece:?} is not in its place in {seen:?}\n  {rendered:?}", layout.name());
    }
}

/// Engines are asked to show the order of `unicode-bidi` (`tests/browser/bidi.test.js`).
fn check_file(examples: &[Example]) {
    let line = |example: &Example| {
        let (rendered, base) = rendered(example);
        let order = pieces::order(&rendered, base, |c| c);
        json!([format!("{}.txt:{}", example.file, example.line), example.layout.name(), example.language, example.text, order]).to_string()
    };
    let lines: Vec<_> = examples.iter().map(line).collect();
    expect_file![articles::folder("../bidi/visual.json")].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
}

/// The examples can fail: without isolation, many do.
fn check_plain_algorithm(examples: &[Example]) {
    assert!(examples.len() >= 200, "{}", examples.len());
    let wrong = examples.iter().filter(|Example { layout, text, pieces, .. }| {
        let base = visual::level(layout.direction());
        pieces::missing(&pieces::seen(text, base), pieces, base).is_some()
    });
    assert!(wrong.count() > 60);
}

/// The text of an example as it is rendered, with isolates as characters, and the level of its block.
fn rendered(example: &Example) -> (String, Level) {
    let direction = example.layout.direction();
    let text = html_escape(&example.text);
    let article = json!({
        "inLanguage": example.language,
        // Stated, because nearly all words of some examples run against it.
        "direction": direction,
        "headline": "-",
        "articleBody": match example.layout {
            Layout::Rtl | Layout::Ltr => format!("<p dir=\"{direction}\">{text}</p>"),
            Layout::RtlBlock | Layout::LtrBlock => format!("<p>{text}</p>"),
            Layout::Code => format!("<pre><code>{text}</code></pre>"),
        },
        "encodingFormat": "text/html",
    });
    let body = rendered_body(&article);
    let [Node::Element(_, attributes, children)] = &body[..] else { panic!("{} becomes {body:?}", example.text) };
    let base = attribute(attributes, "dir").unwrap_or(direction);
    (visual::text(children), visual::level(base))
}

fn html_escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
