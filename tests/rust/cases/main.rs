//! The examples of tests/spec and of other people's test suites: each is a case with a name, so that one failure hides no
//! other. `cargo test --test cases -- articles::ghost` runs those whose names contain the word.

mod articles;
mod bidi;
mod body;
mod commonmark;
/// The trees that the library's own tests compare.
#[allow(dead_code)]
#[path = "../../../src/body/tests/dom.rs"]
mod dom;
/// The tokenizer is private to the crate, so that its source is compiled here.
#[allow(dead_code, unused_imports)]
#[path = "../../../src/html"]
mod html {
    pub mod entities;
    pub mod named_references;
    pub mod start_tag;
    pub mod tokenizer;
}
mod html5lib;
mod rendered_body;
#[path = "../../support/mod.rs"]
mod support;
/// What the tokenizer uses.
#[allow(unused_imports)]
#[path = "../../../src/text"]
mod text {
    mod split;
    pub use split::split;
}
mod visual_order;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let suites = [articles::cases(), bidi::cases(), body::cases(), commonmark::cases(), html5lib::cases(), visual_order::cases()];
    assert!(suites.iter().all(|suite| !suite.is_empty()), "a suite has no cases");
    libtest_mimic::run(&Arguments::from_args(), suites.into_iter().flatten().collect()).exit();
}

/// A case with a name; it fails by panicking.
fn case(suite: &str, name: &str, run: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(format!("{suite}::{name}"), || {
        run();
        Ok(())
    })
}

/// A heading as a part of a case's name: `Setext headings` is `setext-headings`.
fn slug(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
