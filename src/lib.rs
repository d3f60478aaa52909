//! maqal renders an article in all its languages as markup that is accessible and correct in right-to-left languages.
//!
//! ```
//! use maqal::{Article, Options, render};
//!
//! let article = Article::from_json(r#"{ "inLanguage": "he", "headline": "הגשר הישן", "articleBody": "הוא עומד." }"#)?;
//! let html = render(&article, &Options::default());
//! assert!(html.contains(r#"lang="he" dir="rtl""#));
//! # Ok::<(), maqal::Error>(())
//! ```
//!
//! [`Article::from_json`] reads schema.org articles and what other systems publish. It fails
//! with an [`Error`]; questionable input yields a warning in [`Article::warnings`]. [`render`] cannot fail.

// The code blocks on these pages are run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/rust.md")]
struct Pages;

mod article;
mod body;
mod chunk;
mod error;
mod formats;
mod html;
mod isolation;
mod json;
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
    Article, Body, BodyFormat, Comment, Date, Image, Link, Media, MediaKind, Party, PartyKind, Picture, Text, Time, Track, Update, Variant,
    Work,
};
pub use error::{Error, ErrorCode, MAX_WARNINGS, Warning, WarningCode};
pub use formats::{Converted, convert};
pub use json::{Json, MAX_DEPTH, MAX_SIZE};
pub use locale::{Calendar, Digits};
pub use markup::SafeUrl;
pub use options::Options;
pub use read::{BodyFile, MAX_VARIANTS, PageBody, Source};
pub use text::{Direction, LanguageTag, first_strong};

/// The style sheet of the markup: `style.css` of the npm package.
pub const STYLE: &str = include_str!("../www/style.css");

/// The script that makes the markup interactive, a module in one file: `cdn/hydrate.js` of the npm package. It turns the list of
/// languages into tabs. It can be served by itself, or stand in a `<script type="module">`, because it contains no `</script`.
// Built from www/entries/hydrate.js; tests/node/crate.test.js compares it with the last build.
pub const HYDRATE: &str = include_str!("hydrate.min.js");

/// Renders an article as HTML: a list of its languages and every variant, complete without script.
/// In the browser [`HYDRATE`] turns the list into tabs; [`STYLE`] styles it.
pub fn render(article: &Article, options: &Options) -> String {
    render_with(article, &page::VariantIndex::new(article), options)
}

/// Renders the same HTML in pieces, one for each variant, so that the first can be sent before the last is rendered.
///
/// ```
/// let article = maqal::Article::from_json(r#"{"@type": "Article", "headline": "One", "articleBody": "Text."}"#)?;
/// let options = maqal::Options::default();
/// assert_eq!(maqal::render_pieces(&article, &options).collect::<String>(), maqal::render(&article, &options));
/// # Ok::<(), maqal::Error>(())
/// ```
pub fn render_pieces<'a>(article: &'a Article, options: &'a Options) -> impl Iterator<Item = String> + 'a {
    let variants = page::VariantIndex::new(article);
    (0..article.variants.len()).map(move |index| render_piece(article, &variants, options, index))
}

fn render_with(article: &Article, variants: &page::VariantIndex, options: &Options) -> String {
    let mut html = String::new();
    for index in 0..article.variants.len() {
        html.push_str(&render_piece(article, variants, options, index));
    }
    html
}

fn render_piece(article: &Article, variants: &page::VariantIndex, options: &Options, index: usize) -> String {
    let mut html = markup::HtmlSink::default();
    // Only the first piece, which has the list of languages, depends on the variant that is shown.
    let shown = if index == 0 { article.choose(&options.languages) } else { 0 };
    page::Page::new(article, variants, options, shown).write_piece(index, &mut html);
    html.into_string()
}

/// The operations of the same page, the text that they take, and the names of their numbers. Only for `tests/fuzz`, which compares
/// them with the HTML.
#[cfg(fuzzing)]
#[doc(hidden)]
pub fn operations(article: &Article, options: &Options) -> (Vec<u32>, String, String) {
    let (mut ops, variants) = (markup::OpSink::default(), page::VariantIndex::new(article));
    page::Page::new(article, &variants, options, article.choose(&options.languages)).write(&mut ops);
    (ops.ops, ops.text, markup::OpSink::vocabulary())
}
