//! Embeds of other sites.

use super::written;
use crate::article::BodyFormat;
use crate::body::{Context, tests};

/// The markup of an embed; without the address of a frame it is a plain link.
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
fn frames_are_links_that_load_them() {
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
fn quoted_posts_are_embeds_after_the_quotation() {
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
fn an_address_alone_in_an_embed_figure_is_an_embed() {
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

/// WordPress makes an embed of an address on a line of its own (oEmbed).
#[test]
fn a_markdown_paragraph_that_is_the_address_of_a_video_is_an_embed() {
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
