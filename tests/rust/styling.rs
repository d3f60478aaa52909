//! `docs/styling.md`, the markup and the style sheet name the same parts and custom properties.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use maqal::{Article, Options, render};
use maqal_contract::{dom, parts};

use crate::support::articles;
use crate::support::css::Sheet;

const DOCS: &str = include_str!("../../docs/styling.md");
const STYLE: &str = include_str!("../../www/style.css");

#[test]
fn articles_and_scripts_make_exactly_the_documented_parts() {
    let used: BTreeSet<String> =
        articles::all().iter().flat_map(|article| parts::used(&dom::parse(&render(article, &Options::default())))).collect();
    let (scripts, markups): (Vec<_>, Vec<_>) = parts::documented().partition(|(_, made_by_script)| *made_by_script);
    assert!(markups.len() > 50);
    let documented: BTreeSet<String> = markups.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(used, documented);
    // The other parts are in the scripts.
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let script: String = fs::read_dir(www)
        .unwrap()
        .filter_map(|entry| fs::read_dir(entry.unwrap().path()).ok())
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "js"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for (name, _) in scripts {
        assert!(script.contains(&format!("part', '{name}'")) || script.contains(&format!("part: '{name}'")), "{name}");
    }
}

#[test]
fn the_style_sheet_uses_only_documented_parts_and_exactly_the_documented_custom_properties() {
    let documented: BTreeSet<_> = parts::documented().map(|(name, _)| name).collect();
    let sheet = Sheet::parse(STYLE);
    let styled: BTreeSet<_> = sheet.parts.iter().map(String::as_str).collect();
    assert!(styled.len() > 30 && styled.is_subset(&documented), "{:?}", styled.difference(&documented));
    let table: BTreeSet<_> = DOCS.lines().filter_map(|line| line.strip_prefix("| `--maqal-")?.split('`').next()).collect();
    assert_eq!(sheet.variables.iter().filter_map(|name| name.strip_prefix("--maqal-")).collect::<BTreeSet<_>>(), table);
}

/// R6, R66, A48: direction is markup, sides are logical, nothing moves.
#[test]
fn the_style_sheet_has_no_direction_no_sides_and_no_motion() {
    let sheet = Sheet::parse(STYLE);
    assert!(sheet.has("margin-inline") && sheet.has("outline"));
    let physical = |word: &str| word.split('-').any(|part| ["left", "right", "top", "bottom"].contains(&part));
    let forbidden = ["direction", "unicode-bidi", "order", "row-reverse", "justify", "transition", "animation", "scroll-behavior"];
    let found: Vec<_> = sheet.identifiers.iter().filter(|word| forbidden.contains(&word.as_str()) || physical(word)).collect();
    assert_eq!(found, Vec::<&String>::new());
}

/// A51: all lengths scale with the font size, except hairlines and the minimum width of the focus ring.
#[test]
fn only_hairlines_are_in_pixels() {
    let sheet = Sheet::parse(STYLE);
    let of = |unit: &str| sheet.lengths.iter().filter(|(_, of)| of == unit).map(|(value, _)| value.as_str()).collect::<Vec<_>>();
    assert_eq!(of("px"), ["1", "2"]);
    for unit in ["pt", "vw", "cm", "mm", "in", "pc"] {
        assert_eq!(of(unit), Vec::<&str>::new(), "{unit}");
    }
}

/// R65: the arrow of a backlink is the only sign that points somewhere; right-to-left articles have the mirrored one. Nothing is transformed.
#[test]
fn only_the_arrow_of_a_backlink_is_mirrored() {
    let turning = ["transform", "scale", "scaleX", "rotate", "translate", "matrix", "url", "mask", "background-image", "offset-path"];
    let sheet = Sheet::parse(STYLE);
    assert_eq!(turning.iter().filter(|name| sheet.has(name)).collect::<Vec<_>>(), Vec::<&&str>::new());
    let signs = |language: &str, word: &str| {
        let body = [word, "[^1] 2[^1]\n\n- [x] 3\n- [ ] 4\n\n> 5\n\n|6|\n|-|\n|7|\n\n```\n8\n```\n\n[^1]: 9"].concat();
        let json = serde_json::json!({
            "inLanguage": language, "headline": "1", "datePublished": "2022-10-26", "encodingFormat": "text/markdown", "timeRequired": "PT4M",
            "articleBody": body,
            "video": { "contentUrl": "https://example.com/a.mp4" }, "audio": { "contentUrl": "https://example.com/a.mp3" },
            "associatedMedia": { "@type": "MediaObject", "contentUrl": "https://example.com/a.pdf", "name": "10" }, "backstory": "11",
        });
        let html = render(&Article::from_json(&json.to_string()).unwrap(), &Options::default());
        let text: String = html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
        let category = CodePointMapData::<GeneralCategory>::new();
        text.chars()
            .filter(|c| matches!(category.get(*c), GeneralCategory::OtherSymbol | GeneralCategory::MathSymbol))
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(signs("en", "word"), BTreeSet::from(['↩']));
    assert_eq!(signs("ar", "كلمة"), BTreeSet::from(['↪']));
}
