//! The examples of this directory: what a reader sees of a text.
//!
//! The oracle is the Unicode bidirectional algorithm as the crate `unicode-bidi` has it, fed with our isolation.

use super::{Direction, block_direction, code_runs, controlled, isolated, runs, visible_controls};
use unicode_bidi::{BidiInfo, Level};

/// An example: how its block is laid out, its text, and what the eye meets in turn.
struct Example {
    place: String,
    layout: &'static str,
    text: String,
    pieces: Vec<String>,
}

const FILES: &[(&str, &str)] = &[
    ("requirements.txt", include_str!("requirements.txt")),
    ("rtl.txt", include_str!("rtl.txt")),
    ("ltr.txt", include_str!("ltr.txt")),
    ("blocks.txt", include_str!("blocks.txt")),
    ("code.txt", include_str!("code.txt")),
];

/// The names of what cannot be seen.
const CONTROLS: &[(&str, &str)] = &[
    ("<LRM>", "\u{200e}"),
    ("<RLM>", "\u{200f}"),
    ("<ALM>", "\u{61c}"),
    ("<LRE>", "\u{202a}"),
    ("<RLE>", "\u{202b}"),
    ("<PDF>", "\u{202c}"),
    ("<LRO>", "\u{202d}"),
    ("<RLO>", "\u{202e}"),
    ("<LRI>", "\u{2066}"),
    ("<RLI>", "\u{2067}"),
    ("<FSI>", "\u{2068}"),
    ("<PDI>", "\u{2069}"),
    ("<ZWNJ>", "\u{200c}"),
    ("<NBSP>", "\u{a0}"),
];

fn examples() -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for (file, content) in FILES {
        for (number, line) in content.lines().enumerate() {
            let mut line = line.to_owned();
            for (name, control) in CONTROLS {
                line = line.replace(name, control);
            }
            if line.trim().is_empty() || line.starts_with("//") {
                continue;
            }
            if let Some(piece) = line.strip_prefix("    ") {
                examples.last_mut().expect("an example before its pieces").pieces.push(piece.to_owned());
                continue;
            }
            let (layout, text) = line.split_once(' ').expect("a layout and a text");
            let layout =
                ["rtl", "ltr", "rtl-block", "ltr-block", "code"].into_iter().find(|known| *known == layout).expect("a known layout");
            examples.push(Example { place: format!("{file}:{}", number + 1), layout, text: text.to_owned(), pieces: Vec::new() });
        }
    }
    examples
}

/// What is seen of a text from the left to the right, brackets as they are drawn, without what cannot be seen.
fn seen(text: &str, base: Direction) -> String {
    order(text, base, mirrored)
}

/// The characters of a text from the left to the right; those that are read from the right as `turned` says.
fn order(text: &str, base: Direction, turned: fn(char) -> char) -> String {
    let level = if base == Direction::Rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(level));
    let mut out = String::new();
    for paragraph in &info.paragraphs {
        let (levels, lines) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in lines {
            if levels[run.start].is_rtl() {
                out.extend(text[run].chars().rev().map(turned));
            } else {
                out.push_str(&text[run]);
            }
        }
    }
    out.retain(|c| !is_invisible(c));
    out
}

/// The sign that is drawn where a bracket stands in right-to-left text (Bidi_Mirroring_Glyph).
fn mirrored(c: char) -> char {
    let pairs = "()[]{}<>«»‹›≤≥";
    let Some(at) = pairs.chars().position(|known| known == c) else { return c };
    pairs.chars().nth(at ^ 1).unwrap_or(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\n')
}

/// A piece as it is seen from the left to the right. Right-to-left letters are read from the right, and so are the signs of their block;
/// digits without letters are written as they are seen.
fn piece_seen(piece: &str, base: Direction) -> String {
    if let Some(piece) = piece.strip_prefix("ltr: ") {
        return seen(piece, Direction::Ltr);
    }
    if piece.chars().any(|c| super::strong(c) == Some(Direction::Rtl)) {
        return seen(&format!("\u{2067}{piece}\u{2069}"), Direction::Rtl);
    }
    if piece.chars().any(char::is_alphanumeric) { piece.chars().filter(|c| !is_invisible(*c)).collect() } else { seen(piece, base) }
}

/// Where the pieces are, one after another in the direction of reading; the one that is missing.
fn missing<'a>(visual: &str, pieces: &'a [String], base: Direction) -> Option<&'a str> {
    let (mut from, mut until) = (0, visual.len());
    for piece in pieces {
        let wanted = piece_seen(piece, base);
        let part = &visual[from..until];
        let found = if base == Direction::Ltr { part.find(&wanted) } else { part.rfind(&wanted) };
        let Some(at) = found else { return Some(piece) };
        if base == Direction::Ltr {
            from += at + wanted.len();
        } else {
            until = from + at;
        }
    }
    None
}

/// An example as maqal writes it: its text with the characters that isolate, and the direction of its block.
fn shown(Example { layout, text, .. }: &Example) -> (String, Direction) {
    let base = if layout.starts_with("rtl") { Direction::Rtl } else { Direction::Ltr };
    let shown = if *layout == "code" { visible_controls(text) } else { controlled(text) };
    let base = if layout.ends_with("block") { block_direction(&shown, base) } else { base };
    let found = if *layout == "code" { code_runs(&shown) } else { runs(&shown, base) };
    (isolated(&shown, &found), base)
}

/// What the engines are asked to show (`tests/browser/bidi.test.js`): the order in which `unicode-bidi` puts what maqal writes.
#[test]
fn the_engines_are_asked_for_the_order_of_the_algorithm() {
    let mut lines = String::from("[\n");
    let examples = examples();
    for (number, example) in examples.iter().enumerate() {
        let (shown, base) = shown(example);
        let visual = order(&shown, base, |c| c);
        let line = serde_json::json!([example.place, example.layout, example.text, visual]);
        lines.push_str(&format!("{line}{}\n", if number + 1 == examples.len() { "" } else { "," }));
    }
    expect_test::expect_file!["visual.json"].assert_eq(&(lines + "]\n"));
}

#[test]
fn a_reader_sees_what_the_examples_say() {
    let examples = examples();
    let mut failures = Vec::new();
    for Example { place, layout, text, pieces } in &examples {
        let mut base = if layout.starts_with("rtl") { Direction::Rtl } else { Direction::Ltr };
        let shown = match *layout {
            "code" => visible_controls(text),
            _ => controlled(text),
        };
        if layout.ends_with("block") {
            base = block_direction(&shown, base);
        }
        let found = if *layout == "code" { code_runs(&shown) } else { runs(&shown, base) };
        let visual = seen(&isolated(&shown, &found), base);
        if pieces == &["="] {
            let plain = seen(text, base);
            if visual != plain {
                failures.push(format!("{place}: {text}\n  unlike the plain algorithm: {visual}\n  {found:?}"));
            }
            continue;
        }
        assert!(!pieces.is_empty(), "{place} says nothing");
        if let Some(piece) = missing(&visual, pieces, base) {
            let parts: Vec<_> = found.iter().map(|run| format!("{:?} {}", run.direction, &shown[run.range.clone()])).collect();
            failures.push(format!("{place}: {text}\n  {piece:?} is not in its place in {visual:?}\n  {parts:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {} examples\n{}", failures.len(), examples.len(), failures.join("\n"));
}

/// The examples must be able to fail: without isolation many do.
#[test]
fn the_plain_algorithm_shows_many_examples_wrongly() {
    let examples = examples();
    assert!(examples.len() >= 200, "{}", examples.len());
    let wrong = examples.iter().filter(|example| {
        let base = if example.layout.starts_with("rtl") { Direction::Rtl } else { Direction::Ltr };
        missing(&seen(&example.text, base), &example.pieces, base).is_some()
    });
    assert!(wrong.count() > 60);
}
