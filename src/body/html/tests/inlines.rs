//! Inline elements, links, code and languages.

use super::{each, written, written_in};
use crate::text::Direction;

#[test]
fn inline_elements_nest() {
    each(&[
        ("<b>a<i>b</b>c</i>d", "<p><b>a<i>b</i></b><i>c</i>d</p>"),
        ("<b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>"),
        ("<p><b>a</p><p>b", "<p><b>a</b></p><p>b</p>"),
        (
            "<a href=/x><h2>a</h2><p>b</a>",
            "<h3 part=\"heading\" id=\"m-h-a\"><a dir=\"ltr\" href=\"https://example.com/x\">a</a></h3><p>b</p>",
        ),
        (
            "<a href=/x>a<a href=/y>b</a>",
            "<p><a dir=\"ltr\" href=\"https://example.com/x\">a</a> <a dir=\"ltr\" href=\"https://example.com/y\">b</a></p>",
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
fn abbreviations_are_expanded_once() {
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
fn links_within_a_body_reach_their_targets() {
    each(&[
        // To and from, as in tables of contents. If the first were only a mark, it would be a footnote.
        (
            "<p>a<a id=r1 href='#n1'>Trees</a></p><ol><li id=n1>b <a href='#r1'>^</a></ol>",
            "<p>a<a dir=\"ltr\" href=\"#m-id-n1\" id=\"m-id-r1\">Trees</a></p>\
             <ol><li id=\"m-id-n1\">b <a dir=\"ltr\" href=\"#m-id-r1\">^</a></li></ol>",
        ),
        // A mark without a note that leads back.
        (
            "<p>a<a href='#n1'>1</a></p><ol><li id=n1>b</ol>",
            "<p>a<a dir=\"ltr\" href=\"#m-id-n1\">1</a></p><ol><li id=\"m-id-n1\">b</li></ol>",
        ),
        // By `name`, with the page's own URL, percent-encoded in lower case.
        (
            "<a href='https://example.com/news/1.html#x'>a</a><a name=x></a>b",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a><span id=\"m-id-x\"></span>b</p>",
        ),
        (
            "<p><a href='#%d7%90'>a</a><h2 id=א>b</h2>",
            "<p><a dir=\"ltr\" href=\"#m-id-%D7%90\">a</a></p><h3 part=\"heading\" id=\"m-id-א\">b</h3>",
        ),
        // A hidden element passes its id to the next visible one; at the end there is none.
        ("<a href='#x'>a</a><p id=x></p><div><p>b</div>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p>"),
        (
            "<a href='#x'>a</a><h1 id=x>The headline</h1><ul><li><i hidden id=y></i>b</ul>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><h3 part=\"heading\" id=\"m-id-x\">The headline</h3><ul><li>b</li></ul>",
        ),
        (
            "<a href='#x'>a</a><div lang=de><p><i id=x></i></p></div><p>b",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p>",
        ),
        // An element when ids are read, text when elements are written.
        ("<a href='#x'>a</a><svg><![CDATA[>b<p id=x>c]]></svg>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><span id=\"m-id-x\"></span>"),
        ("<a href='#x'>a</a><svg><a id=x /></svg>", "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><span id=\"m-id-x\"></span>"),
        // The first of several; unreferenced ids, and links to the page around.
        (
            "<a href='#x'>a</a><p id=x>b<p id=x>c<p id=y>d<a href='#'>e</a><a href='#around'>f</a><a href='/#x'>g</a>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><p id=\"m-id-x\">b</p><p>c</p><p>d<a dir=\"ltr\" href=\"#\">e</a> \
             <a dir=\"ltr\" href=\"#around\">f</a> <a dir=\"ltr\" href=\"https://example.com/#x\">g</a></p>",
        ),
        (
            "<a href='#x'>a</a><table id=x><tr><td>b</table>",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a></p><div part=\"scroll\" dir=\"ltr\" data-label=\"Table\" id=\"m-id-x\">\
             <table part=\"table\"><tbody><tr><td>b</td></tr></tbody></table></div>",
        ),
        // Emphasis that is split for a run of the opposite direction has its id once.
        (
            "<a href='#x'>a</a> <em id=x>b א</em>ב",
            "<p><a dir=\"ltr\" href=\"#m-id-x\">a</a> <em id=\"m-id-x\">b </em><bdi dir=\"rtl\"><em>א</em>ב</bdi></p>",
        ),
    ]);
}

#[test]
fn links_keep_their_languages_and_open_in_place() {
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
fn inline_elements_are_kept() {
    for name in "b bdi cite del em i ins mark q s small strong sub sup u".split(' ') {
        let html = ["<p>1 <", name, " class=x style='color:red' onclick=y>a</", name, "> 2</p>"].concat();
        let own = if name == "bdi" { " dir=\"ltr\"" } else { "" };
        assert_eq!(written(&html), ["<p>1 <", name, own, ">a</", name, "> 2</p>"].concat());
    }
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
        // A list keeps its markers in place.
        ("<ul dir=rtl><li dir=ltr>a<p>b", "<ul dir=\"rtl\"><li><bdi dir=\"ltr\">a</bdi><p><bdi dir=\"ltr\">b</bdi></p></li></ul>"),
        (
            "<p style='text-align: right'>مرحبا</p><p style='text-align:right'>a</p><p style='DIRECTION:rtl'>a",
            "<p dir=\"rtl\">مرحبا</p><p>a</p><p dir=\"rtl\">a</p>",
        ),
        ("<h2 dir=rtl>ב", "<div dir=\"rtl\"><h3 part=\"heading\" id=\"m-h-ב\">ב</h3></div>"),
    ]);
    assert_eq!(
        written_in("<p style='text-align:right'>مرحبا</p><p style='text-align:left'>a", Direction::Rtl),
        "<p>مرحبا</p><p dir=\"ltr\">a</p>"
    );
}

#[test]
fn code_is_marked() {
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
        ("<pre>\na <span>b</span>\n</pre>c", block("<code>a b\n</code>") + "<p>c</p>"),
        ("<pre>\na <b>b</b>\n</pre>c", "<pre>a <b>b</b>\n</pre><p>c</p>".to_owned()),
        ("<pre><a name=l1></a>a <b>b</b><samp>c</samp></pre>", block("<code>a bc</code>")),
        (
            "a<listing>b</listing><xmp>\n<c></xmp>",
            "<p>a</p>".to_owned() + &block("<code>b</code>") + &block("<code>&lt;c&gt;</code>").replace("Code", "Code 2"),
        ),
        ("<pre>a<pre><b>b</b></pre>", block("<code>a</code>") + "<pre><b>b</b></pre>"),
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
