//! Articles after reading, as JavaScript sees them: by number.

use std::cell::RefCell;
use std::rc::Rc;

use super::arguments;
use super::declarative_shadow;
use super::results::{error_to_js, problems, to_js};
use crate::article::Article;
use crate::chunk;
use crate::error::{Error, ErrorCode};
use crate::html::named_references;
use crate::markup::OpSink;
use crate::page::{Page, VariantIndex};
use crate::text::{LanguageTag, split};
use js_sys::{Array, JsString, Uint32Array};
use wasm_bindgen::prelude::*;
use web_sys::Navigator;

/// An article after reading.
struct Reading {
    article: Article,
    index: VariantIndex,
}

thread_local! {
    /// The articles that JavaScript has not released, by number.
    static READINGS: RefCell<Vec<Option<Rc<Reading>>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps an article; returns its number, which is that of one that was released, if there is one.
fn keep(reading: Rc<Reading>) -> usize {
    READINGS.with_borrow_mut(|all| {
        let number = all.iter().position(Option::is_none).unwrap_or(all.len());
        if number == all.len() {
            all.push(None);
        }
        all[number] = Some(reading);
        number
    })
}

/// The article with this number; a trap if there is none. It is not borrowed, because what asks `Intl` may read another one.
fn kept(number: usize) -> Rc<Reading> {
    READINGS.with_borrow(|all| all[number].clone()).unwrap()
}

/// Frees the memory of an article.
#[wasm_bindgen]
pub fn release(reading: usize) {
    READINGS.with_borrow_mut(|all| all[reading] = None);
}

/// Reads an article from a JSON string. `source` is a JSON string, too; see [`arguments::source`]. Returns `[code, path, message, warnings]`
/// if that fails, else `[reading, variants, warnings, files]`: the number of the article; the variants as `[id, language, direction,
/// headline][]`, where the id of a panel is the prefix, `-` and this `id`; the warnings as `[code, path, message][]`; and the URLs of the
/// files that bodies are in and that were not given.
#[wasm_bindgen]
pub fn read(json: JsString, source: JsString) -> JsValue {
    let source = arguments::source(&String::from(source));
    let article = match Article::from_json_at(&String::from(json), &source) {
        Ok(article) => article,
        Err(error) => return error_to_js(&error),
    };
    let reading = Rc::new(Reading { index: VariantIndex::new(&article), article });
    let Reading { article, index } = &*reading;
    let mut variants = Vec::new();
    for (id, variant) in index.ids.iter().zip(&article.variants) {
        let language = variant.language.as_ref().map_or("", LanguageTag::as_str);
        let headline = variant.headline.as_ref().map_or("", |headline| &headline.value);
        variants.push(vec![id.as_str(), language, variant.direction.as_str(), headline]);
    }
    let mut files = Vec::new();
    for url in article.files() {
        files.push(url.as_str());
    }
    // The code for numbers of 32 bits is the shortest.
    to_js(&(keep(reading.clone()) as u32, variants, problems(&article.warnings), files))
}

/// The index of the variant that best matches the wanted languages, which are comma-separated and in order of preference, else the
/// reader's browser languages, else 0.
#[wasm_bindgen]
pub fn choose(reading: usize, wanted: JsString, navigator: Navigator) -> usize {
    let mut tags = Vec::new();
    for list in [wanted, navigator.languages().join(",")] {
        for tag in split(&String::from(list), ',') {
            tags.push(tag.to_owned());
        }
    }
    kept(reading).article.choose(&tags)
}

/// The whole page, as an HTML string.
#[wasm_bindgen]
pub fn html(reading: usize, options: JsString) -> JsString {
    let Reading { article, index } = &*kept(reading);
    let options = String::from(options);
    let (mut html, after) = declarative_shadow::tags(&options);
    html += &crate::render_with(article, index, &arguments::options(&options));
    html += after;
    html.into()
}

/// The same in pieces, one for each variant, so that the first can be sent before the last is rendered.
#[wasm_bindgen]
pub fn piece(reading: usize, options: JsString, variant: usize) -> JsString {
    let Reading { article, index } = &*kept(reading);
    let options = String::from(options);
    let (before, after) = declarative_shadow::tags(&options);
    let mut piece = if variant == 0 { before } else { String::new() };
    piece += &crate::render_piece(article, index, &arguments::options(&options), variant);
    if variant + 1 == article.variants.len() {
        piece += after;
    }
    piece.into()
}

/// The whole page, with only the panel of this variant filled.
#[wasm_bindgen]
pub fn frame(reading: usize, options: JsString, variant: usize) -> Array {
    stream(reading, options, variant, |page, ops| page.write_frame(ops))
}

/// The content of one panel; empty if there is no such variant.
#[wasm_bindgen]
pub fn panel(reading: usize, options: JsString, variant: usize) -> Array {
    stream(reading, options, variant, |page, ops| page.write_panel(variant, ops))
}

/// `[ops, text]` for `apply.js`: the operations (see `markup/op_sink.rs`), and the text that they refer to.
fn stream(reading: usize, options: JsString, variant: usize, write: impl Fn(&Page, &mut OpSink)) -> Array {
    let Reading { article, index } = &*kept(reading);
    let mut sink = OpSink::default();
    write(&Page::new(article, index, &arguments::options(&String::from(options)), variant), &mut sink);
    let stream = Array::new();
    stream.set(0, Uint32Array::from(&sink.ops[..]).into());
    stream.set(1, sink.text.into());
    stream
}

/// The article as schema.org JSON-LD, safe inside a `<script>`. Returns an error as `read` does if not everything is loaded: what would be
/// decoded as a reference is escaped.
#[wasm_bindgen(js_name = jsonLd)]
pub fn json_ld(reading: usize) -> JsValue {
    let missing = match (chunk::is_loaded(), named_references::has_table()) {
        (true, true) => return kept(reading).article.to_json_ld().into(),
        (true, false) => ErrorCode::EntitiesMissing,
        (false, _) => ErrorCode::ChunkMissing,
    };
    error_to_js(&Error::not_loaded(missing))
}
