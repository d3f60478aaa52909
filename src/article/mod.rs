//! The model: what an article is, whatever shape it came in. Plain data.

mod date;
mod image;
mod party;
mod text;
mod variant;

pub use date::{Date, Time};
pub use image::{Image, Picture};
pub use party::{Party, PartyKind};
pub use text::Text;
pub use variant::{Body, BodyFormat, Link, Variant};

use crate::Finding;

/// An article in all the languages it exists in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The versions that can be shown, in the order of the input.
    pub variants: Vec<Variant>,
    /// The versions that are only known by their address.
    pub links: Vec<Link>,
    /// What was doubtful in the input.
    pub findings: Vec<Finding>,
}
