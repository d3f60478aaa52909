//! The model: what an article is, whatever shape it came in. Plain data.

mod comment;
mod date;
mod image;
mod media;
mod party;
mod text;
mod update;
mod variant;
mod work;

pub use comment::Comment;
pub use date::{Date, Time};
pub use image::{Image, Picture};
pub use media::{Media, MediaKind, Track};
pub use party::{Party, PartyKind};
pub use text::Text;
pub use update::Update;
pub use variant::{Body, BodyFormat, Link, Variant};
pub use work::Work;

use crate::error::Warning;
use crate::text::LanguageTag;
use crate::text::lookup;

/// An article in all the languages it exists in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The versions that can be shown, in the order of the input.
    pub variants: Vec<Variant>,
    /// The versions that are only known by their address.
    pub links: Vec<Link>,
    /// What was doubtful in the input.
    pub warnings: Vec<Warning>,
}

impl Article {
    /// The variant that fits the wanted languages best, as an index into `variants`; the first if none fits.
    /// The tags are those of BCP 47, the dearest first; they are matched as RFC 4647, section 3.4, says.
    pub fn choose(&self, wanted: &[String]) -> usize {
        let available: Vec<_> = self.variants.iter().map(|variant| variant.language.as_ref()).collect();
        lookup(wanted, &available).unwrap_or(0)
    }

    /// The languages of all versions.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.variants.iter().map(|variant| &variant.language).chain(self.links.iter().map(|link| &link.language)).flatten()
    }

    /// What tells the ids of one variant from those of the others: its language, and a number for a second one.
    pub(crate) fn variant_id(&self, index: usize) -> String {
        let tag = |variant: &Variant| variant.language.as_ref().map_or("und", LanguageTag::as_str).to_ascii_lowercase();
        let mut id = tag(&self.variants[index]);
        let twins = self.variants[..index].iter().filter(|other| tag(other) == id).count();
        if twins > 0 {
            id.push('.');
            id.push_str(&(twins + 1).to_string());
        }
        id
    }
}
