//! The attributes that are kept, and what inline styles mean.

use super::Driver;
use crate::body::writer::Attributes;
use crate::html::is_one_of;
use crate::html::{StartTag, Token};
use crate::locale::Digits;
use crate::markup::{Attr, Part, Tag};
use crate::text::{Direction, LanguageTag, first_strong};

/// How many tokens after a start tag are looked at for what follows.
pub(super) const AHEAD: usize = 16;

/// The language and direction that an element says it has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Language<'s> {
    tag: Option<&'s str>,
    direction: Option<Direction>,
}

impl Language<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.tag.is_none() && self.direction.is_none()
    }

    pub(super) fn has_direction(&self) -> bool {
        self.direction.is_some()
    }

    /// The attributes that say so, after `own`.
    pub(super) fn attributes(&self, mut own: Attributes) -> Attributes {
        if let Some(tag) = self.tag.and_then(LanguageTag::parse) {
            own.push((Attr::Lang, tag.as_str().to_owned()));
        }
        if let Some(direction) = self.direction {
            own.push((Attr::Dir, direction.as_str().to_owned()));
        }
        own
    }
}

/// What a link says of languages: that of its words, and that of where it leads. Where it opens is for the reader to say.
pub(super) fn link_attributes(tag: &StartTag) -> Attributes {
    let mut said = Attributes::new();
    for name in [Attr::Hreflang, Attr::Lang] {
        if let Some(language) = tag.raw(name.name()).and_then(LanguageTag::parse) {
            said.push((name, language.as_str().to_owned()));
        }
    }
    said
}

impl<'s> Driver<'s, '_, '_> {
    /// The language and direction of the element that begins.
    pub(super) fn language(&self, tag: &StartTag<'s>) -> Language<'s> {
        Language { tag: tag.raw("lang").filter(|tag| LanguageTag::parse(tag).is_some()), direction: self.direction(tag) }
    }

    /// A side that text is aligned to means a direction when it is the side where such text begins and that of the
    /// article is the other one: so editors without the attribute are used.
    fn direction(&self, tag: &StartTag) -> Option<Direction> {
        if let Some(direction) = tag.raw("dir") {
            return if direction.eq_ignore_ascii_case("auto") { self.ahead() } else { Direction::parse(direction) };
        }
        let style = style(tag);
        let says = |left: &str, right: &str| match (has(&style, left), has(&style, right)) {
            (false, false) => None,
            (_, rtl) => Some(if rtl { Direction::Rtl } else { Direction::Ltr }),
        };
        says("direction:ltr", "direction:rtl").or_else(|| {
            let side = says("align:left", "align:right")?;
            (side != self.writer.context.direction && self.ahead() == Some(side)).then_some(side)
        })
    }

    /// The direction of the first letter that is to come.
    pub(super) fn ahead(&self) -> Option<Direction> {
        let mut tokens = self.tokens.clone();
        for _ in 0..AHEAD {
            if let Token::Text(text) = tokens.next()?
                && let Some(direction) = first_strong(&text)
            {
                return Some(direction);
            }
        }
        None
    }

    /// The attributes of an element, language and direction aside.
    pub(super) fn own(&self, tag: Tag, start: &StartTag) -> Attributes {
        let ours: &[(Attr, &str)] = match tag {
            Tag::Blockquote => &[(Attr::Part, Part::Quote.name())],
            Tag::Figcaption => &[(Attr::Part, Part::Caption.name())],
            Tag::Figure if class_has(start, "embed") => &[(Attr::Part, Part::Embed.name())],
            Tag::Figure => &[(Attr::Part, Part::Figure.name())],
            Tag::Kbd | Tag::Samp => &[(Attr::Dir, "ltr"), (Attr::Translate, "no")],
            Tag::Ol if self.writer.context.digits != Digits::Latn => &[(Attr::DataDigits, self.writer.context.digits.as_str())],
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
            if let Some(value) = start.attribute(name.name()).filter(|value| is_good(name, value)) {
                kept.push((name, if name == Attr::Reversed { String::new() } else { value }));
            }
        }
        kept
    }
}

/// Whether the value of an attribute is one that means something.
fn is_good(name: Attr, value: &str) -> bool {
    match name {
        Attr::Colspan | Attr::Rowspan => is_number(value) && value.len() < 10,
        // An item may be the minus first.
        Attr::Start | Attr::Value => is_number(value.strip_prefix('-').unwrap_or(value)) && value.len() < 10,
        Attr::Scope => is_one_of(value, "col row colgroup rowgroup"),
        _ => true,
    }
}

pub(super) fn is_number(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// An element's inline style in lower case and without spaces.
fn style(tag: &StartTag) -> String {
    let mut style = String::new();
    for piece in tag.raw("style").unwrap_or_default().split_ascii_whitespace() {
        style.push_str(piece);
    }
    style.make_ascii_lowercase();
    style
}

// Inlined the search is large.
#[inline(never)]
fn has(text: &str, letters: &str) -> bool {
    text.contains(letters)
}

/// Whether one of an element's classes has these letters in it.
pub(super) fn class_has(tag: &StartTag, letters: &str) -> bool {
    tag.raw("class").is_some_and(|classes| has(classes, letters))
}

/// Whether an element is not seen where it comes from, or is no part of the article: buttons to share it, what is
/// related to it. The beginnings of classes are those of the plugins that most sites use.
pub(super) fn is_leaving(tag: &StartTag) -> bool {
    const CLASSES: &str = "a2a_ addthis addtoany essb_ heateor_ jp-relatedposts share-button shareaholic sharedaddy sharethis \
                           social-share ssba swp_social yarpp";
    let leaves = |class: &str| CLASSES.split(' ').any(|start| class.starts_with(start));
    tag.raw("hidden").is_some()
        || has(&style(tag), "display:none")
        || tag.raw("class").is_some_and(|classes| classes.split(' ').any(leaves))
}
