//! Properties of any tag soup, with html5ever as the reference for what a browser makes of it.

use super::written;
use crate::body::tests::dom::{self, Element, Node};
use proptest::collection::vec;
use proptest::prelude::*;

/// Fragments of tag soup. All letters differ, so that lost and moved ones are detected.
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
    "<math>",
    "</math>",
    "<mrow>",
    "</mrow>",
    "<msup>",
    "<mi>",
    "</mi>",
    "<b style='font-weight:400'>",
    "<p style='font-weight:700;font-style:italic'>",
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

/// The tree of start and end tags without any error recovery.
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
            let (name, children) = stack.last_mut().unwrap();
            // Parsers ignore a newline at the start of preformatted text.
            let text = text.strip_prefix('\n').filter(|_| name == "pre" && children.is_empty()).unwrap_or(&text).to_owned();
            children.push(Node::Text(text));
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

/// The letters that a browser shows, in its order.
fn letters(nodes: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).collect(),
        Node::Element(element) if ["button", "svg", "video"].contains(&&*element.name) => String::new(),
        Node::Element(element) => letters(&element.children),
    };
    nodes.iter().map(of).collect()
}

/// The text that a browser shows, with a line for each block.
fn lines(nodes: &[Node]) -> String {
    const INLINE: &str = " a b bdi bdo button code i img math mi mrow msup picture q ruby span sup svg video wbr ";
    let of = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) if element.name == "video" => " ".to_owned(),
        Node::Element(element) if ["button", "svg"].contains(&&*element.name) => String::new(),
        Node::Element(element) => {
            let is_block = !INLINE.contains(&[" ", &element.name, " "].concat());
            let edge = if is_block { "\n" } else { "" };
            [edge, &lines(&element.children), edge].concat()
        }
    };
    nodes.iter().map(of).collect()
}

/// The letters that directly follow each other.
fn neighbours(nodes: &[Node]) -> Vec<String> {
    let lines: Vec<char> = lines(nodes).chars().collect();
    let pairs = lines.windows(2).filter(|pair| pair.iter().all(|c| !c.is_ascii() && c.is_alphabetic()));
    pairs.map(|pair| pair.iter().collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn browsers_parse_the_tree_that_is_written(soup in soup(true)) {
        let written = written(&soup);
        prop_assert_eq!(dom::show(&without_attributes(dom::parse(&written))), dom::show(&strict(&written)), "{}", written);
    }

    #[test]
    fn links_within_the_body_reach_their_targets(soup in soup(true)) {
        let (read, written) = (attributes(&dom::parse(&soup)), attributes(&dom::parse(&written(&soup))));
        let ids: Vec<&str> = values(&written, "id").collect();
        prop_assert!((1..ids.len()).all(|at| !ids[at..].contains(&ids[at - 1])), "{:?}", ids);
        for target in values(&written, "href").filter_map(|href| href.strip_prefix('#')) {
            let is_there = values(&read, "id").chain(values(&read, "name")).any(|id| id == target);
            prop_assert!(if target.starts_with("m-") { ids.contains(&target) } else { !is_there }, "{} in {:?}", target, ids);
        }
    }

    #[test]
    fn letters_are_neither_lost_nor_moved(soup in soup(false)) {
        let written = written(&soup);
        prop_assert_eq!(letters(&dom::parse(&written)), letters(&dom::parse(&soup)), "{}", written);
    }

    #[test]
    fn words_of_different_blocks_are_not_joined(soup in soup(false)) {
        // Elements of MathML may have the names of blocks. In browsers lists do not end headings, lines do not end preformatted
        // text, items do not end sections, and no list is implied that an end tag could end.
        let soup = ["<math>", "<h2>", "<h2 id=z>", "<h3>", "<pre>", "<rt>", "<section>", "</ul>", "</dl>"].iter().fold(soup, |soup, tag| soup.replace(tag, ""));
        let written = written(&soup);
        let shown = neighbours(&dom::parse(&soup));
        for pair in neighbours(&dom::parse(&written)) {
            prop_assert!(shown.contains(&pair), "{} in {}", pair, written);
        }
    }

    #[test]
    fn letters_of_tables_are_not_lost(soup in soup(true)) {
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
fn output_is_not_much_longer_than_input() {
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
