//! html5lib's tokenizer tests, run by our tokenizer.
//!
//! They are read from the source package of html5lib 1.1 (PyPI), which carries them and which `cargo xtask test` fetches.
//! `HTML5LIB_TESTS` names the folder with the `tokenizer` folder in it; a checkout of html5lib-tests serves too. Without it
//! the cases are ignored.
//!
//! What deviates, and why:
//! - comments and document types are skipped, not reported: nothing is made of them. Where they end is tested all the same;
//! - parse errors are not reported: a body that a site publishes is shown, not judged;
//! - the initial state PLAINTEXT: the element is unknown to us, and its text is read as any text;
//! - our tokenizer is told the state by the name of the element, so that script data is always a `script`'s;
//! - lone surrogates: a `&str` has none;
//! - `xmlViolation.test`: we make no XML infoset.

use crate::html::entities::{Context, decode};
use crate::html::tokenizer::{StartTag, Token, Tokenizer};
use libtest_mimic::Trial;
use serde_json::{Map, Value, json};
use std::path::PathBuf;

use crate::case;

const FETCH: &str = "`cargo xtask test` fetches html5lib's tests and names their folder in HTML5LIB_TESTS";

/// The files, and in how many states of how many tests there is something to run.
const FILES: [(&str, usize); 13] = [
    ("contentModelFlags", 22),
    ("domjs", 57),
    ("entities", 80),
    ("escapeFlag", 9),
    ("namedEntities", 4210),
    ("numericEntities", 336),
    ("pendingSpecChanges", 1),
    ("test1", 68),
    ("test2", 45),
    ("test3", 1737),
    ("test4", 85),
    ("unicodeChars", 323),
    ("unicodeCharsProblematic", 1),
];

pub fn cases() -> Vec<Trial> {
    let are_there = std::env::var_os("HTML5LIB_TESTS").is_some();
    let case = |(file, expected_runs)| case("html5lib", file, move || check(file, expected_runs)).with_ignored_flag(!are_there);
    FILES.map(case).into()
}

fn check(file: &str, expected_runs: usize) {
    let folder = PathBuf::from(std::env::var_os("HTML5LIB_TESTS").expect(FETCH));
    let path = folder.join("tokenizer").join(file).with_extension("test");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; {FETCH}", path.display()));
    let tests: Value = serde_json::from_str(&text).unwrap();
    let mut wrong = Vec::new();
    let runs: usize = tests["tests"].as_array().unwrap().iter().map(|test| run(test, &mut wrong)).sum();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(runs, expected_runs, "so many were run");
}

/// Runs a test in each of its states; says in how many.
fn run(test: &Value, wrong: &mut Vec<String>) -> usize {
    // `None` for a lone surrogate.
    let unescape = |text: &Value| match test["doubleEscaped"].as_bool() {
        Some(true) => serde_json::from_str(&format!("\"{}\"", text.as_str()?.replace('"', "\\\""))).ok(),
        _ => Some(text.as_str()?.to_owned()),
    };
    let Some(input) = unescape(&test["input"]) else { return 0 };
    let mut expected = Vec::new();
    for token in test["output"].as_array().unwrap() {
        match (token[0].as_str().unwrap(), token) {
            ("Comment" | "DOCTYPE", _) => {}
            ("Character", token) => push_text(&mut expected, &unescape(&token[1]).unwrap()),
            (_, token) => expected.push(token.clone()),
        }
    }
    let data = json!(["Data state"]);
    let states = test.get("initialStates").unwrap_or(&data).as_array().unwrap();
    let states = states.iter().filter_map(Value::as_str).filter(|&state| state != "PLAINTEXT state");
    states.fold(0, |runs, state| {
        let seen = tokens(&input, state, test["lastStartTag"].as_str().unwrap_or(""));
        if seen != expected {
            wrong.push(format!("{} in {state}: {input:?}\n  is {seen:?}\n  not {expected:?}", test["description"]));
        }
        runs + 1
    })
}

/// The tokens in html5lib's spelling.
fn tokens(input: &str, state: &str, last_start_tag: &str) -> Vec<Value> {
    let mut tokens = Vec::new();
    let cdata = ["<![CDATA[", input].concat();
    let mut tokenizer = Tokenizer::new(if state == "CDATA section state" { &cdata } else { input });
    tokenizer.foreign = state == "CDATA section state";
    let context = match state {
        "RCDATA state" => Some(Context::Rcdata),
        "RAWTEXT state" | "Script data state" => Some(Context::Rawtext),
        _ => None,
    };
    if let Some(context) = context {
        let name = if state == "Script data state" && last_start_tag.is_empty() { "script" } else { last_start_tag };
        push_text(&mut tokens, &decode(tokenizer.raw_text(name), context));
    }
    for token in tokenizer {
        match token {
            Token::Text(text) => push_text(&mut tokens, &text),
            Token::Start(tag) => tokens.push(start(&tag)),
            Token::End(name) => tokens.push(json!(["EndTag", lowercase(name)])),
        }
    }
    tokens
}

fn start(tag: &StartTag) -> Value {
    let mut attributes = Map::new();
    for (name, _) in tag.attributes() {
        attributes.insert(lowercase(name), tag.attribute(name).unwrap().into());
    }
    match tag.self_closing {
        true => json!(["StartTag", lowercase(tag.name), attributes, true]),
        false => json!(["StartTag", lowercase(tag.name), attributes]),
    }
}

/// A name as the specification spells it; our own code compares without regard to case instead.
fn lowercase(name: &str) -> String {
    name.to_ascii_lowercase().replace('\0', "\u{FFFD}")
}

fn push_text(tokens: &mut Vec<Value>, text: &str) {
    if text.is_empty() {
        return;
    }
    match tokens.last_mut() {
        Some(last) if last[0] == "Character" => last[1] = [last[1].as_str().unwrap(), text].concat().into(),
        _ => tokens.push(json!(["Character", text])),
    }
}
