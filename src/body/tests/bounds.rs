//! What is written for a body is bounded, also where the parser adds something or a browser does.

use super::{context, html};
use crate::article::BodyFormat;

fn markdown(text: &str) -> String {
    html(text, BodyFormat::Markdown, &context())
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn cells_that_rows_lack_are_made_within_a_bound() {
    let table = |columns: usize, rows: usize| ["|a".repeat(columns), "|-".repeat(columns), "|b\n".repeat(rows)].join("\n");
    // As wide as any table for reading.
    let small = markdown(&table(20, 100));
    assert_eq!((count(&small, "<td"), count(&small, "<tr>")), (2000, 101));
    let large = markdown(&table(100, 2000));
    assert_eq!((count(&large, "<td>b</td>"), count(&large, "<tr>")), (2000, 2001));
    assert!(count(&large, "<td") < 8000, "{}", count(&large, "<td"));
    // Between others they are the author's, and what is after them keeps its column.
    let sparse = markdown(&["|a".repeat(100), "|-".repeat(100), ["|".repeat(100), "c\n".to_owned()].concat().repeat(200)].join("\n"));
    assert!(count(&sparse, "<td") == 20_000 && count(&sparse, &["<tr>", &"<td></td>".repeat(99), "<td>c</td></tr>"].concat()) == 200);
}

#[test]
fn empty_cells_keep_their_place() {
    let cases = [
        ("|a|b|c|\n|-|-|-|\n| |d|\n|e||f|\n", "<tr><td></td><td>d</td><td></td></tr><tr><td>e</td><td></td><td>f</td></tr>"),
        ("||b||\n|-|-|-|\n||||\n|x|\n", "<tr><td></td><td></td><td></td></tr><tr><td>x</td><td></td><td></td></tr>"),
    ];
    for (table, expected) in cases {
        assert!(markdown(table).contains(expected), "{}", markdown(table));
    }
    assert!(markdown(cases[1].0).contains("<tr><td></td><th scope=\"col\">b</th><td></td></tr>"));
}

#[test]
fn cells_span_within_a_bound() {
    let of = |cell: &str, count: usize| html(&["<table>", &cell.repeat(count), "</table>"].concat(), BodyFormat::Html, &context());
    // As authors span all columns, or all rows, of a table.
    let usual = of("<tr><td colspan=100>a<tr><td rowspan=50>b<td rowspan=0>c<td colspan=1>d", 40);
    assert_eq!((count(&usual, "colspan"), count(&usual, "rowspan")), (80, 80));
    for cell in ["<td colspan=1000 rowspan=65534>a", "<tr><td colspan=1000>a", "<tr><th rowspan=65534>a", "<td rowspan=0 colspan=9>a"] {
        let written = of(cell, 1000);
        assert!(count(&written, "a</t") == 1000 && count(&written, "span=") <= 60, "{cell}: {}", count(&written, "span="));
    }
}

#[test]
fn references_to_a_note_are_links_within_a_bound() {
    for (text, format) in [
        (["[^1]".repeat(20_000), "\n\n[^1]: n".to_owned()].concat(), BodyFormat::Markdown),
        (["a[^1] ".repeat(20_000), "\n\n[^1]: n".to_owned()].concat(), BodyFormat::Markdown),
        ([&"<sup><a href=#n>1</a></sup>".repeat(20_000), "<ol><li id=n>n <a href=#r>↩</a></li></ol>"].concat(), BodyFormat::Html),
    ] {
        let written = html(&text, format, &context());
        assert!(written.len() < 12 * text.len(), "{} of {}", written.len(), text.len());
        // Every reference is there, and each link has another end.
        assert_eq!(count(&written, "</sup>"), 20_000);
        assert_eq!(count(&written, "fnref-1"), 2 * count(&written, "doc-backlink"));
    }
    // As often as a long article refers to its main source.
    let usual = markdown(&["a[^1] ".repeat(100), "\n\n[^1]: n".to_owned()].concat());
    assert_eq!((count(&usual, "doc-noteref"), count(&usual, "doc-backlink")), (100, 100));
}
