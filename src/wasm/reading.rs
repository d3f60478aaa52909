//! An article after reading, as JavaScript sees it.

use super::arguments;
use super::declarative_shadow;
use super::results::{error_to_js, problems, to_js};
use crate::article::Article;
use crate::chunk;
use crate::error::{Error, ErrorCode};
use crate::html::named_references;
use crate::markup::OpSink;
use crate::page::{Page, VariantIndex};
use crate::text::LanguageTag;
use js_sys::{Array, JsString, Uint32Array};
use wasm_bindgen::prelude::*;
use web_sys::Navigator;

/// An article after reading.
#[wasm_bindgen]
pub struct Reading {
    article: Article,
    index: VariantIndex,
}

#[wasm_bindgen]
impl Reading {
    /// Reads an article from a JSON string. `source` is a JSON string, too; see [`arguments::source`]. Throws `[code, path, message, warnings]`.
    #[wasm_bindgen(constructor)]
    pub fn new(json: JsString, source: JsString) -> Result<Reading, JsValue> {
        let source = arguments::source(&String::from(source));
        let article = Article::from_json_at(&String::from(json), &source).map_err(|error| error_to_js(&error))?;
        Ok(Reading { index: VariantIndex::new(&article), article })
    }

    /// `[variants, warnings, files]`: the variants are `[id, language, direction, headline][]`, where the id of a panel is the prefix,
    /// `-` and this `id`; the warnings are `[code, path, message][]`; the files are the URLs of those that bodies are in and that were
    /// not given.
    pub fn parts(&self) -> JsValue {
        let mut variants = Vec::new();
        for (id, variant) in self.index.ids.iter().zip(&self.article.variants) {
            let language = variant.language.as_ref().map_or("", LanguageTag::as_str);
            let headline = variant.headline.as_ref().map_or("", |headline| &headline.value);
            variants.push(vec![id.as_str(), language, variant.direction.as_str(), headline]);
        }
        let mut files = Vec::new();
        for url in self.article.files() {
            files.push(url.as_str());
        }
        to_js(&(variants, problems(&self.article.warnings), files))
    }

    /// The index of the variant that best matches the wanted languages, which are comma-separated and in order of preference, else
    /// the reader's browser languages, else 0.
    pub fn choose(&self, wanted: JsString, navigator: Navigator) -> usize {
        let mut tags = Vec::new();
        for list in [wanted, navigator.languages().join(",")] {
            for tag in String::from(list).split(',') {
                tags.push(tag.to_owned());
            }
        }
        self.article.choose(&tags)
    }

    /// The whole page, as an HTML string.
    pub fn html(&self, options: JsString) -> JsString {
        let options = String::from(options);
        let (mut html, after) = declarative_shadow::tags(&options);
        html += &crate::render_with(&self.article, &self.index, &arguments::options(&options));
        html += after;
        html.into()
    }

    /// The same in pieces, one for each variant, so that the first can be sent before the last is rendered.
    pub fn piece(&self, options: JsString, index: usize) -> JsString {
        let options = String::from(options);
        let (before, after) = declarative_shadow::tags(&options);
        let mut piece = if index == 0 { before } else { String::new() };
        piece += &crate::render_piece(&self.article, &self.index, &arguments::options(&options), index);
        if index + 1 == self.article.variants.len() {
            piece += after;
        }
        piece.into()
    }

    /// The whole page, with only the panel of the variant `index` filled.
    pub fn frame(&self, options: JsString, index: usize) -> Array {
        self.stream(options, index, |page, ops| page.write_frame(ops))
    }

    /// The content of one panel; empty if there is no such variant.
    pub fn panel(&self, options: JsString, index: usize) -> Array {
        self.stream(options, index, |page, ops| page.write_panel(index, ops))
    }

    /// The article as schema.org JSON-LD, safe inside a `<script>`. Throws if not everything is loaded: what would be decoded as a
    /// reference is escaped.
    #[wasm_bindgen(js_name = jsonLd)]
    pub fn json_ld(&self) -> Result<JsString, JsValue> {
        let missing = match (chunk::is_loaded(), named_references::has_table()) {
            (true, true) => return Ok(self.article.to_json_ld().into()),
            (true, false) => ErrorCode::EntitiesMissing,
            (false, _) => ErrorCode::ChunkMissing,
        };
        Err(error_to_js(&Error::not_loaded(missing)))
    }
}

impl Reading {
    /// `[ops, text]` for `apply.js`: the operations (see `markup/op_sink.rs`), and the text that they refer to.
    fn stream(&self, options: JsString, index: usize, write: impl Fn(&Page, &mut OpSink)) -> Array {
        let mut sink = OpSink::default();
        write(&Page::new(&self.article, &self.index, &arguments::options(&String::from(options)), index), &mut sink);
        let stream = Array::new();
        stream.set(0, Uint32Array::from(&sink.ops[..]).into());
        stream.set(1, sink.text.into());
        stream
    }
}
