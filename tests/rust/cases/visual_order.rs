//! The visual order of every paragraph of every article of the specification: what `unicode-bidi` makes of the markup. The
//! engines are checked against the same file, `tests/spec/bidi/fixtures.json` (`tests/browser/bidi.test.js`).

use expect_test::expect_file;
use libtest_mimic::Trial;
use maqal::{Article, Options, render};
use maqal_contract::dom::parse;
use maqal_contract::visual::{self, Level};

use crate::case;
use crate::support::articles;

pub fn cases() -> Vec<Trial> {
    vec![case("visual_order", "every_paragraph", || {
        let lines: Vec<_> = articles::names().iter().filter_map(|name| line(name)).collect();
        let file = articles::folder("../bidi/fixtures.json");
        expect_file![file].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
    })]
}

/// The name of an article, and the visual order of each of its paragraphs; `None` if it cannot be read.
fn line(name: &str) -> Option<String> {
    let article = Article::from_json(&articles::json(name)).ok()?;
    let block = |lines: Vec<(String, Level)>| lines.iter().map(|(line, base)| order(line, *base)).collect::<String>();
    let blocks: Vec<_> = visual::blocks(&parse(&render(&article, &Options::default()))).into_iter().map(block).collect();
    assert!(!blocks.is_empty(), "{name}");
    Some(serde_json::json!([name, blocks]).to_string())
}

/// The visible characters of a line from the left to the right.
fn order(line: &str, base: Level) -> String {
    let mut out = visual::order(line, base, |c| c);
    out.retain(|c| !c.is_whitespace() && c != '\u{fffc}' && !visual::is_control(c));
    out
}
