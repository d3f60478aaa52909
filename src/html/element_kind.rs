//! How an element is converted, by its name.

use super::start_tag::StartTag;
use super::tokenizer::{Token, Tokenizer};
use crate::markup::Tag;
use crate::text::split;

/// How an element is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementKind {
    /// It contains no markup, and is dropped.
    Raw,
    /// It is dropped with its content.
    Dropped,
    /// It is not written, and separates paragraphs.
    Transparent,
    /// It is written as a block.
    Block(Tag),
    /// It is written as an inline element.
    Inline(Tag),
    /// It is written as an element without content.
    Void(Tag),
    /// It is not written; its content is.
    Unknown,
}

const RAW: &str = "iframe noembed noframes noscript script style textarea title xmp";
const DROPPED: &str = "button datalist math select svg template";
const TRANSPARENT: &str = "address article aside body center dialog div fieldset footer form header hgroup legend main nav search section";

impl ElementKind {
    /// The kind of an element.
    pub fn of(name: &str) -> ElementKind {
        for &(names, kind) in &[(RAW, ElementKind::Raw), (DROPPED, ElementKind::Dropped), (TRANSPARENT, ElementKind::Transparent)] {
            if is_one_of(name, names) {
                return kind;
            }
        }
        let Some(tag) = Tag::parse(name).or_else(|| modern(name)) else { return ElementKind::Unknown };
        match tag {
            Tag::Br | Tag::Hr | Tag::Img | Tag::Source | Tag::Track | Tag::Wbr => ElementKind::Void(tag),
            Tag::Input | Tag::Label => ElementKind::Unknown,
            _ if is_block(tag) => ElementKind::Block(tag),
            _ => ElementKind::Inline(tag),
        }
    }
}

impl StartTag<'_> {
    /// Whether its name is in a space-separated list, ignoring case.
    pub fn is(self, names: &str) -> bool {
        is_one_of(self.name(), names)
    }

    /// How its element is converted.
    pub fn kind(self) -> ElementKind {
        ElementKind::of(self.name())
    }
}

impl<'a> Tokenizer<'a> {
    /// The next token that is not in an element that contains no markup.
    pub fn next_outside_raw(&mut self) -> Option<Token<'a>> {
        let token = self.next();
        if let Some(Token::Start(tag)) = &token
            && tag.kind() == ElementKind::Raw
        {
            self.raw_text(tag.name());
        }
        token
    }
}

/// Whether a name is in a space-separated list, ignoring case.
pub fn is_one_of(name: &str, words: &str) -> bool {
    split(words, ' ').any(|word| word.eq_ignore_ascii_case(name))
}

/// The element that replaces an obsolete one.
fn modern(name: &str) -> Option<Tag> {
    const NAMES: [(&str, Tag); 6] = [
        ("acronym", Tag::Abbr),
        ("dir menu", Tag::Ul),
        ("font", Tag::Span),
        ("image", Tag::Img),
        ("listing", Tag::Pre),
        ("strike", Tag::S),
    ];
    NAMES.iter().find_map(|(old, tag)| is_one_of(name, old).then_some(*tag))
}

fn is_block(tag: Tag) -> bool {
    use Tag::*;
    is_heading(tag)
        || is_table_part(tag)
        || matches!(
            tag,
            Audio | Blockquote | Dd | Details | Dl | Dt | Figcaption | Figure | Li | Ol | P | Pre | Summary | Table | Ul | Video
        )
}

/// Whether an element is one of `h1` to `h6`.
pub fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

/// Whether an element occurs only in tables.
pub fn is_table_part(tag: Tag) -> bool {
    matches!(tag, Tag::Caption | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr) || is_cell(tag)
}

/// Whether an element is a table cell.
pub fn is_cell(tag: Tag) -> bool {
    matches!(tag, Tag::Td | Tag::Th)
}
