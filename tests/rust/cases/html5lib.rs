//! html5lib's tokenizer tests, run by maqal's tokenizer.
//!
//! The source package of html5lib 1.1 (PyPI) contains them; `cargo xtask test` fetches it. `HTML5LIB_TESTS` names the folder
//! that contains the folder `tokenizer`; a checkout of html5lib-tests works too. Without it, a case per file is ignored.
//!
//! What deviates, and why:
//! - comments and document types are skipped: maqal renders none. Where they end is tested;
//! - parse errors are not reported: maqal renders any body that a site publishes;
//! - the initial state PLAINTEXT does not exist: the element is unknown, and its text is tokenized as any text;
//! - the name of the element gives the state, so that script data is always a `script`'s;
//! - lone surrogates are left out: a `&str` has none;
//! - `xmlViolation.test` is left out: maqal makes no XML infoset.

use crate::html::entities::{Context, decode};
use crate::html::start_tag::StartTag;
use crate::html::tokenizer::{Token, Tokenizer};
use libtest_mimic::Trial;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

use crate::case;

const FETCH: &str = "`cargo xtask test` fetches html5lib's tests and names their folder in HTML5LIB_TESTS";

/// The files, and the number of runs in each: one for each state of each test.
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
    let Some(folder) = std::env::var_os("HTML5LIB_TESTS").map(PathBuf::from) else {
        return FILES.map(|(file, _)| case("html5lib", file, || panic!("{FETCH}")).with_ignored_flag(true)).into();
    };
    FILES.into_iter().flat_map(|(file, runs)| file_cases(&folder, file, runs)).collect()
}

/// A case for each test of a file, by its place in it, and one that counts them.
fn file_cases(folder: &Path, file: &'static str, expected_runs: usize) -> Vec<Trial> {
    let path = folder.join("tokenizer").join(file).with_extension("test");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => return vec![case("html5lib", file, move || panic!("{}: {error}; {FETCH}", path.display()))],
    };
    let json: Value = serde_json::from_str(&text).unwrap();
    let tests: Vec<_> = json["tests"].as_array().unwrap().iter().map(Test::parse).collect();
    let runs: usize = tests.iter().map(|test| test.states.len()).sum();
    let count = case("html5lib", file, move || assert_eq!(runs, expected_runs, "the number of tests and their states"));
    let tests = tests.into_iter().enumerate().filter(|(_, test)| !test.states.is_empty());
    [count].into_iter().chain(tests.map(|(index, test)| case("html5lib", &format!("{file}::{index}"), move || test.check()))).collect()
}

/// A test, and the states of the tokenizer in which it runs.
#[derive(Default)]
struct Test {
    description: String,
    input: String,
    expected: Vec<Value>,
    last_start_tag: String,
    states: Vec<String>,
}

impl Test {
    /// A test with a lone surrogate runs in no state.
    fn parse(test: &Value) -> Test {
        let unescape = |text: &Value| match test["doubleEscaped"].as_bool() {
            Some(true) => serde_json::from_str(&format!("\"{}\"", text.as_str()?.replace('"', "\\\""))).ok(),
            _ => Some(text.as_str()?.to_owned()),
        };
        let Some(input) = unescape(&test["input"]) else { return Test::default() };
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
        Test {
            description: test["description"].to_string(),
            input,
            expected,
            last_start_tag: test["lastStartTag"].as_str().unwrap_or_default().to_owned(),
            states: states.map(str::to_owned).collect(),
        }
    }

    fn check(&self) {
        for state in &self.states {
            let found = tokens(&self.input, state, &self.last_start_tag);
            assert!(found == self.expected, "{} in {state}: {:?}\n  is {found:?}\n  not {:?}", self.description, self.input, self.expected);
        }
    }
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
            Token::Text(text) => push_text(&mut tokens, &text.decoded()),
            Token::Start(tag) => tokens.push(start(tag)),
            Token::End(name) => tokens.push(json!(["EndTag", lowercase(name)])),
        }
    }
    tokens
}

fn start(tag: StartTag) -> Value {
    let mut attributes = Map::new();
    for (name, _) in tag.attributes() {
        attributes.insert(lowercase(name), tag.attribute(name).unwrap().into());
    }
    match tag.is_self_closing() {
        true => json!(["StartTag", lowercase(tag.name()), attributes, true]),
        false => json!(["StartTag", lowercase(tag.name()), attributes]),
    }
}

/// A name as the specification spells it; maqal compares names without regard to case instead.
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
