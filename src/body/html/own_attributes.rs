//! The attributes of an element that are written, except language and direction.

use super::attribute_list::add;
use super::attributes::{class_has, is_number};
use super::cards::is_note;
use crate::body::writer::Attributes;
use crate::html::{StartTag, is_one_of};
use crate::locale::Digits;
use crate::markup::{Attr, Part, Tag};
use crate::text::LanguageTag;

/// The attributes of an element, except language and direction.
pub fn own_attributes(tag: Tag, start: StartTag, digits: Digits) -> Attributes {
    let part = match tag {
        Tag::Blockquote => Some(Part::Quote),
        Tag::Div if is_note(start) => Some(Part::Alert),
        Tag::Figcaption => Some(Part::Caption),
        Tag::Figure if class_has(start, "embed") => Some(Part::Embed),
        Tag::Figure => Some(Part::Figure),
        _ => None,
    };
    let ours: &[(Attr, &str)] = match tag {
        Tag::Div if part.is_some() => &[(Attr::Role, "note")],
        Tag::Kbd | Tag::Samp => &[(Attr::Dir, "ltr"), (Attr::Translate, "no")],
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
    let mut kept = attributes(part, ours);
    if tag == Tag::Ol && digits != Digits::Latn {
        add(&mut kept, Attr::DataDigits, digits.as_str());
    }
    for &name in theirs {
        if let Some(value) = start.attribute(name.name())
            && is_valid(name, &value)
        {
            add(&mut kept, name, if name == Attr::Reversed { "" } else { &value });
        }
    }
    kept
}

/// The attributes of a gallery. With a caption it is a figure, which is a group by itself.
pub fn gallery_attributes(is_captioned: bool) -> Attributes {
    attributes(Some(Part::Gallery), if is_captioned { &[] } else { &[(Attr::Role, "group")] })
}

/// The attributes of an element with this part, and others.
pub fn attributes(part: Option<Part>, others: &[(Attr, &str)]) -> Attributes {
    let mut attributes = Attributes::new();
    if let Some(part) = part {
        add(&mut attributes, Attr::Part, part.name());
    }
    for &(name, value) in others {
        add(&mut attributes, name, value);
    }
    attributes
}

/// The language attributes of a link, for its text and for its target. Which window it opens in is up to the reader.
pub fn link_attributes(tag: StartTag) -> Attributes {
    let mut attributes = Attributes::new();
    for &name in &[Attr::Hreflang, Attr::Lang] {
        if let Some(language) = tag.raw(name.name()).and_then(LanguageTag::parse) {
            add(&mut attributes, name, language.as_str());
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
