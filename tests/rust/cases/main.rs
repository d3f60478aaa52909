//! The examples of tests/spec and of other people's test suites: each is a case with a name, so that one failure hides no
//! other. `cargo test --test cases -- articles::ghost` runs those whose names contain the word.

mod articles;
/// The tokenizer is private to the crate, so that its source is compiled here.
#[allow(dead_code)]
#[path = "../../../src/html"]
mod html {
    pub mod entities;
    pub mod tokenizer;
}
mod html5lib;
#[path = "../../support/mod.rs"]
mod support;
mod visual_order;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let cases = [articles::cases(), visual_order::cases(), html5lib::cases()];
    libtest_mimic::run(&Arguments::from_args(), cases.into_iter().flatten().collect()).exit();
}

/// A case with a name; it fails by panicking.
fn case(suite: &str, name: &str, run: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(format!("{suite}::{name}"), || {
        run();
        Ok(())
    })
}
