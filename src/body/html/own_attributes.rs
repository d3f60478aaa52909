//! The attributes of an element that are written, except language and direction.

use super::attributes::{class_has, is_number};
use super::cards::is_note;
use crate::body::writer::Attributes;
use crate::html::{StartTag, is_one_of};
use crate::locale::Digits;
use crate::markup::{Attr, Part, Tag};
use crate::text::LanguageTag;

/// The attributes of an element, except language and direction.
pub fn own_attributes(tag: Tag, start: StartTag, digits: Digits) -> Attributes {
    let ours: &[(Attr, &str)] = match tag {
        Tag::Blockquote => &[(Attr::Part, Part::Quote.name())],
        Tag::Div if is_note(start) => &[(Attr::Part, Part::Alert.name()), (Attr::Role, "note")],
        Tag::Figcaption => &[(Attr::Part, Part::Caption.name())],
        Tag::Figure if class_has(start, "embed") => &[(Attr::Part, Part::Embed.name())],
        Tag::Figure => &[(Attr::Part, Part::Figure.name())],
        Tag::Kbd | Tag::Samp => &[(Attr::Dir, "ltr"), (Attr::Translate, "no")],
        Tag::Ol if digits != Digits::Latn => &[(Attr::DataDigits, digits.as_str())],
        _ => &[],
    };
    let theirs: &[Attr] = match tag {
        Tag::Abbr => &[Attr::Title],
        Tag::Details => &[Attr::Open],
        Tag::Li => &[Attr::Value],
        Tag::Ol => &[Attr::Reversed, Attr::Start],
        // HTML, "Non-conforming features": only headers have a scope.
        Tag::Td => &[Attr::Colspan, Attr::Rowspan],
        Tag::Th => &[Attr::Colspan, Attr::Rowspan, Attr::Scope],
        Tag::Time => &[Attr::Datetime],
        _ => &[],
    };
    let mut kept = Attributes::new();
    for &(name, value) in ours {
        kept.push((name, value.to_owned()));
    }
    for &name in theirs {
        if let Some(value) = start.attribute(name.name()).filter(|value| is_valid(name, value)) {
            kept.push((name, if name == Attr::Reversed { String::new() } else { value }));
        }
    }
    kept
}

/// The attributes of a gallery. With a caption it is a figure, which is a group by itself.
pub fn gallery_attributes(is_captioned: bool) -> Attributes {
    let mut attributes = vec![(Attr::Part, Part::Gallery.name().to_owned())];
    if !is_captioned {
        attributes.push((Attr::Role, "group".to_owned()));
    }
    attributes
}

/// The language attributes of a link, for its text and for its target. Which window it opens in is up to the reader.
pub fn link_attributes(tag: StartTag) -> Attributes {
    let mut attributes = Attributes::new();
    for name in [Attr::Hreflang, Attr::Lang] {
        if let Some(language) = tag.raw(name.name()).and_then(LanguageTag::parse) {
            attributes.push((name, language.as_str().to_owned()));
        }
    }
    attributes
}

/// Whether the value of an attribute is valid.
fn is_valid(name: Attr, value: &str) -> bool {
    match name {
        Attr::Colspan | Attr::Rowspan => is_number(value) && value.len() < 10,
        // An item may have a negative number.
        Attr::Start | Attr::Value => is_number(value.strip_prefix('-').unwrap_or(value)) && value.len() < 10,
        Attr::Scope => is_one_of(value, "col row colgroup rowgroup"),
        _ => true,
    }
}
