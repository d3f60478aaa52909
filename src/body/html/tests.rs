use crate::body::{Context, tests};
use crate::markup::SafeUrl;
use crate::{BodyFormat, Direction};

/// What is written for HTML in an English article.
fn written(html: &str) -> String {
    written_in(html, Direction::Ltr)
}

fn written_in(html: &str, direction: Direction) -> String {
    let base = SafeUrl::parse("https://example.com/news/1.html").unwrap();
    let context = Context { direction, id: "m", base: Some(&base), ..tests::context() };
    tests::html(html, BodyFormat::Html, &context)
}

#[track_caller]
fn each(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(written(html), *expected, "{html}");
    }
}

#[test]
fn first() {
    for h in ["<p>a<p>b", "text<br>more<br><br>para", "<b>x<p>y</b>z", "<ul><li>a<li>b<ul><li>c</ul></ul>", "<table><tr><td>1<td>2<tr><th colspan=2>3</table>", "<h1>The headline</h1><h2 lang=ar>x</h2>",
      "<p dir=rtl>x<p style='text-align:right'>مرحبا", "<img src=a.jpg alt=x width=3 srcset='a.jpg 1x, b.jpg 2x'>", "<iframe src='https://www.youtube.com/embed/abc?x=1'>z</iframe>y", "<pre>\nx <b>y</b></pre>", "<pre><code class='language-rust x'>fn a()</code></pre>",
      "a<code>b<a href=c>d</a>e</code>f","<svg><p>x</svg>y", "<svg><title>q</title><path></svg>y","<video src=a poster=b><source src=c type=d><p>no</video>x"] {
        println!("{h}\n   {}", written(h));
    }
}
