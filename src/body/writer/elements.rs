//! Elements that are written in several places, always the same way.

use crate::locale::Digits;
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::{LanguageTag, decimal};

/// The attributes of an element.
pub type Attributes = Vec<(Attr, String)>;

/// Opens an element with its attributes.
pub fn open_element(tag: Tag, attributes: &[(Attr, String)], out: &mut dyn Sink) {
    out.open(tag);
    for (name, value) in attributes {
        out.attr(*name, value);
    }
}

/// Writes an element without content.
pub fn write_void(tag: Tag, out: &mut dyn Sink) {
    out.open(tag);
    out.close(tag);
}

/// Opens a heading. Below level 6, where HTML has no element, ARIA declares the level (ARIA, `heading`).
pub fn open_heading(level: u8, id: &str, out: &mut dyn Sink) -> Tag {
    let tag = Tag::heading(level).unwrap_or(Tag::Div);
    out.open(tag);
    if tag == Tag::Div {
        out.attr(Attr::Role, "heading");
        out.attr(Attr::AriaLevel, &decimal(level.into()));
    }
    out.part(Part::Heading);
    out.attr(Attr::Id, id);
    tag
}

/// Opens an image. `language` is the author's language of the alternative text.
pub fn open_image(url: &SafeUrl, language: Option<&LanguageTag>, alt: &str, out: &mut dyn Sink) {
    out.open(Tag::Img);
    out.url(UrlAttr::Src, url);
    if let Some(language) = language {
        out.attr(Attr::Lang, language.as_str());
    }
    out.attr(Attr::Alt, alt);
    out.attr(Attr::Loading, "lazy");
    out.attr(Attr::Decoding, "async");
}

/// Writes an image.
pub fn write_image(url: &SafeUrl, alt: &str, out: &mut dyn Sink) {
    open_image(url, None, alt, out);
    out.close(Tag::Img);
}

/// Marks the element just opened as code: left-to-right, and in no human language.
pub fn mark_code(out: &mut dyn Sink) {
    out.attr(Attr::Dir, "ltr");
    out.attr(Attr::Lang, "zxx");
    out.attr(Attr::Translate, "no");
}

/// Sets the digits of the list just opened.
pub fn mark_digits(digits: Digits, out: &mut dyn Sink) {
    if digits != Digits::Latn {
        out.attr(Attr::DataDigits, digits.as_str());
    }
}
