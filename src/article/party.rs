//! People and organisations: authors, publishers, sources.

use super::Text;
use crate::markup::SafeUrl;

/// A person or an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// `name`.
    pub name: Text,
    /// What it is.
    pub kind: PartyKind,
    /// `url`: a page about them.
    pub url: Option<SafeUrl>,
}

/// What a party is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PartyKind {
    /// A human being.
    #[default]
    Person,
    /// Anything that has a name and is not a human being.
    Organization,
    /// A program, such as one that translates.
    SoftwareApplication,
}
