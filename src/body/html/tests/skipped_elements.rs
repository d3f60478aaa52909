//! Elements that are not written.

use super::{each, written};

/// The classes belong to AddToAny, AddThis, Jetpack, Shareaholic, ShareThis, Social Warfare, and Yet Another Related Posts
/// Plugin.
#[test]
fn share_buttons_and_related_posts_are_dropped() {
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

/// As produced by Word and old editors.
#[test]
fn leftovers_of_editors_are_dropped() {
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
fn hidden_elements_are_dropped_with_their_content() {
    each(&[
        ("a<script>b</b><!--</script>c", "<p>ac</p>"),
        ("a<style>b</style><template><p>c</p></template><noscript><p>d</p></noscript><title>e</title><textarea>f</textarea>g", "<p>ag</p>"),
        ("a<svg><g>b</g><title>c<p>d</p></title><style>e</style><![CDATA[f]]></svg>g", "<p>ag</p>"),
        ("a<svg/>b<math><annotation>x</annotation><mphantom><mi>y</math>c", "<p>abc</p>"),
        ("<svg><path><p>a", "<p>a</p>"),
        ("a<button>b<span>c</button>d<p hidden>e</p><p style='DISPLAY : none'>f</p>g", "<p>adg</p>"),
        ("<div class='x sharedaddy y'><div>a</div><ul><li>b</ul></div>c", "<p>c</p>"),
        ("<p>&nbsp;</p><p> </p><p><br></p><p>&#8203;<b></b></p><div></div><h2> </h2>a", "<p>a</p>"),
        ("<p class=MsoNormal style='margin:0'><span style='color:red'>a</span><o:p></o:p>", "<p>a</p>"),
        ("<p onclick=x id=y>a<!-- b --><?c?><!d>", "<p>a</p>"),
        ("a\0b&#0;", "<p>ab\u{fffd}</p>"),
        ("<div class=callout><div class=emoji>\0!\0?</div>a</div>", "<div part=\"alert\" role=\"note\"><p>!? a</p></div>"),
    ]);
}
