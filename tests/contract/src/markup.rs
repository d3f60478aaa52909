//! Nothing in the markup can run, load a frame, send a form, style the page or lead to a script.

use crate::dom::{Node, each};

/// Elements that do nothing but hold text, pictures, sound and film.
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

/// Attributes that any element may have.
const GLOBAL: &[&str] = &["dir", "id", "lang", "part", "role", "title", "translate", "hidden"];

/// Attributes of single elements. `aria-…` and `data-…` are looked at apart.
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
    ("source", &["height", "media", "sizes", "src", "srcset", "type", "width"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
    ("track", &["kind", "label", "src", "srclang"]),
    ("video", &["controls", "height", "poster", "preload", "src", "width"]),
];

/// Of `data-…`, what our own style sheet and script look at.
const DATA: &[&str] = &["data-align", "data-digits", "data-label", "data-language"];

const ADDRESSES: &[&str] = &["href", "src", "poster", "cite", "action", "formaction", "data", "background", "ping", "srcset", "data-frame"];

const SCHEMES: &[&str] = &["http", "https", "mailto", "sms", "tel"];

pub(super) fn check(nodes: &[Node], violations: &mut Vec<String>) {
    each(nodes, &mut |tag, attributes, _| {
        if !ELEMENTS.contains(&tag) {
            violations.push(format!("an element that has no place in an article: {tag}"));
        }
        for (name, value) in attributes {
            if !is_allowed(tag, name) {
                violations.push(format!("an attribute that has no place on {tag}: {name}={value:?}"));
            }
            if name == "class" && value != "maqal" && !value.starts_with("language-") {
                violations.push(format!("a class that is not ours: {value:?}"));
            }
            let addresses: Vec<&str> = match name.as_str() {
                "srcset" => value.split(',').filter_map(|candidate| candidate.split_whitespace().next()).collect(),
                _ => vec![value],
            };
            for address in addresses.into_iter().filter(|address| ADDRESSES.contains(&name.as_str()) && !is_harmless(address)) {
                violations.push(format!("an address that may run something: {name}={address:?}"));
            }
        }
        if tag == "input" && !attributes.iter().any(|(name, _)| name == "disabled") {
            violations.push("an input that can be used".to_owned());
        }
    });
}

fn is_allowed(tag: &str, name: &str) -> bool {
    let own = OWN.iter().find(|(element, _)| *element == tag).is_some_and(|(_, names)| names.contains(&name));
    own || GLOBAL.contains(&name) || DATA.contains(&name) || name.starts_with("aria-")
}

/// An address without a scheme, or with one that runs nothing. Browsers drop controls and spaces before they look.
fn is_harmless(address: &str) -> bool {
    let seen: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let Some((scheme, _)) = seen.split_once(':') else { return true };
    // What has other letters in it is no scheme, and the address relative (URL, "scheme state").
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    !is_scheme || SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_harms_is_found() {
        for html in [
            "<script>1</script>",
            "<iframe src=https://example.com></iframe>",
            "<p onclick=x>a</p>",
            "<p style=x>a</p>",
            "<a href=' java\nscript:x'>a</a>",
            "<img alt='' srcset='/a 1x, data:x 2x'>",
            "<svg></svg>",
            "<p class=x>a</p>",
            "<input type=text>",
            "<video autoplay></video>",
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
