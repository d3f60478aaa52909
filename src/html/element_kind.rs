//! What becomes of an element, by its name.

use crate::markup::Tag;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementKind {
    /// It has no markup in it and is dropped.
    Raw,
    /// It is dropped with all that is in it.
    Dropped,
    /// It is not written, and a paragraph does not go on over its edges.
    Transparent,
    /// A block.
    Block(Tag),
    /// An element of a line.
    Inline(Tag),
    /// An element without content.
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
        for (names, kind) in [(RAW, ElementKind::Raw), (DROPPED, ElementKind::Dropped), (TRANSPARENT, ElementKind::Transparent)] {
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

/// Whether a name is in a list of words, in any case.
pub fn is_one_of(name: &str, words: &str) -> bool {
    words.split(' ').any(|word| word.eq_ignore_ascii_case(name))
}

/// The element of today for what one of old times says.
fn modern(name: &str) -> Option<Tag> {
    const NAMES: [(&str, Tag); 4] = [("acronym", Tag::Abbr), ("dir menu", Tag::Ul), ("image", Tag::Img), ("strike", Tag::S)];
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

/// Whether it is one of `h1` to `h6`.
pub fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

/// Whether it stands only in tables.
pub fn is_table_part(tag: Tag) -> bool {
    matches!(tag, Tag::Caption | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr) || is_cell(tag)
}

/// Whether it is a cell of a table.
pub fn is_cell(tag: Tag) -> bool {
    matches!(tag, Tag::Td | Tag::Th)
}
