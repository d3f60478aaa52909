//! Reads the body of an article and its format.

use super::context::Context;
use super::front_matter::after_front_matter;
use super::language::in_language;
use super::node::Node;
use super::search::is_block;
use super::strip_markup::{is_html, is_tagged, strip_markup};
use super::unescape::{is_sentence_end, unescaped};
use crate::article::{Body, BodyFormat};
use crate::body::{dropped_words, has_html, tagged_to_html};
use crate::chunk::in_chunk;
use crate::error::WarningCode;
use crate::formats;
use crate::html::named_references;
use crate::json::Json;
use crate::text::{concat, mapped, push_item, trim_end};

/// The first readable body: `articleBody` or `text` of the article, else of one of its `encoding`s.
pub fn body(article: Node<'_>, headline: Option<&str>, context: &Context) -> Body {
    let mut holders = vec![article];
    holders.append(&mut article.list("encoding"));
    let mut unreadable = None;
    for &holder in &holders {
        let Some(texts) = holder.first(&["articleBody", "text"]) else { continue };
        let node = in_language(texts, context.language.as_ref()).map_or(texts, |(text, _)| text);
        match read(holder, node, headline, context) {
            Ok(body) => return body,
            Err(message) => unreadable = unreadable.or(Some((node, message))),
        }
    }
    let Some((node, message)) = unreadable else { return Body::None };
    node.warn(WarningCode::BodyUnreadable, &message);
    Body::Unreadable
}

/// Warns if rendering loses words of HTML.
fn warn_of_dropped_words(node: Node<'_>, text: &str) {
    let mut dropped = String::new();
    for name in dropped_words(text) {
        push_item(&mut dropped, ", ", &name);
    }
    if !dropped.is_empty() {
        node.warn(
            WarningCode::BodyIncomplete,
            &concat(&["Elements of the body are not rendered, nor are the words in them: ", &dropped, "."]),
        );
    }
}

/// Reads a body; the error is the message of the warning.
fn read(holder: Node<'_>, node: Node<'_>, headline: Option<&str>, context: &Context) -> Result<Body, String> {
    if node.items().iter().any(|item| is_block(item.json())) {
        if !node.has_chunk() {
            return Ok(Body::None);
        }
        if let Some(body) = read_portable_text(node) {
            return Ok(body);
        }
    }
    let Some(text) = string(node) else {
        return Err(concat(&["The body is ", node.json().kind(), "; expected a string."]));
    };
    let declared = format_name(holder);
    // A text with a declared format says what it means, and may be about tags.
    let text = if declared.is_none() { unescaped(node, &text).into_owned() } else { text };
    let format = match declared {
        Some(declared) => BodyFormat::parse(declared),
        None if is_html(&text) => Some(BodyFormat::Html),
        None if context.is_markdown => Some(BodyFormat::Markdown),
        None if is_tagged(&text) && !node.has_chunk() => return Ok(Body::None),
        // Without block tags, the lines are paragraphs.
        None if is_tagged(&text) => return Ok(body_of(tagged_to_html(without_headline(&text, headline)), BodyFormat::Html, None)),
        // Text without a declared format may contain character references, as headlines do.
        None => return Ok(body_of(strip_markup(&text).into_owned(), BodyFormat::Plain, headline)),
    };
    match format {
        Some(format) => Ok(body_in(text, format, node, headline)),
        None => Err("Unknown encodingFormat; expected text/markdown, text/html or text/plain.".to_owned()),
    }
}

/// The name of the format that an object declares.
pub fn format_name(holder: Node<'_>) -> Option<&str> {
    holder.get("encodingFormat")?.items().iter().find_map(|item| item.string())
}

/// The body that a text in a declared format is; none if it takes a file of the WebAssembly that is not loaded.
pub fn body_in(text: String, format: BodyFormat, node: Node<'_>, headline: Option<&str>) -> Body {
    let text = match after_front_matter(&text).filter(|_| format == BodyFormat::Markdown) {
        Some(rest) => {
            node.warn(WarningCode::FrontMatter, "The body begins with front matter; it is omitted.");
            rest.to_owned()
        }
        None => text,
    };
    if !is_readable(&text, format, node) {
        return Body::None;
    }
    if format == BodyFormat::Html {
        warn_of_dropped_words(node, &text);
    }
    body_of(text, format, headline)
}

/// Whether the files of the WebAssembly that a text takes are loaded.
fn is_readable(text: &str, format: BodyFormat, node: Node<'_>) -> bool {
    // pulldown-cmark looks up common names as well.
    (!has_html(text, format) || node.has_chunk())
        && (format != BodyFormat::Markdown || !named_references::has_any(text) || node.has_entities())
}

in_chunk! { "02"
    /// Portable Text as HTML; `None` if the value is none.
    fn read_portable_text(node: Node<'_>) -> Option<Body> {
        if !formats::is_blocks(node.json()) {
            return None;
        }
        let warn = |image| node.at(image).warn(WarningCode::ReferenceMissing, formats::NO_IMAGE_URL);
        Some(formats::to_html(node.json(), &mut { warn }).map_or(Body::None, |html| Body::Text(html, BodyFormat::Html)))
    }
}

/// A string, or several, each of which is a paragraph.
fn string(node: Node<'_>) -> Option<String> {
    match node.json() {
        Json::String(text) => Some(text.clone()),
        Json::Array(_) => {
            let mut text = String::new();
            for &item in &node.items() {
                push_item(&mut text, "\n\n", &string(item)?);
            }
            Some(text)
        }
        _ => node.get("@value").and_then(string),
    }
}

/// A body in this format; none if the text is blank.
fn body_of(text: String, format: BodyFormat, headline: Option<&str>) -> Body {
    let text = match format {
        BodyFormat::Html | BodyFormat::Markdown => text,
        BodyFormat::Plain => without_headline(&with_line_feeds(text), headline).to_owned(),
    };
    if text.trim().is_empty() { Body::None } else { Body::Text(text, format) }
}

/// A text whose lines end in LF, where they ended in CR or both.
fn with_line_feeds(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut before = '\0';
    mapped(&text, &mut |c| match (std::mem::replace(&mut before, c), c) {
        ('\r', '\n') => None,
        (_, '\r') => Some('\n'),
        _ => Some(c),
    })
}

/// Whether a summary is only the beginning of the body. Its last word may be truncated.
pub fn begins_with(body: &Body, summary: &str) -> bool {
    let Body::Text(text, format) = body else { return false };
    let text = if *format == BodyFormat::Html { strip_markup(after_figure(text)) } else { text.as_str().into() };
    let begins_with = |summary: &str| {
        let summary = trim_end(summary, &|c| matches!(c, '…' | '.' | '[' | ']') || c.is_whitespace());
        let mut words = text.split_whitespace();
        // A truncated word is shorter than the one in the body, and is the last.
        let is_word = |word: &str, other: &str| other.starts_with(word) && (other.len() == word.len() || summary.ends_with(word));
        summary.split_whitespace().all(|word| words.next().is_some_and(|other| is_word(word, other)))
    };
    begins_with(without_more_link(summary)) || begins_with(summary)
}

/// HTML without the figure that it begins with, whose caption is no part of the summary.
fn after_figure(html: &str) -> &str {
    html.strip_prefix("<figure").and_then(|rest| rest.split_once("</figure>")).map_or(html, |(_, rest)| rest)
}

/// A summary without the text of a link to the rest, such as `Continue reading`. It follows an ellipsis, and is no sentence.
fn without_more_link(summary: &str) -> &str {
    const MIN_WORDS: usize = 3;
    let dots = summary.match_indices("...").last().map(|(at, _)| at);
    let Some(at) = summary.rfind('…').max(dots) else { return summary };
    let (start, link) = summary.split_at(at);
    let is_sentence = link.ends_with(is_sentence_end);
    if is_sentence || start.split_whitespace().nth(MIN_WORDS - 1).is_none() { summary } else { start }
}

/// Removes the headline from the beginning of plain text. In the other formats it is a heading, which the body writer removes.
fn without_headline<'a>(text: &'a str, headline: Option<&str>) -> &'a str {
    let mut rest = text.trim();
    let words = |text: &'a str| text.split_whitespace();
    while let Some((line, after)) = rest.split_once('\n') {
        if !headline.is_some_and(|headline| words(line).eq(headline.split_whitespace())) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_that_is_the_beginning_of_the_body_is_recognised() {
        for (body, format, summary, begins) in [
            ("<p>One, <b>two</b> three</p>", BodyFormat::Html, "One, two thr […]", true),
            ("<figure><img src=\"a\"><figcaption>Zero</figcaption></figure><p>One</p>", BodyFormat::Html, "One", true),
            ("One two.\n\nThree.", BodyFormat::Plain, "One two.", true),
            ("One two", BodyFormat::Plain, "On two", false),
            ("One", BodyFormat::Plain, "One two", false),
            ("One *two*", BodyFormat::Markdown, "One two", false),
            ("<p>One two three four.</p>", BodyFormat::Html, "One two thr… Continue reading One", true),
            ("One two three four.", BodyFormat::Plain, "One two three [...] Read more »", true),
            ("هطل المطر طوال النهار ثم توقف.", BodyFormat::Plain, "هطل المطر طوال النهار... اقرأ المزيد", true),
            // A sentence, too few words, another text.
            ("One two three four.", BodyFormat::Plain, "One two three… and then five.", false),
            ("One two three four.", BodyFormat::Plain, "One two… Read more", false),
            ("One two three four.", BodyFormat::Plain, "One three two… Read more", false),
        ] {
            assert_eq!(begins_with(&Body::Text(body.to_owned(), format), summary), begins, "{summary}");
        }
    }

    #[test]
    fn a_first_line_that_is_the_headline_is_removed() {
        let without = |text| without_headline(text, Some("Rain at last"));
        assert_eq!(without("Rain  at last\n\nIt rained.\n"), "It rained.");
        assert_eq!(without("Rain at last, they said\nIt rained."), "Rain at last, they said\nIt rained.");
        // If nothing follows, it is the body.
        assert_eq!(without("Rain at last"), "Rain at last");
        assert_eq!(without_headline("\nOne\n", None), "One");
    }
}
