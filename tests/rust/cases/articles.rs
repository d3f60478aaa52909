//! `page.html` of every article of the specification is what its `input.json` renders to, after its warnings.
//! `UPDATE_EXPECT=1` rewrites it; review the diff.

use expect_test::expect_file;
use libtest_mimic::Trial;
use maqal::{Article, Options, render};

use crate::case;
use crate::support::articles;

pub fn cases() -> Vec<Trial> {
    let names = articles::names().into_iter();
    names.map(|name| case("articles", &name.clone(), move || check(&name))).collect()
}

fn check(name: &str) {
    expect_file![articles::folder(name).join("page.html")].assert_eq(&page(&articles::json(name)));
}

/// The warnings and the markup of an article, or the error.
fn page(json: &str) -> String {
    match Article::from_json(json) {
        Ok(article) => {
            let mut lines: Vec<_> = article.warnings.iter().map(|warning| format!("<!-- {warning} -->")).collect();
            lines.push(readable(&render(&article, &Options::default())));
            lines.join("\n")
        }
        Err(error) => format!("<!-- {error} -->\n"),
    }
}

/// Markup with a line for each block, so that diffs are readable.
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
