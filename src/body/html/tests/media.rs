//! Images, audio and video.

use super::written;

#[test]
fn a_paragraph_with_only_an_image_is_a_figure() {
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
fn images_audio_and_video() {
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
        // Each element has only its own attributes.
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
