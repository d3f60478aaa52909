//! HTML bodies: examples of ours, and what holds for any tag soup. html5ever tells what a browser makes of it.

use crate::article::BodyFormat;
use crate::body::tests::dom::{self, Element, Node};
use crate::body::{Context, tests};
use crate::markup::SafeUrl;
use crate::text::Direction;
use proptest::collection::vec;
use proptest::prelude::*;

/// What is written for HTML in an article whose words run from left to right.
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
fn blocks_end_each_other_as_they_do_in_browsers() {
    each(&[
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>c</p>d", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>"),
        ("<ol start=3><li>a</ol>", "<ol start=\"3\"><li>a</li></ol>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<blockquote>a<p>b</blockquote>", "<blockquote part=\"quote\"><p>a</p><p>b</p></blockquote>"),
        ("<h2>a<p>b</p>c<ul><li>d", "<h3 part=\"heading\" id=\"m-h-a-b-c\">a b c</h3><ul><li>d</li></ul>"),
        ("<details open><summary>a</summary>b</details>", "<details open=\"\"><summary>a</summary><p>b</p></details>"),
        ("a<hr>b", "<p>a</p><hr><p>b</p>"),
    ]);
}

#[test]
fn what_must_be_around_is_put_around() {
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
fn tables_have_all_their_parts() {
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
fn elements_of_a_line_nest() {
    each(&[
        ("<b>a<i>b</b>c</i>d", "<p><b>a<i>b</i></b><i>c</i>d</p>"),
        ("<b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>"),
        ("<p><b>a</p><p>b", "<p><b>a</b></p><p>b</p>"),
        (
            "<a href=/x><h2>a</h2><p>b</a>",
            "<h3 part=\"heading\" id=\"m-h-a\"><a dir=\"ltr\" href=\"https://example.com/x\">a</a></h3><p><a dir=\"ltr\" href=\"https://example.com/x\">b</a></p>",
        ),
        (
            "<a href=/x>a<a href=/y>b</a>",
            "<p><a dir=\"ltr\" href=\"https://example.com/x\">a</a><a dir=\"ltr\" href=\"https://example.com/y\">b</a></p>",
        ),
        ("<a href='javascript:x'>a</a><a name=x>b</a>", "<p>ab</p>"),
        ("<ruby>漢<rp>(<rt>kan<rp>)</ruby>", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>"),
        ("<b></b><i> </i><a href=x></a>", ""),
        ("a</b></div>b", "<p>ab</p>"),
        ("a</p>b", "<p>a</p><p>b</p>"),
        (
            "<abbr title='b &amp; c'>a</abbr> <time datetime=2024-01-02>d</time> <kbd>e</kbd>",
            "<p><abbr title=\"b &amp; c\">a</abbr> (b &amp; c) <time datetime=\"2024-01-02\">d</time> <kbd dir=\"ltr\" translate=\"no\">e</kbd></p>",
        ),
        ("<strike>a</strike><acronym>b</acronym><font color=red>c</font><o:p>d</o:p>", "<p><s>a</s><abbr>b</abbr>cd</p>"),
    ]);
}

#[test]
fn what_an_abbreviation_stands_for_is_told_once() {
    each(&[
        (
            "<abbr title='Beta Carotene'>BC</abbr>, <abbr title='Beta Carotene'>BC</abbr>",
            "<p><abbr title=\"Beta Carotene\">BC</abbr> (Beta Carotene), <abbr title=\"Beta Carotene\">BC</abbr></p>",
        ),
        (
            "<abbr title=' BC'>BC</abbr><abbr title=''>D</abbr><abbr title=E></abbr>",
            "<p><abbr title=\" BC\">BC</abbr><abbr title=\"\">D</abbr></p>",
        ),
        (
            "<abbr lang=de title='zum Beispiel'>z. B.</abbr>",
            "<p><abbr lang=\"de\" title=\"zum Beispiel\">z. B.</abbr> (<span lang=\"de\">zum Beispiel</span>)</p>",
        ),
    ]);
}

#[test]
fn numbered_lists_keep_their_numbers() {
    each(&[
        ("<ol reversed=x start=-1><li value=7>a<li value=b>c</ol>", "<ol reversed=\"\" start=\"-1\"><li value=\"7\">a</li><li>c</li></ol>"),
        ("Long<wbr>Word<code>a<wbr>b</code><wbr>", "<p>Long<wbr>Word<code dir=\"ltr\" lang=\"zxx\" translate=\"no\">ab</code><wbr></p>"),
    ]);
}

#[test]
fn links_within_a_body_find_what_they_lead_to() {
    each(&[
        // Footnotes, as editors write them.
        (
            "<p>a<a id=r1 href='#n1'>1</a></p><ol><li id=n1>b <a href='#r1'>^</a></ol>",
            "<p>a<a dir=\"ltr\" href=\"#m-id-n1\" id=\"m-id-r1\">1</a></p>\
             <ol><li id=\"m-id-n1\">b <a dir=\"ltr\" href=\"#m-id-r1\">^</a></li></ol>",
        ),
        // By its name, in the page's own address, percent-encoded in small letters.
        (
            "<a href='https://example.com/news/1.html#x'>a</a><a name=x></a>b",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a><span id=\"m-id-x\"></span>b</p>",
        ),
        (
            "<p><a href='#%d7%90'>a</a><h2 id=א>b</h2>",
            "<p><a dir=\"ltr\" href=\"#m-id-%D7%90\">a</a></p><h3 part=\"heading\" id=\"m-id-א\">b</h3>",
        ),
        // What does not show leaves its id to what does; at the end there is nothing that would.
        ("<a href='#x'>a</a><p id=x></p><div><p>b</div>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p>"),
        (
            "<a href='#x'>a</a><h1 id=x>The headline</h1><ul><li><i hidden id=y></i>b</ul>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><h3 part=\"heading\" id=\"m-id-x\">The headline</h3><ul><li>b</li></ul>",
        ),
        (
            "<a href='#x'>a</a><div lang=de><p><i id=x></i></p></div><p>b",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p>",
        ),
        // An element to who looks for ids, text to who writes them.
        ("<a href='#x'>a</a><svg><![CDATA[>b<p id=x>c]]></svg>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><span id=\"m-id-x\"></span>"),
        ("<a href='#x'>a</a><svg><a id=x /></svg>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><span id=\"m-id-x\"></span>"),
        // The first of several; nothing to do for ids that nobody asks for, and links that lead to the page around.
        (
            "<a href='#x'>a</a><p id=x>b<p id=x>c<p id=y>d<a href='#'>e</a><a href='#around'>f</a><a href='/#x'>g</a>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p><p>c</p><p>d<a dir=\"ltr\" href=\"#\">e</a>\
             <a dir=\"ltr\" href=\"#around\">f</a><a dir=\"ltr\" href=\"https://example.com/#x\">g</a></p>",
        ),
        (
            "<a href='#x'>a</a><table id=x><tr><td>b</table>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><div part=\"scroll\" dir=\"ltr\" data-label=\"Table\" id=\"m-id-x\">\
             <table part=\"table\"><tbody><tr><td>b</td></tr></tbody></table></div>",
        ),
        // Emphasis that is parted for a run of the other direction has its id once.
        (
            "<a href='#x'>a</a> <em id=x>b א</em>ב",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a> <em id=\"m-id-x\">b </em><bdi dir=\"rtl\"><em>א</em>ב</bdi></p>",
        ),
    ]);
}

/// One without would be called a figure, and nothing else.
#[test]
fn only_a_figure_that_has_a_caption_is_one() {
    each(&[
        ("<figure>a<figcaption>b</figcaption></figure>", "<figure part=\"figure\">a<figcaption part=\"caption\">b</figcaption></figure>"),
        ("<figure>a</figure><figcaption>b</figcaption>", "<div part=\"figure\">a</div><p>b</p>"),
        ("<figure>a<figcaption>", "<figure part=\"figure\">a</figure>"),
        ("<figure>a<p class=wp-caption-text>b</figure>", "<div part=\"figure\">a<div part=\"caption\">b</div></div>"),
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
fn links_say_of_languages_what_their_author_says_and_open_where_the_reader_is() {
    each(&[
        (
            "<a href=/a hreflang=FA_af lang=en target=_blank rel=noopener>b</a>",
            "<p><a dir=\"ltr\" hreflang=\"fa-AF\" lang=\"en\" href=\"https://example.com/a\">b</a></p>",
        ),
        ("<a href=/a hreflang='*' lang=''>b</a>", "<p><a dir=\"ltr\" href=\"https://example.com/a\">b</a></p>"),
        ("<a href='#x' lang=ru>b</a><p id=x>c", "<p><a dir=\"ltr\" lang=\"ru\" href=\"#m-id-x\">b</a></p><p id=\"m-id-x\">c</p>"),
    ]);
}

#[test]
fn a_paragraph_that_is_a_picture_stands_for_itself() {
    let image = "<img src=\"https://example.com/a\" alt=\"b\" loading=\"lazy\" decoding=\"async\">";
    for (html, expected) in [
        ("<p lang=de>\n<img src=/a alt=b>&nbsp;<br></p>c", ["<div part=\"figure\" lang=\"de\">", image, "</div><p>c</p>"].concat()),
        (
            "<div><a href=/d><picture><img src=/a alt=b></picture></a></div>",
            ["<div part=\"figure\"><a dir=\"ltr\" href=\"https://example.com/d\"><picture>", image, "</picture></a></div>"].concat(),
        ),
        (
            "a<p><img src=/a alt=b><noscript><img src=/a></noscript><p>c",
            ["<p>a</p><div part=\"figure\">", image, "</div><p>c</p>"].concat(),
        ),
        ("<p><img src=/a alt=b> c", ["<p>", image, " c</p>"].concat()),
        ("<p>c <img src=/a alt=b lang=de dir=rtl>", ["<p>c ", &image.replace(" alt", " lang=\"de\" alt"), "</p>"].concat()),
        ("<p>c <img src=/a alt=b>", ["<p>c ", image, "</p>"].concat()),
        ("<ul><li><img src=/a alt=b></ul>", ["<ul><li>", image, "</li></ul>"].concat()),
    ] {
        assert_eq!(written(html), expected, "{html}");
    }
}

#[test]
fn elements_of_a_line_stay_what_they_are() {
    for name in "b bdi cite del em i ins mark q s small strong sub sup u".split(' ') {
        let html = ["<p>1 <", name, " class=x style='color:red' onclick=y>a</", name, "> 2</p>"].concat();
        let own = if name == "bdi" { " dir=\"ltr\"" } else { "" };
        assert_eq!(written(&html), ["<p>1 <", name, own, ">a</", name, "> 2</p>"].concat());
    }
}

/// Whose plugin each class is: AddToAny, AddThis, Jetpack, Shareaholic, ShareThis, Social Warfare, Yet Another Related
/// Posts Plugin.
#[test]
fn share_buttons_and_related_posts_go() {
    for class in
        ["addtoany_share", "addthis_toolbox", "sharedaddy sd-sharing", "shareaholic-canvas", "sharethis-inline", "swp_social_panel"]
    {
        for element in ["div", "ul", "p", "span"] {
            let html = ["a<", element, " class='", class, "'>b<a href=/share>c</a></", element, "><p>d</p>"].concat();
            assert_eq!(written(&html), "<p>a</p><p>d</p>", "{html}");
        }
    }
    each(&[(
        "a<div class='jp-relatedposts'><h3>b</h3></div><div class=yarpp-related>c</div><p class=share-of-votes>d",
        "<p>a</p><p>d</p>",
    )]);
}

/// As Word and old editors leave it.
#[test]
fn what_editors_leave_goes() {
    each(&[
        (
            "<p class=MsoNormal dir=RTL style='text-align:right;margin:0cm'><span lang=AR-SA style='font-size:12pt'>نص</span><o:p>&nbsp;</o:p></p>\
             <p class=MsoNormal><!--[if gte mso 9]><xml>a</xml><![endif]-->&nbsp;</p><p style='text-align:justify'>b</p><p>&#160;&#8203;<br>&nbsp;</p>",
            "<p dir=\"rtl\"><span lang=\"ar-SA\">نص</span>\u{a0}</p><p>b</p>",
        ),
        ("<div><div>&nbsp;</div><p><span></span></p></div><font face=x><center>a</center></font>", "<p>a</p>"),
    ]);
}

#[test]
fn line_breaks_break_lines_and_two_make_a_paragraph() {
    each(&[
        ("a<br>b", "<p>a<br>b</p>"),
        ("<p lang=de><br>a<br> <br><b>b<br></b></p>", "<p lang=\"de\">a </p><p lang=\"de\"><b>b</b></p>"),
        ("<ul><li>a<br><br>b", "<ul><li>a<br><br>b</li></ul>"),
        ("a</br>b", "<p>a<br>b</p>"),
    ]);
}

#[test]
fn what_nobody_should_see_is_dropped_whole() {
    each(&[
        ("a<script>b</b><!--</script>c", "<p>ac</p>"),
        ("a<style>b</style><template><p>c</p></template><noscript><p>d</p></noscript><title>e</title><textarea>f</textarea>g", "<p>ag</p>"),
        ("a<svg><g>b</g><title>c<p>d</p></title><style>e</style><![CDATA[f]]></svg>g", "<p>ag</p>"),
        ("a<svg/>b<math><mi>x</math>c", "<p>abc</p>"),
        ("<svg><path><p>a", "<p>a</p>"),
        ("a<button>b<span>c</button>d<p hidden>e</p><p style='DISPLAY : none'>f</p>g", "<p>adg</p>"),
        ("<div class='x sharedaddy y'><div>a</div><ul><li>b</ul></div>c", "<p>c</p>"),
        ("<p>&nbsp;</p><p> </p><p><br></p><p>&#8203;<b></b></p><div></div><h2> </h2>a", "<p>a</p>"),
        ("<p class=MsoNormal style='margin:0'><span style='color:red'>a</span><o:p></o:p>", "<p>a</p>"),
        ("<p onclick=x id=y>a<!-- b --><?c?><!d>", "<p>a</p>"),
        ("a\0b&#0;", "<p>ab\u{fffd}</p>"),
    ]);
}

#[test]
fn languages_and_directions_are_kept() {
    each(&[
        ("<p lang=ar dir=RTL>ب", "<p lang=\"ar\" dir=\"rtl\">ب</p>"),
        ("<p dir=auto>«مرحبا</p><p dir=auto>12", "<p dir=\"rtl\">«مرحبا</p><p>12</p>"),
        ("<p dir=up lang='not a tag'>a", "<p>a</p>"),
        ("<div lang=he dir=rtl><p>א</div>", "<div lang=\"he\" dir=\"rtl\"><p>א</p></div>"),
        (
            "<span>a</span><span lang=he>b</span><bdi>c</bdi><bdo dir=rtl>d</bdo><bdo>e</bdo>",
            "<p>a<span lang=\"he\">b</span><bdi dir=\"ltr\">c</bdi><bdo dir=\"rtl\">d</bdo>e</p>",
        ),
        // A list keeps its markers where they are.
        ("<ul dir=rtl><li dir=ltr>a<p>b", "<ul dir=\"rtl\"><li><bdi dir=\"ltr\">a</bdi><p><bdi dir=\"ltr\">b</bdi></p></li></ul>"),
        (
            "<p style='text-align: right'>مرحبا</p><p style='text-align:right'>a</p><p style='DIRECTION:rtl'>a",
            "<p dir=\"rtl\">مرحبا</p><p>a</p><p dir=\"rtl\"><bdi dir=\"ltr\">a</bdi></p>",
        ),
        ("<h2 dir=rtl>ב", "<div dir=\"rtl\"><h3 part=\"heading\" id=\"m-h-ב\">ב</h3></div>"),
    ]);
    assert_eq!(
        written_in("<p style='text-align:right'>مرحبا</p><p style='text-align:left'>a", Direction::Rtl),
        "<p>مرحبا</p><p dir=\"ltr\">a</p>"
    );
}

#[test]
fn code_is_code() {
    let block = |code: &str| {
        [
            "<div part=\"scroll\" dir=\"ltr\" data-label=\"Code\"><pre part=\"code\" dir=\"ltr\" lang=\"zxx\" translate=\"no\">",
            code,
            "</pre></div>",
        ]
        .concat()
    };
    let code = |code: &str| ["<code dir=\"ltr\" lang=\"zxx\" translate=\"no\">", code, "</code>"].concat();
    for (html, expected) in [
        ("<pre>\na <b>b</b>\n</pre>c", block("<code>a b\n</code>") + "<p>c</p>"),
        ("<pre><code class='x language-rust'>a<br>b</code></pre>", block("<code class=\"language-rust\">a\nb</code>")),
        ("<pre><div>a</div><div>b</div></pre>", block("<code>a\nb\n</code>")),
        ("<pre class=wp-block-verse>\na\n <i>b</i></pre>", "<pre>a\n <i>b</i></pre>".to_owned()),
        ("<pre>سطر <code>a", "<pre dir=\"rtl\">سطر ".to_owned() + &code("a") + "</pre>"),
        ("<pre>سطر\nسطر</pre>", "<pre dir=\"rtl\">سطر\nسطر</pre>".to_owned()),
        ("a <code>b <i>c</i></code> d", ["<p>a ", &code("b c"), " d</p>"].concat()),
        (
            "<code>a<a href=/b>c</a>d",
            ["<p>", &code("a"), "<a dir=\"ltr\" href=\"https://example.com/b\">", &code("c"), "</a>", &code("d"), "</p>"].concat(),
        ),
    ] {
        assert_eq!(written(html), expected, "{html}");
    }
}

#[test]
fn pictures_sound_and_film() {
    let image = "loading=\"lazy\" decoding=\"async\"";
    for (html, expected) in [
        (
            "<figure class=x><img src=a.jpg alt=b width=3 height=auto srcset='a.jpg 1x, javascript:c 2x'><figcaption>d</figcaption></figure>",
            [
                "<figure part=\"figure\"><img src=\"https://example.com/news/a.jpg\" alt=\"b\" ",
                image,
                " srcset=\"https://example.com/news/a.jpg 1x\" width=\"3\"><figcaption part=\"caption\">d</figcaption></figure>",
            ]
            .concat(),
        ),
        (
            "<div class='wp-caption'><img src=/a alt=''><p class='wp-caption-text'>b</p></div>",
            [
                "<figure part=\"figure\"><img src=\"https://example.com/a\" alt=\"\" ",
                image,
                "><figcaption part=\"caption\">b</figcaption></figure>",
            ]
            .concat(),
        ),
        (
            "a<picture><source type=image/webp media='(x)' srcset=/b.webp><img src='data:x' data-src=/b.jpg></picture>",
            [
                "<p>a<picture><source srcset=\"https://example.com/b.webp \" media=\"(x)\" type=\"image/webp\">\
              <img src=\"https://example.com/b.jpg\" alt=\"\" ",
                image,
                "></picture></p>",
            ]
            .concat(),
        ),
        // Each has only its own attributes.
        (
            "a<img src=/a kind=captions media=x type=y label=z>",
            ["<p>a<img src=\"https://example.com/a\" alt=\"\" ", image, "></p>"].concat(),
        ),
        ("a<img src=x width=1 height=1><img class=emoji src=x alt=🙂><img src='javascript:x' alt=b>", "<p>a🙂b</p>".to_owned()),
        (
            "<video autoplay onplay=x poster=/p width=640><source src=/a type=video/mp4><track src=/t srclang=ar kind=captions>no</video>",
            "<video controls=\"\" preload=\"none\" poster=\"https://example.com/p\" width=\"640\">\
             <source src=\"https://example.com/a\" type=\"video/mp4\">\
             <track src=\"https://example.com/t\" kind=\"captions\" srclang=\"ar\"></video>"
                .to_owned(),
        ),
        (
            "<audio src=/a poster=/b width=3 autoplay loop></audio><video>a</video>",
            "<audio controls=\"\" preload=\"none\" src=\"https://example.com/a\"></audio>".to_owned(),
        ),
    ] {
        assert_eq!(written(html), expected, "{html}");
    }
}

/// What stands for something that another site shows; without the address of a frame it is a plain link.
fn embed(page: &str, frame: &str, size: &str, text: &str, site: &str) -> String {
    let name = if text.is_empty() || text.starts_with("http") { ["Content from ", site].concat() } else { text.to_owned() };
    let (frame, show) = match frame {
        "" => (String::new(), "Content from"),
        _ => ([" data-label=\"", &name, "\" data-size=\"", size, "\" data-frame=\"", frame, "\""].concat(), "Show content from"),
    };
    let text = if text.is_empty() { String::new() } else { ["<bdi part=\"text\" dir=\"ltr\">", text, "</bdi> "].concat() };
    let link = ["<a part=\"load\" dir=\"ltr\" href=\"", page, "\"", &frame, ">", &text, "<span part=\"label\">", show].concat();
    ["<div part=\"embed\">", &link, " <bdi dir=\"ltr\">", site, "</bdi></span></a></div>"].concat()
}

const FILM: [&str; 2] = ["https://www.youtube.com/watch?v=xyz", "https://www.youtube-nocookie.com/embed/xyz"];
const X: [&str; 2] = ["https://x.com/a/status/12", "https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=12"];

#[test]
fn frames_are_loaded_when_the_reader_asks_for_them() {
    for (html, expected) in [
        (
            "<p>a<iframe src='https://www.youtube.com/embed/xyz?rel=0&amp;autoplay=1' title='A film' width=560 height=315>b</iframe>",
            "<p>a</p>".to_owned() + &embed(FILM[0], FILM[1], "560 315", "A film", "YouTube"),
        ),
        (
            "<iframe data-src='//www.youtube.com/embed/xyz' title='YouTube video player' width=100% height=400></iframe>",
            embed(FILM[0], FILM[1], "16 9", "", "YouTube"),
        ),
        (
            "<figure class=wp-block-embed><div><iframe src=https://maps.example/x></iframe></div></figure>",
            embed("https://maps.example/x", "", "", "", "maps.example"),
        ),
        (
            "<iframe src=https://player.example/x width=100% height=400></iframe><iframe src='https://player.example/y' width=4 height=3></iframe>",
            embed("https://player.example/x", "https://player.example/x", "0 400", "", "player.example")
                + &embed("https://player.example/y", "https://player.example/y", "4 3", "", "player.example"),
        ),
        (
            "<script async src=x data-telegram-post='a/12'></script>",
            embed("https://t.me/a/12", "https://t.me/a/12?embed=1", "0 500", "", "Telegram"),
        ),
        ("<iframe srcdoc=x></iframe><iframe src='javascript:x'></iframe><iframe src=about:blank></iframe>", String::new()),
        ("<p hidden><iframe src=https://youtu.be/xyz></iframe></p><script data-telegram-post='a/b'></script>", String::new()),
    ] {
        let hosts = ["player.example".to_owned()];
        let context = Context { id: "m", embeds: &hosts, ..tests::context() };
        assert_eq!(tests::html(html, BodyFormat::Html, &context), expected, "{html}");
    }
}

#[test]
fn posts_that_are_quoted_can_be_loaded_after_the_quotation() {
    let quote = "<blockquote part=\"quote\"><p>a <a dir=\"ltr\" href=\"https://t.co/x\">b</a></p>\
                 <p>— C <a dir=\"ltr\" href=\"https://twitter.com/a/status/12?s=1\">May 1</a></p></blockquote>";
    let soup = "<blockquote class='twitter-tweet' data-dnt=true><p>a <a href=https://t.co/x>b</a></p>&mdash; C \
                <a href=https://twitter.com/a/status/12?s=1>May 1</a></blockquote><script src=https://platform.twitter.com/widgets.js></script>";
    let load = embed(X[0], X[1], "0 500", "", "X");
    let instagram = embed("https://www.instagram.com/p/ab/", "https://www.instagram.com/p/ab/embed/captioned/", "0 500", "", "Instagram");
    for (html, expected) in [
        (soup.to_owned(), quote.to_owned() + &load),
        (
            ["<figure class='wp-block-embed'><div>", soup, "</div></figure>"].concat(),
            load.replace("<a part", &(quote.to_owned() + "<a part")),
        ),
        (
            "<blockquote class=instagram-media><a href=https://www.instagram.com/p/ab/?utm=x><svg>0</svg></a></blockquote>d".to_owned(),
            instagram + "<p>d</p>",
        ),
        (
            "<blockquote>a <a href=https://x.com/a/status/12>b</a></blockquote>".to_owned(),
            "<blockquote part=\"quote\"><p>a <a dir=\"ltr\" href=\"https://x.com/a/status/12\">b</a></p></blockquote>".to_owned(),
        ),
    ] {
        assert_eq!(written(&html), expected, "{html}");
    }
}

#[test]
fn an_address_that_stands_alone_in_a_figure_for_embeds_is_one() {
    let address = "https://youtu.be/xyz";
    let film = embed(FILM[0], FILM[1], "16 9", address, "YouTube");
    for (html, expected) in [
        ("<figure class='wp-block-embed is-type-video'><div>\nhttps://youtu.be/xyz\n</div></figure>", film.clone()),
        ("<figure class=wp-block-embed><a href=https://youtu.be/xyz>https://youtu.be/xyz</a></figure>", film),
        (
            "<figure class=wp-block-embed><a href=https://youtu.be/xyz>A film</a></figure>",
            "<div part=\"embed\"><a dir=\"ltr\" href=\"https://youtu.be/xyz\">A film</a></div>".to_owned(),
        ),
        ("<p>https://youtu.be/xyz</p>", "<p>https://youtu.be/xyz</p>".to_owned()),
    ] {
        assert_eq!(written(html), expected, "{html}");
    }
}

/// WordPress does so with an address on a line of its own (oEmbed).
#[test]
fn a_paragraph_of_markdown_that_is_an_address_of_a_film_is_one() {
    let film = |address: &str, id: &str| {
        let [page, frame] = FILM.map(|address| address.replace("xyz", id));
        embed(&page, &frame, "16 9", address, "YouTube")
    };
    let in_line = embed(FILM[0], FILM[1], "16 9", "", "YouTube").replace("<div part=\"embed\">", "").replace("</div>", "");
    for (markdown, expected) in [
        ("https://youtu.be/x_y_z\n\na", film("https://youtu.be/x_y_z", "x_y_z") + "<p>a</p>"),
        ("> <https://youtu.be/xyz>", ["<blockquote part=\"quote\">", &film("https://youtu.be/xyz", "xyz"), "</blockquote>"].concat()),
        ("[a](https://youtu.be/xyz)", "<p><a dir=\"ltr\" href=\"https://youtu.be/xyz\">a</a></p>".to_owned()),
        (
            "a <iframe src=https://youtu.be/xyz>b</iframe> [c <iframe src=https://youtu.be/xyz></iframe>](/d)",
            ["<p>a ", &in_line, " <a dir=\"ltr\" href=\"/d\">c </a></p>"].concat(),
        ),
        ("https://youtu.be/xyz a", "<p><a dir=\"ltr\" href=\"https://youtu.be/xyz\">https://youtu.be/xyz</a> a</p>".to_owned()),
    ] {
        assert_eq!(tests::html(markdown, BodyFormat::Markdown, &tests::context()), expected, "{markdown}");
    }
}

#[test]
fn the_headline_is_not_repeated() {
    each(&[("<h1>The headline</h1><div><h3>a</h3></div>", "<h3 part=\"heading\" id=\"m-h-a\">a</h3>")]);
}

/// Pieces of tag soup; letters are all different, so that lost and moved ones are noticed.
const SOUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div lang=ar>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=x>",
    "</a>",
    "<br>",
    "<ul>",
    "</ul>",
    "<ol>",
    "<li>",
    "</li>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<blockquote>",
    "</blockquote>",
    "<h2>",
    "</h2>",
    "<h3>",
    "</h3>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<hr>",
    "<figure>",
    "<figcaption>",
    "</figcaption>",
    "</figure>",
    "<details>",
    "<summary>",
    "</summary>",
    "</details>",
    "<ruby>",
    "<rt>",
    "</ruby>",
    "<img src=x alt=''>",
    "<wbr>",
    "<a href='#x'>",
    "<a name=y href=#z>",
    "<i id=x>",
    "<li id=y>",
    "<p id=z>",
    "<td id=x>",
    "<a href='#y'>",
    "<h2 id=z>",
    "<picture>",
    "</picture>",
    "<span lang=de>",
    "</span>",
    "<li dir=rtl>",
    "<section>",
    "</section>",
    "<video src=x>0</video>",
    "<sup>",
    "</sup>",
    "<q>",
    "</q>",
    "<button>0<i>1</button>",
    "<svg><g>0</g><title>1</title></svg>",
    " ",
    "\n",
    "&amp;",
    "<",
    ">",
];
const TABLES: &[&str] = &["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<tbody>", "<thead>", "<caption>", "</caption>"];

fn soup(tables: bool) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(SOUP).prop_map(str::to_owned),
        if tables { 3 } else { 0 } => proptest::sample::select(TABLES).prop_map(str::to_owned),
        4 => Just("?".to_owned()),
    ];
    vec(piece, 0..50).prop_map(|pieces| {
        let mut number = 0x4e00;
        let soup = pieces.concat();
        let letter = |c| {
            if c == '?' {
                number += 1;
                char::from_u32(number).unwrap()
            } else {
                c
            }
        };
        soup.chars().map(letter).collect()
    })
}

/// The tree that start and end tags make when each is taken for what it says.
fn strict(html: &str) -> Vec<Node> {
    let mut stack: Vec<(String, Vec<Node>)> = vec![(String::new(), Vec::new())];
    for piece in html.split_inclusive('>').flat_map(|piece| {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        [text, tag]
    }) {
        if piece.is_empty() {
            continue;
        }
        let Some(tag) = piece.strip_prefix('<') else {
            let text = piece.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            stack.last_mut().unwrap().1.push(Node::Text(text));
            continue;
        };
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap().to_owned();
        let is_end = tag.starts_with('/');
        let is_void = ["br", "hr", "img", "source", "track", "wbr"].contains(&&*name);
        if !is_end {
            stack.push((name, Vec::new()));
        }
        if is_end || is_void {
            let (name, children) = stack.pop().unwrap();
            stack.last_mut().unwrap().1.push(Node::Element(Element { name, attributes: Default::default(), children }));
        }
    }
    assert_eq!(stack.len(), 1);
    dom::tidy(stack.pop().unwrap().1, true)
}

fn without_attributes(nodes: Vec<Node>) -> Vec<Node> {
    let bare = |node| match node {
        Node::Element(element) => {
            Node::Element(Element { attributes: Default::default(), children: without_attributes(element.children), ..element })
        }
        text => text,
    };
    nodes.into_iter().map(bare).collect()
}

/// The attributes of all elements.
fn attributes(nodes: &[Node]) -> Vec<(String, String)> {
    let of = |node: &Node| match node {
        Node::Text(_) => Vec::new(),
        Node::Element(element) => element.attributes.clone().into_iter().chain(attributes(&element.children)).collect(),
    };
    nodes.iter().flat_map(of).collect()
}

fn values<'a>(attributes: &'a [(String, String)], name: &'a str) -> impl Iterator<Item = &'a str> {
    attributes.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
}

/// The letters a browser shows, in its order.
fn letters(nodes: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).collect(),
        Node::Element(element) if ["button", "svg", "video"].contains(&&*element.name) => String::new(),
        Node::Element(element) => letters(&element.children),
    };
    nodes.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn browsers_see_the_tree_that_is_written(soup in soup(true)) {
        let written = written(&soup);
        prop_assert_eq!(dom::show(&without_attributes(dom::parse(&written))), dom::show(&strict(&written)), "{}", written);
    }

    #[test]
    fn links_to_what_is_in_the_body_lead_there(soup in soup(true)) {
        let (read, written) = (attributes(&dom::parse(&soup)), attributes(&dom::parse(&written(&soup))));
        let ids: Vec<&str> = values(&written, "id").collect();
        prop_assert!((1..ids.len()).all(|at| !ids[at..].contains(&ids[at - 1])), "{:?}", ids);
        for target in values(&written, "href").filter_map(|href| href.strip_prefix('#')) {
            let is_there = values(&read, "id").chain(values(&read, "name")).any(|id| id == target);
            prop_assert!(if target.starts_with("m-") { ids.contains(&target) } else { !is_there }, "{} in {:?}", target, ids);
        }
    }

    #[test]
    fn no_letter_is_lost_or_moved(soup in soup(false)) {
        let written = written(&soup);
        prop_assert_eq!(letters(&dom::parse(&written)), letters(&dom::parse(&soup)), "{}", written);
    }

    #[test]
    fn no_letter_of_a_table_is_lost(soup in soup(true)) {
        let sorted = |html: &str| { let mut letters: Vec<_> = letters(&dom::parse(html)).chars().collect(); letters.sort(); letters };
        let written = written(&soup);
        prop_assert_eq!(sorted(&written), sorted(&soup), "{}", written);
    }

    #[test]
    fn any_text_can_be_written(text in any::<String>()) {
        written(&text);
    }

    #[test]
    fn any_markup_can_be_written(text in "[<>/!&;#x='\" a-z\r\n\0-]{0,80}") {
        written(&text);
    }
}

#[test]
fn what_is_written_is_not_much_longer_than_what_was_read() {
    let long = "x".repeat(10_000);
    for html in [
        ["<a href=", &long, ">", &"<p>a".repeat(2500)].concat(),
        [&"<b lang=ar>".repeat(1000), &"<p>a".repeat(2500)[..]].concat(),
        "<div>".repeat(4000) + &"<p>".repeat(4000),
        "<table><td>".repeat(2000),
        "<".repeat(20_000),
        "&".repeat(20_000),
        "<a ".repeat(7000) + "'",
        "<svg><g>0</g><title>1</title></svg>".repeat(4000) + &"</p>".repeat(4000),
    ] {
        let written = written(&html);
        assert!(written.len() < 40 * html.len(), "{} of {}", written.len(), html.len());
    }
}
