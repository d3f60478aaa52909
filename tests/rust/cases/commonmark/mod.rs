//! CommonMark 0.31.2's own examples: each is rendered as the body of an article.
//!
//! The specification comes from npm (`commonmark-spec`). Both HTMLs are parsed and normalized, then compared; what still
//! differs is listed in `deviations.rs`.

mod deviations;
mod examples;
mod normalization;

use libtest_mimic::Trial;
use serde_json::json;
use std::collections::BTreeSet;

use crate::case;
use crate::dom::{self, Node};
use crate::rendered_body::rendered_body;
use deviations::{COMMONMARK_HTML, RAW_HTML};
use examples::Example;
use normalization::{adapted, visible, without_additions};

pub fn cases() -> Vec<Trial> {
    let examples = match examples::read() {
        Ok(examples) => examples,
        Err(message) => return vec![case("commonmark", "specification", move || panic!("{message}"))],
    };
    let count = examples.len();
    let cases = examples.into_iter().map(|example| {
        let name = format!("{}::{}", example.section, example.number);
        case("commonmark", &name, move || check(&example))
    });
    [case("commonmark", "specification", move || check_numbers(count as u32))].into_iter().chain(cases).collect()
}

/// The specification has all its examples, and each listed deviation is one of them, listed once.
fn check_numbers(count: u32) {
    assert_eq!(count, 652, "CommonMark 0.31.2 has 652 examples");
    let mut listed = BTreeSet::new();
    for number in deviations::numbers() {
        assert!((1..=count).contains(&number), "there is no example {number}");
        assert!(listed.insert(number), "example {number} is listed twice");
    }
}

fn check(example: &Example) {
    let article = json!({
        "inLanguage": "en",
        "headline": "The headline",
        "articleBody": example.markdown,
        "encodingFormat": "text/markdown",
    });
    let ours = rendered_body(&article).into_iter().map(Node::from).collect();
    let ours = dom::tidy(without_additions(dom::tidy(ours, true)), true);
    let theirs = dom::parse(&example.html);
    let reason = deviations::reason(example.number);
    if reason != Some(COMMONMARK_HTML) {
        // Even where the elements differ, the text does not. Titles that are attributes of raw HTML are no text.
        let expected = if reason == Some(RAW_HTML) { visible(theirs.clone()) } else { adapted(theirs.clone()) };
        assert_eq!(words(&ours), words(&expected), "the text of\n{}", example.markdown);
    }
    let (ours, theirs) = (dom::show(&ours), dom::show(&adapted(theirs)));
    match reason {
        None => assert!(ours == theirs, "{}\nexpected\n{theirs}\nfound\n{ours}", example.markdown),
        Some(reason) => assert!(ours != theirs, "it is rendered as specified: remove it from the deviations ({reason})"),
    }
}

/// The text without white space.
fn words(nodes: &[Node]) -> String {
    dom::text(nodes).split_whitespace().collect()
}
