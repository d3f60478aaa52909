//! Checks that nothing in the markup can run, load a frame, submit a form, style the page or link to a script.

use crate::dom::{Node, each};

/// Allowed elements: they only contain text, images, audio and video.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "mark",
    "nav",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "u",
    "ul",
    "video",
    "wbr",
];

/// Allowed elements of MathML; [`super::math`] checks where they are.
pub(super) const MATH: &[&str] = &[
    "math",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
];

/// Attributes that are allowed on every element of a formula.
const IN_MATH: &[&str] = &["dir", "displaystyle", "scriptlevel"];

/// Attributes that are allowed on every element.
const GLOBAL: &[&str] = &["dir", "id", "lang", "part", "role", "title", "translate", "hidden"];

/// Attributes that are allowed on single elements, besides `aria-…` and `DATA`.
const OWN: &[(&str, &[&str])] = &[
    ("a", &["data-frame", "data-size", "href", "hreflang", "rel"]),
    ("audio", &["controls", "preload", "src"]),
    ("code", &["class"]),
    ("col", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    ("div", &["class"]),
    ("img", &["alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width"]),
    ("input", &["checked", "disabled", "type"]),
    ("ins", &["datetime"]),
    ("ol", &["start", "type", "reversed"]),
    ("li", &["value"]),
    ("math", &["display"]),
    ("mfrac", &["linethickness"]),
    ("mi", &["mathvariant"]),
    ("mo", &["form", "movablelimits", "stretchy"]),
    ("mover", &["accent"]),
    ("mspace", &["width"]),
    ("mtd", &["columnspan", "rowspan"]),
    ("munder", &["accentunder"]),
    ("munderover", &["accent", "accentunder"]),
    ("source", &["height", "media", "sizes", "src", "srcset", "type", "width"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
    ("track", &["kind", "label", "src", "srclang"]),
    ("video", &["controls", "height", "loading", "poster", "preload", "src", "width"]),
];

/// The `data-…` attributes that the style sheet and the script use.
const DATA: &[&str] = &["data-align", "data-digits", "data-label", "data-language"];

/// Attributes that contain URLs.
const URLS: &[&str] = &["href", "src", "poster", "cite", "action", "formaction", "data", "background", "ping", "srcset", "data-frame"];

/// Schemes that run nothing.
const SCHEMES: &[&str] = &["http", "https", "mailto", "sms", "tel"];

/// Those of them that start no other program, for what a browser requests by itself.
const FILES: &[&str] = &["http", "https"];

pub(super) fn check(nodes: &[Node], violations: &mut Vec<String>) {
    each(nodes, &mut |tag, attributes, _| {
        if !ELEMENTS.contains(&tag) && !MATH.contains(&tag) {
            violations.push(format!("an element that is not allowed: {tag}"));
        }
        for (name, value) in attributes {
            if !is_allowed(tag, name) {
                violations.push(format!("an attribute that is not allowed on {tag}: {name}={value:?}"));
            }
            if name == "class" && value != "maqal" && !value.starts_with("language-") {
                violations.push(format!("an unknown class: {value:?}"));
            }
            let urls: Vec<&str> = match name.as_str() {
                "srcset" => value.split(',').filter_map(|candidate| candidate.split_whitespace().next()).collect(),
                _ => vec![value],
            };
            let is_picture = |url: &str| tag == "img" && name == "src" && is_raster(url);
            for url in urls.into_iter().filter(|url| URLS.contains(&name.as_str()) && !is_harmless(name, url) && !is_picture(url)) {
                violations.push(format!("an unsafe URL: {name}={url:?}"));
            }
        }
        if tag == "input" && !attributes.iter().any(|(name, _)| name == "disabled") {
            violations.push("an input that is not disabled".to_owned());
        }
    });
}

fn is_allowed(tag: &str, name: &str) -> bool {
    let own = OWN.iter().find(|(element, _)| *element == tag).is_some_and(|(_, names)| names.contains(&name));
    if MATH.contains(&tag) {
        return own || IN_MATH.contains(&name);
    }
    own || GLOBAL.contains(&name) || DATA.contains(&name) || name.starts_with("aria-")
}

/// Whether a URL is relative, or has a scheme that runs nothing. Browsers remove controls and spaces before they parse.
fn is_harmless(attribute: &str, url: &str) -> bool {
    let seen: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let Some((scheme, _)) = seen.split_once(':') else { return true };
    // Text with other characters before the colon is not a scheme, and the URL is relative (URL, "scheme state").
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let schemes = if attribute == "href" { SCHEMES } else { FILES };
    !is_scheme || schemes.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Whether a URL contains a raster image.
fn is_raster(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    ["avif", "gif", "jpeg", "jpg", "png", "webp"].iter().any(|kind| url.starts_with(&format!("data:image/{kind};base64,")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_markup_is_found() {
        for html in [
            "<script>1</script>",
            "<iframe src=https://example.com></iframe>",
            "<p onclick=x>a</p>",
            "<p style=x>a</p>",
            "<a href=' java\nscript:x'>a</a>",
            "<img alt='' srcset='/a 1x, data:x 2x'>",
            "<img alt='' src='data:image/svg+xml;base64,AAAA'>",
            "<a href='data:image/png;base64,AAAA'>a</a>",
            "<svg></svg>",
            "<p class=x>a</p>",
            "<input type=text>",
            "<video autoplay></video>",
            "<math><mi id=x>a</mi></math>",
            "<math><annotation>a</annotation></math>",
            "<math href=/a></math>",
            "<video poster='tel:1'></video>",
            "<img alt='' srcset='/a 1x, mailto:b 2x'>",
        ] {
            let mut violations = Vec::new();
            check(&crate::dom::parse(html), &mut violations);
            assert!(!violations.is_empty(), "{html}");
        }
        let mut violations = Vec::new();
        check(
            &crate::dom::parse("<p dir=rtl><a href='/a:b' rel=alternate>a</a><a href='java_script:x'>c</a><a href='mailto:a@b'>b</a>"),
            &mut violations,
        );
        assert_eq!(violations, Vec::<String>::new());
    }
}
