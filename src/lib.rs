//! maqal

mod article;
mod error;
mod json_ld;
mod locale;
mod markup;
mod read;
mod text;

pub use article::{Article, Body, BodyFormat, Date, Image, Link, Party, PartyKind, Picture, Text, Time, Variant};
pub use error::{Error, ErrorCode, Finding, FindingCode};
pub use locale::Digits;
pub use markup::SafeUrl;
pub use read::{Json, MAX_DEPTH, MAX_VERSIONS, Source};
pub use text::{Direction, LanguageTag, first_strong};
