//! An article after reading, as JavaScript sees it.

use super::arguments;
use super::results::{Variant, error_to_js, problems, to_js};
use super::stream::Stream;
use crate::article::Article;
use crate::chunk;
use crate::error::{Error, ErrorCode};
use crate::html::named_references;
use crate::markup::OpSink;
use crate::page::Page;
use crate::text::LanguageTag;
use wasm_bindgen::prelude::*;

/// An article after reading.
#[wasm_bindgen]
pub struct Reading {
    article: Article,
}

#[wasm_bindgen]
impl Reading {
    /// Reads an article from a JSON string. `source` is a JSON string, too; see [`arguments::source`]. Throws `{code, path, message, warnings}`.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str, source: &str) -> Result<Reading, JsValue> {
        Article::from_json_at(json, &arguments::source(source)).map(|article| Reading { article }).map_err(|error| error_to_js(&error))
    }

    /// `{id, language, direction, headline}[]`; the id of a panel is the prefix, `-` and this `id`.
    #[wasm_bindgen(getter)]
    pub fn variants(&self) -> JsValue {
        let variants = self.article.variants.iter().enumerate().map(|(index, variant)| Variant {
            id: self.article.variant_id(index),
            language: variant.language.as_ref().map_or("", LanguageTag::as_str),
            direction: variant.direction.as_str(),
            headline: variant.headline.as_ref().map_or("", |headline| &headline.value),
        });
        to_js(&variants.collect::<Vec<_>>())
    }

    /// `{code, path, message}[]`
    #[wasm_bindgen(getter)]
    pub fn warnings(&self) -> JsValue {
        to_js(&problems(&self.article.warnings))
    }

    /// The index of the variant that best matches the wanted languages, else the reader's browser languages, else 0.
    pub fn choose(&self, mut wanted: Vec<String>) -> usize {
        if let Some(window) = web_sys::window() {
            wanted.extend(window.navigator().languages().iter().filter_map(|language| language.as_string()));
        }
        self.article.choose(&wanted)
    }

    /// The whole page, as an HTML string.
    pub fn html(&self, options: &str) -> String {
        crate::render(&self.article, &arguments::options(options))
    }

    /// The same in pieces, one for each variant, so that the first can be sent before the last is rendered.
    pub fn piece(&self, options: &str, index: usize) -> String {
        let options = arguments::options(options);
        crate::render_piece(&self.article, &options, index)
    }

    /// The whole page, with only the panel of the variant `index` filled.
    pub fn frame(&self, options: &str, index: usize) -> Stream {
        let mut ops = OpSink::default();
        Page::new(&self.article, &arguments::options(options), index).write_frame(&mut ops);
        Stream(ops)
    }

    /// The content of one panel; empty if there is no such variant.
    pub fn panel(&self, options: &str, index: usize) -> Stream {
        let mut ops = OpSink::default();
        Page::new(&self.article, &arguments::options(options), index).write_panel(index, &mut ops);
        Stream(ops)
    }

    /// The article as schema.org JSON-LD, safe inside a `<script>`. Throws if not everything is loaded: what would be decoded as a
    /// reference is escaped.
    #[wasm_bindgen(js_name = jsonLd)]
    pub fn json_ld(&self) -> Result<String, JsValue> {
        let missing = match (chunk::is_loaded(), named_references::has_table()) {
            (true, true) => return Ok(self.article.to_json_ld()),
            (true, false) => ErrorCode::EntitiesMissing,
            (false, _) => ErrorCode::ChunkMissing,
        };
        Err(error_to_js(&Error::not_loaded(missing)))
    }
}
