//! Information from an element's attributes: its classes and inline style, and whether it is excluded.

use crate::body::writer::is_visible;
use crate::html::{StartTag, Text, is_one_of};
use crate::text::split;

/// Whether a value is an unsigned number.
pub fn is_number(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// An element's inline style in lower case and without spaces.
pub fn style(tag: StartTag) -> String {
    let mut style = String::new();
    for piece in tag.raw("style").unwrap_or_default().split_ascii_whitespace() {
        style.push_str(piece);
    }
    style.make_ascii_lowercase();
    style
}

/// The URL of the background in an element's inline style.
pub fn style_url(tag: StartTag) -> Option<String> {
    split(&tag.attribute("style")?, ';').find_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        name.trim().get(..10).filter(|name| name.eq_ignore_ascii_case("background"))?;
        let (_, url) = value.split_once("url(")?;
        Some(trimmed(split(url, ')').next()?, "\"' \t\r\n").to_owned())
    })
}

/// The value of a property in a [`style`]; its name ends with a colon. The last declaration wins.
pub fn declared<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    let mut value = None;
    for declaration in split(style, ';') {
        value = declaration.strip_prefix(property).or(value);
    }
    split(value?, '!').next()
}

/// A text without these characters at its start and end.
pub fn trimmed<'a>(text: &'a str, around: &str) -> &'a str {
    let is_around = |c: Option<char>| c.is_some_and(|c| around.contains(c));
    let mut chars = text.chars();
    while is_around(chars.clone().next()) {
        chars.next();
    }
    while is_around(chars.clone().next_back()) {
        chars.next_back();
    }
    chars.as_str()
}

/// Whether a text contains these letters.
// Inlining the search would cost much code.
#[inline(never)]
pub fn has(text: &str, letters: &str) -> bool {
    text.contains(letters)
}

/// Whether any of a text is visible.
pub fn shows(text: &Text) -> bool {
    is_visible(&text.decoded())
}

/// Whether one of an element's classes contains one of these space-separated words.
pub fn class_has(tag: StartTag, words: &str) -> bool {
    tag.raw("class").is_some_and(|classes| split(words, ' ').any(|word| has(classes, word)))
}

/// Whether an image only counts readers.
pub fn is_pixel(tag: StartTag) -> bool {
    tag.has("width", "1") && tag.has("height", "1")
}

/// Whether one of an element's classes ends with one of these two endings.
pub fn has_class_end(tag: StartTag, [one, other]: [&str; 2]) -> bool {
    let ends = |class: &str| class.ends_with(one) || class.ends_with(other);
    tag.raw("class").is_some_and(|classes| classes.split_ascii_whitespace().any(ends))
}

/// Whether an element is hidden at its source, and no control shows it.
pub fn is_hidden(tag: StartTag) -> bool {
    let is_hidden = tag.raw("hidden").is_some_and(|value| value != "until-found") || has(&style(tag), "display:none");
    is_hidden && !is_one_of(tag.raw("role").unwrap_or_default(), "region tabpanel")
}

/// Whether an element is what MathJax draws beside a formula in MathML. Only then it is hidden from screen readers.
pub fn is_drawn_formula(tag: StartTag) -> bool {
    tag.has("aria-hidden", "true") && (tag.is("mjx-math nobr") || class_has(tag, "mjx-math"))
}

/// Whether an element is hidden at its source or does not belong to the article, such as share buttons, related posts, and controls
/// that need a script.
/// The class prefixes are those of the most widely used plugins.
pub fn is_excluded(tag: StartTag) -> bool {
    const CLASSES: &str = "a2a_ addthis addtoany essb_ heateor_ jp-relatedposts katex-html share-button shareaholic sharedaddy sharethis \
                           social-share ssba swp_social yarpp \
                           kg-audio-current-time kg-audio-hide kg-audio-time kg-bookmark-icon kg-signup-card-form kg-video-overlay \
                           kg-video-player mejs-controls mejs__controls plyr__controls vjs-control-bar";
    let leaves = |class: &str| split(CLASSES, ' ').any(|start| class.starts_with(start));
    is_hidden(tag) || tag.raw("class").is_some_and(|classes| split(classes, ' ').any(leaves))
}
