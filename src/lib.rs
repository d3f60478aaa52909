//! maqal renders an article in all the languages it exists in: accessible and right in right-to-left languages.

mod article;
mod body;
mod error;
mod isolate;
mod json_ld;
mod locale;
mod markup;
mod options;
mod page;
mod read;
mod text;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::{
    Article, Body, BodyFormat, Comment, Date, Image, Link, Media, MediaKind, Original, Party, PartyKind, Picture, Text, Time, Update,
    Variant, Work,
};
pub use error::{Error, ErrorCode, Finding, FindingCode};
pub use locale::Digits;
pub use markup::SafeUrl;
pub use options::Options;
pub use read::{Json, MAX_DEPTH, MAX_FINDINGS, MAX_SIZE, MAX_VERSIONS, Source};
pub use text::{Direction, LanguageTag, first_strong};

/// Renders an article as HTML: a list of its languages and every version, complete without script.
/// `hydrate.js` makes tabs of it in the browser; `style.css` makes it a page.
pub fn render(article: &Article, options: &Options) -> String {
    let mut html = markup::Html::default();
    page::Page::new(article, options, article.choose(&options.languages)).write(&mut html);
    html.into_string()
}
