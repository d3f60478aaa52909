//! The targets of links within a body: footnotes, tables of contents.

use crate::body::context::Context;
use crate::html::{ElementKind, StartTag, Token, Tokenizer, is_one_of};
use crate::markup::SafeUrl;
use std::collections::HashMap;

/// The ids of a body that its own links refer to.
#[derive(Debug, Default)]
pub struct Targets {
    /// The index in `targets` of each fragment.
    places: HashMap<String, usize>,
    targets: Vec<Target>,
}

#[derive(Debug, Default)]
struct Target {
    /// The id as written; `None` if no element has it.
    id: Option<String>,
    met: bool,
}

impl Targets {
    /// Reads the links of a body, except those that are ignored, and then the ids that they refer to. Few bodies have any such link.
    pub fn of(html: &str, context: &Context, is_ignored: &dyn Fn(&StartTag) -> bool) -> Targets {
        let mut targets = Targets::default();
        if html.contains('#') {
            start_tags(html, &mut |tag| {
                if !is_ignored(&tag) {
                    targets.read_link(&tag, context);
                }
            });
        }
        if !targets.targets.is_empty() {
            start_tags(html, &mut |tag| targets.read_id(&tag, context));
        }
        targets
    }

    /// Whether no link refers to an id.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    fn read_link(&mut self, tag: &StartTag, context: &Context) {
        if let Some(href) = href(tag)
            && let Some(key) = fragment(&href, context).map(key)
            && !self.places.contains_key(&key)
        {
            self.places.insert(key, self.targets.len());
            self.targets.push(Target::default());
        }
    }

    fn read_id(&mut self, tag: &StartTag, context: &Context) {
        let Some(id) = id(tag) else { return };
        if let Some(&place) = self.places.get(&key(&id)) {
            // The first of several elements with the same id is the target.
            self.targets[place].id.get_or_insert_with(|| context.id(&["id", &id]));
        }
    }

    /// The id that a link refers to.
    pub fn linked(&self, href: &str, context: &Context) -> Option<&str> {
        if self.targets.is_empty() {
            return None;
        }
        let place = *self.places.get(&key(fragment(href, context)?))?;
        self.targets[place].id.as_deref()
    }

    /// The id of an element that begins, if links refer to it.
    pub fn take(&mut self, tag: &StartTag) -> Option<String> {
        if self.targets.is_empty() {
            return None;
        }
        let target = &mut self.targets[*self.places.get(&key(&id(tag)?))?];
        if std::mem::replace(&mut target.met, true) { None } else { target.id.clone() }
    }

    /// The ids of elements that were not met after all.
    pub fn rest(self) -> impl Iterator<Item = String> {
        self.targets.into_iter().filter(|target| !target.met).filter_map(|target| target.id)
    }
}

fn start_tags<'s>(html: &'s str, read: &mut dyn FnMut(StartTag<'s>)) {
    let mut tokens = Tokenizer::new(html);
    while let Some(token) = tokens.next() {
        let Token::Start(tag) = token else { continue };
        if ElementKind::of(tag.name) == ElementKind::Raw {
            tokens.raw_text(tag.name);
        }
        read(tag);
    }
}

pub fn href(tag: &StartTag) -> Option<String> {
    if is_one_of(tag.name, "a") { tag.attribute("href") } else { None }
}

/// The id of an element, or the obsolete `name` of a link. An id contains no white space.
pub fn id(tag: &StartTag) -> Option<String> {
    let named = || if is_one_of(tag.name, "a") { tag.attribute("name") } else { None };
    let id = tag.attribute("id").or_else(named)?;
    (!id.is_empty() && !id.contains(|c: char| c.is_whitespace() || c.is_control())).then_some(id)
}

/// The fragment of an address in the page of the article itself.
pub fn fragment<'a>(href: &'a str, context: &Context) -> Option<&'a str> {
    let (page, fragment) = href.trim_ascii().split_once('#')?;
    let is_here = |base: &SafeUrl| context.address(page).is_some_and(|page| Some(page.as_str()) == base.as_str().split('#').next());
    (!fragment.is_empty() && (page.is_empty() || context.base.is_some_and(is_here))).then_some(fragment)
}

/// The key that an id shares with the fragments that refer to it, however they are encoded (HTML, "find a potential
/// indicated element").
pub fn key(id: &str) -> String {
    let mut digits = 0;
    let upper = |c: char| {
        let is_digit = digits > 0;
        digits = if c == '%' { 2 } else { digits.max(1) - 1 };
        if is_digit { c.to_ascii_uppercase() } else { c }
    };
    SafeUrl::fragment(id).as_str().chars().map(upper).collect()
}
