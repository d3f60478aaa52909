//! Properties of every body.

use super::dom::{self, Element, Node};
use super::{context, html};
use crate::article::BodyFormat;
use crate::body::markdown::reader::typed;
use crate::body::markdown::source_events::SourceEvents;
use crate::body::{Context, write};
use crate::markup::{Attr, OpSink, SrcSet, UrlAttr};
use crate::markup::{HtmlSink, SafeUrl, Sink, Tag};
use crate::text::visible_controls;
use proptest::collection::vec;
use proptest::prelude::*;
use pulldown_cmark::{Event, Tag as MarkdownTag, TagEnd};
use std::collections::BTreeSet;

/// Fragments of Markdown syntax, and letters of several scripts.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "  \n",
    "\t",
    "# ",
    "## ",
    "#### ",
    "> ",
    "> > ",
    "- ",
    "  - ",
    "1. ",
    "٢. ",
    "- [ ] ",
    "- [x] ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "    ",
    "[",
    "](",
    ")",
    "](/u)",
    "](/u \"Title\")",
    "![",
    "![a](/i)",
    "![](/i \"Caption\")",
    "[a](javascript:x)",
    "[a](#b-c)",
    " {#b-c}\n",
    "> [!NOTE]\n",
    "<https://a.example>",
    "[^1]",
    "[^1]: ",
    "[^ب]",
    "\n[^ب]: ",
    "\n\n[^1]: ",
    "|",
    "\n|a|b|\n|-|:-:|\n|c|d|\n",
    "|-|",
    "---\n",
    "<b>",
    "</b>",
    "<code>",
    "</code>",
    "<br>",
    "<div>",
    "</div>\n",
    "\n\n<ul>\n\n",
    "\n\n</ul>\n\n",
    "\n\n<table>\n\n",
    "\n\n<td>\n\n",
    "\n\n<details>\n<summary>\n\n",
    "\n\n</summary>\n\n",
    "\n\n<p dir=rtl>\n\n",
    "\n\n<b>\n\n",
    "<video src=x>",
    "</video>",
    "<math>",
    "<math display=block>",
    "</math>",
    "<mrow>",
    "</mrow>",
    "<mi>",
    "</mi>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<",
    ">",
    "&amp;",
    "&#x202e;",
    "\\",
    "a",
    "b c",
    "كتاب",
    "שלום",
    "и",
    "\u{200c}",
    "\u{200f}",
    "\u{202e}",
    "\u{a0}",
    "\u{2028}",
    "🎉",
    "The headline",
];

fn markdown() -> impl Strategy<Value = String> {
    vec(prop_oneof![8 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}"], 0..60).prop_map(|pieces| pieces.concat())
}

/// A sink that panics if the calls do not form a tree that HTML can represent.
#[derive(Default)]
struct Checked {
    open: Vec<Tag>,
    /// Whether attributes may follow.
    at_start: bool,
    last_was_text: bool,
}

impl Sink for Checked {
    fn open(&mut self, tag: Tag) {
        let is = |tags: &[Tag]| tags.contains(&tag);
        let parent = self.open.last();
        assert!(!parent.is_some_and(|parent| parent.is_void()), "{tag:?} in {parent:?}");
        assert!(!is(&[Tag::A, Tag::Label]) || !self.open.contains(&tag), "{tag:?} in itself");
        let block = is(&[Tag::P, Tag::Div, Tag::Blockquote, Tag::Ul, Tag::Ol, Tag::Li, Tag::Table, Tag::Hr, Tag::Figure, Tag::H3, Tag::H4]);
        let line = [Tag::P, Tag::Em, Tag::Strong, Tag::Del, Tag::A, Tag::Label, Tag::H3, Tag::H4];
        assert!(!block || !self.open.iter().any(|open| line.contains(open)), "{tag:?} in {:?}", self.open);
        let in_formula = parent.is_some_and(|parent| parent.is_math());
        assert_eq!(tag.is_math() && tag != Tag::Math, in_formula, "{tag:?} in {parent:?}");
        assert!(!parent.is_some_and(|parent| parent.is_math_token()), "{tag:?} in {parent:?}");
        let lists = [Tag::Ul, Tag::Ol];
        assert_eq!(tag == Tag::Li, parent.is_some_and(|parent| lists.contains(parent)), "{tag:?} in {parent:?}");
        self.open.push(tag);
        (self.at_start, self.last_was_text) = (true, false);
    }

    fn attr(&mut self, name: Attr, _: &str) {
        assert!(self.at_start, "{name:?} too late");
    }

    fn url(&mut self, name: UrlAttr, _: &SafeUrl) {
        assert!(self.at_start, "{name:?} too late");
    }

    fn srcset(&mut self, _: &SrcSet) {
        assert!(self.at_start);
    }

    fn text(&mut self, text: &str) {
        assert!(!text.is_empty() && !self.last_was_text, "{text:?} is not merged with the text before");
        assert!(self.open.last().is_none_or(|parent| !parent.is_math() || parent.is_math_token()), "{text:?} in {:?}", self.open);
        (self.at_start, self.last_was_text) = (false, true);
    }

    fn close(&mut self, tag: Tag) {
        assert_eq!(self.open.pop(), Some(tag));
        (self.at_start, self.last_was_text) = (false, false);
    }
}

/// The text that a reader of the source expects, without white space: that of the body, then that of each note. It excludes
/// what maqal drops on purpose: raw HTML, and every paragraph, heading and cell without visible content.
fn expected(markdown: &str) -> (String, Vec<String>) {
    let (mut body, mut notes, mut open) = (String::new(), Vec::new(), Vec::new());
    let (mut titles, mut images, mut in_code) = (Vec::new(), 0, false);
    let typed = typed(markdown);
    for event in SourceEvents::of(&typed) {
        let out: &mut String = match open.last() {
            Some(&note) => &mut notes[note],
            None => &mut body,
        };
        match event {
            Event::Start(MarkdownTag::FootnoteDefinition(_)) => {
                open.push(notes.len());
                notes.push(String::new());
            }
            Event::End(TagEnd::FootnoteDefinition) => drop(open.pop()),
            Event::Start(MarkdownTag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(MarkdownTag::Link { title, .. }) => titles.push((title.to_string(), out.len())),
            Event::Start(MarkdownTag::Image { title, .. }) => {
                images += 1;
                titles.push((title.to_string(), out.len()));
            }
            Event::End(end @ (TagEnd::Link | TagEnd::Image)) => {
                images -= usize::from(end == TagEnd::Image);
                let (title, from) = titles.pop().unwrap();
                // Titles inside alternative texts are dropped, and titles that repeat the text.
                if images == 0 && out[from..].trim() != title.trim() {
                    out.push_str(&title);
                }
            }
            // An alternative text is plain: code in it is not marked as code.
            Event::Text(text) | Event::Code(text) if images > 0 => out.push_str(&text),
            Event::Text(text) if !in_code => out.push_str(&text),
            Event::Text(text) | Event::Code(text) => out.push_str(&visible_controls(&text)),
            _ => {}
        }
    }
    (kept(&body), notes.iter().map(|note| kept(note)).collect())
}

/// The characters that are compared. Parentheses belong to titles.
fn kept(text: &str) -> String {
    text.chars().filter(|&c| crate::body::writer::is_visible(c.encode_utf8(&mut [0; 4])) && !matches!(c, '(' | ')')).collect()
}

/// The text of our own tree, including alternative texts, without our labels; and that of each note.
fn found(markdown: &str) -> (String, Vec<String>) {
    fn push(out: &mut String, notes: &mut Vec<String>, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => match &*element.name {
                    "section" => {
                        let Some(Node::Element(list)) = element.children.get(1) else { panic!("notes without a list") };
                        for note in &list.children {
                            let mut text = String::new();
                            push(&mut text, &mut Vec::new(), std::slice::from_ref(note));
                            notes.push(kept(&text));
                        }
                    }
                    "img" => out.push_str(&element.attributes["alt"]),
                    "a" if element.attributes.contains_key("role") => {}
                    "span" => {}
                    "p" if element.attributes.get("part").is_some_and(|part| part == "label") => {}
                    _ => push(out, notes, &element.children),
                },
            }
        }
    }
    let (mut body, mut notes) = (String::new(), Vec::new());
    // A headline that the body could repeat would be dropped.
    let context = Context { headline: "\u{1}", ..context() };
    push(&mut body, &mut notes, &dom::parse(&html(markdown, BodyFormat::Markdown, &context)));
    (kept(&body), notes)
}

fn ids(nodes: &[Node]) -> (Vec<String>, Vec<String>) {
    let (mut ids, mut references) = (Vec::new(), Vec::new());
    dom::each_element(nodes, &mut |element: &Element| {
        ids.extend(element.attributes.get("id").cloned());
        let names = element.attributes.get("aria-labelledby").map_or("", String::as_str).split(' ');
        // The headline belongs to the page.
        references.extend(names.filter(|name| !name.is_empty() && !name.ends_with("-headline")).map(str::to_owned));
        let fragment = element.attributes.get("href").and_then(|href| href.strip_prefix('#'));
        // `#` alone is the top of the page, and a link to no heading of the body may refer to the page around.
        references.extend(fragment.filter(|fragment| !matches!(*fragment, "" | "b-c")).map(str::to_owned));
    });
    (ids, references)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn calls_form_a_tree(markdown in markdown()) {
        form_a_tree(&markdown);
    }

    #[test]
    fn any_text_can_be_written(text in any::<String>()) {
        for format in [BodyFormat::Markdown, BodyFormat::Plain] {
            write(&text, format, &context(), &mut OpSink::default()).write(&context(), &mut HtmlSink::default());
        }
    }

    /// HTML is excluded here; its handling is specified by example.
    #[test]
    fn text_is_neither_lost_nor_moved(markdown in markdown()) {
        let markdown = markdown.replace('<', "").replace('\0', "\u{fffd}");
        let (body, mut notes) = expected(&markdown);
        let (found_body, mut found_notes) = found(&markdown);
        prop_assert_eq!(body, found_body);
        notes.sort();
        found_notes.sort();
        prop_assert_eq!(notes, found_notes);
    }

    #[test]
    fn plain_text_is_unchanged(text in "(?s).{0,80}") {
        let nodes = dom::parse(&html(&text, BodyFormat::Plain, &Context { headline: "\u{1}", ..context() }));
        let kept_text = kept(&text.replace('\0', "\u{fffd}"));
        prop_assert_eq!(kept(&dom::text(&nodes)), kept_text);
    }

    #[test]
    fn ids_are_unique_and_references_resolve(markdown in markdown()) {
        let (ids, references) = ids(&dom::parse(&html(&markdown, BodyFormat::Markdown, &context())));
        let unique: BTreeSet<_> = ids.iter().collect();
        prop_assert_eq!(unique.len(), ids.len());
        for reference in references {
            prop_assert!(unique.contains(&reference), "{}", reference);
        }
    }
}

fn form_a_tree(text: &str) {
    for format in [BodyFormat::Markdown, BodyFormat::Plain] {
        let mut sink = Checked::default();
        let notes = write(text, format, &context(), &mut sink);
        assert!(sink.open.is_empty());
        sink.last_was_text = false;
        notes.write(&context(), &mut sink);
        assert!(sink.open.is_empty());
    }
}

/// Code without an end tag, in a line that HTML begins and ends, belongs to that line.
#[test]
fn code_ends_with_the_line_of_html_that_it_is_in() {
    for after in ["<ul>\n\n!", "<ul>\n\n- a", "<table>\n\n<tr>\n\n!", "<dl>\n\na", "---", "<hr>", "# a", "> a"] {
        for line in ["<summary>", "<h2>", "<p>", "<figcaption>"] {
            let end = line.replace('<', "</");
            let text = format!("<details>\n{line}\n\na <code>b\n\n{end}\n\n{after}");
            form_a_tree(&text);
            let html = html(&text, BodyFormat::Markdown, &context());
            assert!(html.contains("a <code") && html.contains(">b</code></"), "{text}\n{html}");
        }
    }
}

#[test]
fn nesting_is_bounded_and_text_is_kept() {
    let deep = 10_000;
    let nested_list: String = (0..300).map(|depth| format!("{}- a{depth}\n", "  ".repeat(depth))).collect();
    for markdown in [
        format!("{}a\n\nb", "> ".repeat(deep)),
        format!("{}a\n\nb", "- ".repeat(deep)),
        format!("{}a{}", "*".repeat(deep), "*".repeat(deep)),
        format!("{}a{}", "[".repeat(deep), "](/u)".repeat(deep)),
        format!("{}a{}", "![".repeat(deep), "](/u)".repeat(deep)),
        format!("{}# a\n", "> ".repeat(200)),
        format!("{}| a |\n{}|-|\n", "> ".repeat(98), "> ".repeat(98)),
        nested_list,
    ] {
        let mut sink = Depth::default();
        write(&markdown, BodyFormat::Markdown, &context(), &mut sink);
        assert!(sink.deepest <= super::super::writer::MAX_DEPTH + 6, "{} elements", sink.deepest);
        assert!(sink.text.contains('a'));
    }
    let nested =
        html(&(0..200).map(|depth| format!("{}- a{depth}\n", "  ".repeat(depth))).collect::<String>(), BodyFormat::Markdown, &context());
    let words: Vec<_> = dom::text(&dom::parse(&nested)).split_whitespace().map(str::to_owned).collect();
    assert!(words.concat().ends_with("a198a199"), "{words:?}");
}

#[derive(Default)]
struct Depth {
    depth: usize,
    deepest: usize,
    text: String,
}

impl Sink for Depth {
    fn open(&mut self, _: Tag) {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
    }
    fn attr(&mut self, name: Attr, value: &str) {
        if name == Attr::Alt {
            self.text.push_str(value);
        }
    }
    fn url(&mut self, _: UrlAttr, _: &SafeUrl) {}
    fn srcset(&mut self, _: &SrcSet) {}
    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }
    fn close(&mut self, _: Tag) {
        self.depth -= 1;
    }
}
