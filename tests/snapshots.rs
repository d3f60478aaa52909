//! What a reader gets of every fixture, as HTML. `UPDATE_EXPECT=1 cargo test` writes anew; read the difference.

use std::path::Path;

use expect_test::expect_file;
use maqal::{Article, Options, render};

#[test]
fn fixtures_render_as_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut names: Vec<_> =
        std::fs::read_dir(root.join("fixtures")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in names {
        let Some(stem) = name.strip_suffix(".json") else { continue };
        let text = std::fs::read_to_string(root.join("fixtures").join(&name)).unwrap();
        let shown = match Article::from_json(&text) {
            Ok(article) => {
                let mut lines: Vec<_> = article.warnings.iter().map(|warning| format!("<!-- {warning} -->")).collect();
                lines.push(readable(&render(&article, &Options::default())));
                lines.join("\n")
            }
            Err(error) => format!("<!-- {error} -->\n"),
        };
        expect_file![root.join("snapshots").join(format!("{stem}.html"))].assert_eq(&shown);
    }
}

/// A line for each block, for the sake of differences.
fn readable(html: &str) -> String {
    let mut out = String::with_capacity(html.len() * 2);
    for piece in html.split_inclusive('>') {
        let name = piece.rsplit('<').next().unwrap_or_default().trim_end_matches('>');
        let (ends, name) = name.strip_prefix('/').map_or((false, name), |name| (true, name));
        let name = name.split(' ').next().unwrap_or_default();
        let inline = matches!(name, "a" | "bdi" | "br" | "code" | "del" | "em" | "img" | "input" | "span" | "strong" | "sup" | "time");
        out.push_str(piece);
        let holds_blocks = matches!(
            name,
            "article"
                | "blockquote"
                | "div"
                | "figure"
                | "footer"
                | "header"
                | "nav"
                | "ol"
                | "section"
                | "table"
                | "tbody"
                | "thead"
                | "tr"
                | "ul"
        );
        if !inline && (ends || holds_blocks) {
            out.push('\n');
        }
    }
    out
}
