//! Blocks, lists, tables and figures.

use super::{each, written};

#[test]
fn blocks_end_each_other_as_in_browsers() {
    each(&[
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>c</p>d", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>"),
        ("<ol start=3><li>a</ol>", "<ol start=\"3\"><li>a</li></ol>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<blockquote>a<p>b</blockquote>", "<blockquote part=\"quote\"><p>a</p><p>b</p></blockquote>"),
        ("<h2>a<p>b</p>c<ul><li>d", "<h3 part=\"heading\" id=\"m-h-a-b-c\">a b c</h3><ul><li>d</li></ul>"),
        ("<details open><summary>a</summary>b</details>", "<details open=\"\"><summary>a</summary><p>b</p></details>"),
        (
            "<details><summary><div><video src=x></video>a</div>b",
            "<details><video controls=\"\" preload=\"none\" src=\"https://example.com/news/x\"></video><p>a</p><p>b</p></details>",
        ),
        ("a<hr>b", "<p>a</p><hr><p>b</p>"),
    ]);
}

#[test]
fn implied_elements_are_added() {
    each(&[
        ("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul>a<li>b<ul>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("<ul><ul><li>a</ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"),
        ("<dd>a", "<dl><dd>a</dd></dl>"),
        ("<td>a<td>b", "<p>a</p><p>b</p>"),
        ("<figcaption>a", "<p>a</p>"),
    ]);
}

#[test]
fn missing_parts_of_tables_are_added() {
    let table =
        |rows: &str| ["<div part=\"scroll\" dir=\"ltr\" data-label=\"Table\"><table part=\"table\">", rows, "</table></div>"].concat();
    for (html, rows) in [
        ("<table><td>a<td>b<tr><th>c</table>", "<tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody>"),
        (
            "<table><caption>t</caption><thead><tr><th scope=col colspan=2 rowspan=x>a<tbody><tr><td></td></table>",
            "<caption>t</caption><thead><tr><th colspan=\"2\" scope=\"col\">a</th></tr></thead><tbody><tr><td></td></tr></tbody>",
        ),
        ("<table><tr><td><p>a</td></tr> b </table>", "<tbody><tr><td><p>a</p></td></tr><tr><td>b </td></tr></tbody>"),
        (
            "<table><tr><td><table><tr><td>a</table>b</div></td><td>c</table>",
            &["<tbody><tr><td>", &table("<tbody><tr><td>a</td></tr></tbody>").replace("Table", "Table 2"), "b</td><td>c</td></tr></tbody>"]
                .concat(),
        ),
    ] {
        assert_eq!(written(html), table(rows), "{html}");
    }
}

#[test]
fn numbered_lists_keep_their_numbers() {
    each(&[
        ("<ol reversed=x start=-1><li value=7>a<li value=b>c</ol>", "<ol reversed=\"\" start=\"-1\"><li value=\"7\">a</li><li>c</li></ol>"),
        ("Long<wbr>Word<code>a<wbr>b</code><wbr>", "<p>Long<wbr>Word<code dir=\"ltr\" lang=\"zxx\" translate=\"no\">ab</code><wbr></p>"),
    ]);
}

/// It would be announced as a figure, and nothing else.
#[test]
fn only_a_figure_with_a_caption_is_written_as_one() {
    each(&[
        ("<figure>a<figcaption>b</figcaption></figure>", "<figure part=\"figure\">a<figcaption part=\"caption\">b</figcaption></figure>"),
        ("<figure>a</figure><figcaption>b</figcaption>", "<div part=\"figure\">a</div><p>b</p>"),
        ("<figure>a<figcaption>", "<figure part=\"figure\">a</figure>"),
        ("<figure>a<p class=wp-caption-text>b</figure>", "<figure part=\"figure\">a<figcaption part=\"caption\">b</figcaption></figure>"),
        (
            "<figure>a<div class=image-caption>b</div></figure>",
            "<figure part=\"figure\">a<figcaption part=\"caption\">b</figcaption></figure>",
        ),
        (
            "<figure>a<figcaption><p class=x-caption>b</figure>",
            "<figure part=\"figure\">a<figcaption part=\"caption\"><p>b</p></figcaption></figure>",
        ),
        (
            "<svg><style></svg><figure></style></svg><figure>a<figcaption>b",
            "<div part=\"figure\"><figure part=\"figure\">a<figcaption part=\"caption\">b</figcaption></figure></div>",
        ),
        ("<figure>a<script><figcaption></script>", "<div part=\"figure\">a</div>"),
        (
            "<figure><figure>a</figure><figure>b<figcaption>c</figcaption></figure></figure>d",
            "<div part=\"figure\"><div part=\"figure\">a</div><figure part=\"figure\">b\
             <figcaption part=\"caption\">c</figcaption></figure></div><p>d</p>",
        ),
        (
            "<figure><figure>a</figure><figcaption>b</figcaption></figure>",
            "<figure part=\"figure\"><div part=\"figure\">a</div><figcaption part=\"caption\">b</figcaption></figure>",
        ),
    ]);
}

#[test]
fn two_line_breaks_make_a_paragraph() {
    each(&[
        ("a<br>b", "<p>a<br>b</p>"),
        ("<p lang=de><br>a<br> <br><b>b<br></b></p>", "<p lang=\"de\">a</p><p lang=\"de\"><b>b</b></p>"),
        ("<ul><li>a<br><br>b", "<ul><li>a<br><br>b</li></ul>"),
        ("a</br>b", "<p>a<br>b</p>"),
    ]);
}

#[test]
fn the_headline_is_not_repeated() {
    each(&[("<h1>The headline</h1><div><h3>a</h3></div>", "<h3 part=\"heading\" id=\"m-h-a\">a</h3>")]);
}
