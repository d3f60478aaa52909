//! The attributes that are kept, and what inline styles mean.

use super::Driver;
use super::tokenizer::{StartTag, Token};
use crate::body::elements::Attributes;
use crate::markup::{Attr, Tag};
use crate::text::{Direction, LanguageTag, first_strong};

/// How many tokens after a start tag are looked at for the direction of its text.
const AHEAD: usize = 16;

impl Driver<'_, '_, '_> {
    /// The language and direction of an element.
    pub(super) fn language(&self, tag: &StartTag) -> Attributes {
        let mut kept = Attributes::new();
        if let Some(language) = tag.attribute("lang").and_then(|language| LanguageTag::parse(&language)) {
            kept.push((Attr::Lang, language.as_str().to_owned()));
        }
        if let Some(direction) = self.direction(tag) {
            kept.push((Attr::Dir, direction.as_str().to_owned()));
        }
        kept
    }

    /// The attributes of an element, language and direction aside.
    pub(super) fn own(&self, tag: Tag, start: &StartTag) -> Attributes {
        let mut kept = Attributes::new();
        match tag {
            Tag::Abbr => keep(&mut kept, start, Attr::Title, |title| !title.is_empty()),
            Tag::Blockquote => kept.push((Attr::Part, "quote".to_owned())),
            Tag::Details => keep(&mut kept, start, Attr::Open, |_| true),
            Tag::Figcaption => kept.push((Attr::Part, "caption".to_owned())),
            Tag::Figure => kept.push((Attr::Part, if class_has(start, "embed") { "embed" } else { "figure" }.to_owned())),
            Tag::Kbd | Tag::Samp => kept.extend([(Attr::Dir, "ltr".to_owned()), (Attr::Translate, "no".to_owned())]),
            Tag::Ol => {
                keep(&mut kept, start, Attr::Start, |start| start.trim().parse::<i32>().is_ok());
                let digits = self.writer.context.digits;
                if digits != crate::locale::Digits::Latn {
                    kept.push((Attr::DataDigits, digits.as_str().to_owned()));
                }
            }
            Tag::Td | Tag::Th => {
                keep(&mut kept, start, Attr::Colspan, is_span);
                keep(&mut kept, start, Attr::Rowspan, is_span);
                keep(&mut kept, start, Attr::Scope, |scope| matches!(scope, "col" | "row" | "colgroup" | "rowgroup"));
            }
            Tag::Time => keep(&mut kept, start, Attr::Datetime, |date| !date.is_empty()),
            _ => {}
        }
        kept
    }

    /// The direction that an element says it has. A side that text is aligned to means a direction when it is the side
    /// where such text begins and that of the article is the other one: so editors without the attribute are used.
    fn direction(&self, tag: &StartTag) -> Option<Direction> {
        if let Some(direction) = tag.attribute("dir") {
            return Direction::parse(&direction).or_else(|| direction.eq_ignore_ascii_case("auto").then(|| self.ahead()).flatten());
        }
        let style = tag.attribute("style")?;
        if let Some(direction) = property(&style, "direction").and_then(Direction::parse) {
            return Some(direction);
        }
        let side = match property(&style, "text-align")? {
            "left" => Direction::Ltr,
            "right" => Direction::Rtl,
            _ => return None,
        };
        (side != self.writer.context.direction && self.ahead() == Some(side)).then_some(side)
    }

    /// The direction of the first letter that is to come.
    pub(super) fn ahead(&self) -> Option<Direction> {
        self.tokens.clone().take(AHEAD).find_map(|token| match token {
            Token::Text(text) => first_strong(&text),
            _ => None,
        })
    }
}

/// Keeps an attribute if its value is good.
fn keep(kept: &mut Attributes, tag: &StartTag, name: Attr, is_good: fn(&str) -> bool) {
    if let Some(value) = tag.attribute(name.name()).filter(|value| is_good(value)) {
        kept.push((name, value.into_owned()));
    }
}

/// Whether a cell may span so many others.
fn is_span(number: &str) -> bool {
    number.trim().parse().is_ok_and(|number: u16| (2..=1000).contains(&number))
}

/// The value of a property in a `style` attribute, in lower case where it is a keyword in practice.
fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).find_map(|(property, value)| {
        let value = value.split('!').next().unwrap_or_default();
        property.trim().eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

/// Whether one of an element's classes has these letters in it.
pub fn class_has(tag: &StartTag, letters: &str) -> bool {
    tag.attribute("class").is_some_and(|classes| classes.contains(letters))
}

/// Whether an element is not seen where it comes from, or is no part of the article: buttons to share it, what is
/// related to it. The beginnings of classes are those of the plugins that most sites use.
pub fn is_leaving(tag: &StartTag) -> bool {
    const CLASSES: &[&str] = &[
        "a2a_", "addthis", "addtoany", "essb_", "heateor_", "jp-relatedposts", "share-button", "shareaholic", "sharedaddy",
        "sharethis", "social-share", "ssba", "swp_social", "yarpp",
    ];
    let hidden = tag.attribute("hidden").is_some()
        || tag.attribute("style").is_some_and(|style| property(&style, "display").is_some_and(|value| value.eq_ignore_ascii_case("none")));
    hidden || tag.attribute("class").is_some_and(|classes| {
        classes.split_ascii_whitespace().any(|class| CLASSES.iter().any(|start| class.starts_with(start)))
    })
}
