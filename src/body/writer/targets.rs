//! The targets of links within a body: own ids, and headings, which links refer to by their words.

use super::ids::{Ids, slug};
use crate::body::context::Context;
use crate::markup::SafeUrl;
use crate::text::{TextMap, mapped, split};

/// The targets that the links of a body refer to.
#[derive(Debug)]
pub struct Targets {
    /// The index in `targets` of each fragment.
    places: TextMap,
    targets: Vec<Target>,
    /// The index in `headings` of each fragment by which GitHub names a heading.
    names: TextMap,
    headings: Vec<String>,
    /// Numbers the headings with the same words.
    numbers: Ids,
}

#[derive(Debug, Default)]
struct Target {
    /// The id as written; `None` if no element has it.
    id: Option<String>,
    met: bool,
}

impl Default for Targets {
    fn default() -> Targets {
        let (places, names) = (TextMap::default(), TextMap::default());
        // GitHub appends 1 to the second.
        Targets { places, targets: Vec::new(), names, headings: Vec::new(), numbers: Ids::new(String::new(), 1) }
    }
}

impl Targets {
    /// Adds a link; returns whether it refers to this body.
    pub fn add_link(&mut self, href: &str, context: &Context) -> bool {
        let Some(key) = fragment(href, context).map(decoded) else { return false };
        if self.places.get(&key).is_none() {
            self.places.insert(&key, self.targets.len());
            self.targets.push(Target::default());
        }
        true
    }

    /// Adds an id. The first of several elements with the same id is the target.
    pub fn add_id(&mut self, id: &str, context: &Context) {
        if let Some(place) = self.places.get(&decoded(id)) {
            self.targets[place].id.get_or_insert_with(|| context.id(&["id", id]));
        }
    }

    /// Adds a heading with this text or author's id, which is written with the id `id`.
    pub fn add_heading(&mut self, text: &str, id: &str) {
        // GitHub removes these, as other punctuation; others separate words with them.
        let is_joint = |c: char| matches!(c, '/' | '\u{2010}'..='\u{2015}');
        let name = self.numbers.make(&mapped(text, &mut |c| Some(c).filter(|c| !is_joint(*c))));
        self.add_name(name);
        self.add_name(slug(text));
        self.headings.push(id.to_owned());
    }

    /// Adds a name of the heading that is added next.
    fn add_name(&mut self, name: String) {
        if !name.is_empty() && self.names.get(&name).is_none() {
            self.names.insert(&name, self.headings.len());
        }
    }

    /// Whether no link refers to this body.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// The id that a link refers to.
    pub fn linked(&self, href: &str, context: &Context) -> Option<&String> {
        if self.is_empty() {
            return None;
        }
        let fragment = decoded(fragment(href, context)?);
        let own = self.places.get(&fragment).and_then(|place| self.targets[place].id.as_ref());
        own.or_else(|| self.names.get(&slug(&fragment)).map(|place| &self.headings[place]))
    }

    /// The id of an element that begins, if links refer to it.
    pub fn take(&mut self, id: &str) -> Option<String> {
        let target = &mut self.targets[self.places.get(&decoded(id))?];
        if std::mem::replace(&mut target.met, true) { None } else { target.id.clone() }
    }

    /// The ids of elements that were not met after all.
    pub fn rest(&self) -> Vec<&String> {
        let mut rest = Vec::new();
        for target in &self.targets {
            if let (Some(id), false) = (&target.id, target.met) {
                rest.push(id);
            }
        }
        rest
    }
}

/// The fragment of an address in the page of the article itself.
pub fn fragment<'a>(href: &'a str, context: &Context) -> Option<&'a str> {
    let (page, fragment) = href.trim_ascii().split_once('#')?;
    let is_here = |base: &SafeUrl| context.address(page).is_some_and(|page| Some(page.as_str()) == split(base.as_str(), '#').next());
    (!fragment.is_empty() && (page.is_empty() || context.base.is_some_and(is_here))).then_some(fragment)
}

/// The characters of an id or a fragment, however they are encoded (HTML, "find a potential indicated element").
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    let digit = |byte: u8| char::from(byte).to_digit(16);
    while let [first, after @ ..] = rest {
        rest = after;
        let escaped = match after {
            [high, low, ..] if *first == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        bytes.push(escaped.map_or(*first, |(high, low)| (high * 16 + low) as u8));
        rest = &rest[if escaped.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
