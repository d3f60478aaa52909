//! maqal

mod article;
mod body;
mod error;
mod locale;
mod markup;
mod text;

pub use article::{Article, Body, BodyFormat, Date, Image, Link, Party, PartyKind, Picture, Text, Time, Variant};
pub use error::{Error, ErrorCode, Finding, FindingCode};
pub use locale::Digits;
pub use markup::SafeUrl;
pub use text::{Direction, LanguageTag, first_strong};
