//! The JavaScript boundary: translates types, decides nothing.

use js_sys::{JsString, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::json::Json;
use crate::locale::{self, Calendar, Digits};
use crate::markup::{OpSink, SafeUrl};
use crate::options::Options;
use crate::page::Page;
use crate::read::{PageBody, Source};
use crate::text::LanguageTag;

/// 4 KB smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// An article after reading.
#[wasm_bindgen]
pub struct Reading {
    article: Article,
}

#[wasm_bindgen]
impl Reading {
    /// Reads an article from a JSON string. `source` is a JSON string, too; see [`source`]. Throws `{code, path, message, warnings}`.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str, source: &str) -> Result<Reading, JsValue> {
        Article::from_json_at(json, &self::source(source)).map(|article| Reading { article }).map_err(|error| {
            to_js(&Problem {
                code: error.code.as_str(),
                path: &error.path,
                message: &error.message,
                warnings: Some(problems(&error.warnings)),
            })
        })
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
        crate::render(&self.article, &self::options(options))
    }

    /// The same in pieces, one for each variant, so that the first can be sent before the last is rendered.
    pub fn piece(&self, options: &str, index: usize) -> String {
        let options = self::options(options);
        crate::render_piece(&self.article, &options, index)
    }

    /// The whole page, with only the panel of the variant `index` filled.
    pub fn frame(&self, options: &str, index: usize) -> Stream {
        let mut ops = OpSink::default();
        Page::new(&self.article, &self::options(options), index).write_frame(&mut ops);
        Stream(ops)
    }

    /// The content of one panel; empty if there is no such variant.
    pub fn panel(&self, options: &str, index: usize) -> Stream {
        let mut ops = OpSink::default();
        Page::new(&self.article, &self::options(options), index).write_panel(index, &mut ops);
        Stream(ops)
    }

    /// The article as schema.org JSON-LD, safe inside a `<script>`. Throws if this build cannot write it.
    #[wasm_bindgen(js_name = jsonLd)]
    pub fn json_ld(&self) -> Result<String, JsValue> {
        #[cfg(feature = "json-ld")]
        return Ok(self.article.to_json_ld());
        #[cfg(not(feature = "json-ld"))]
        Err(to_js(&Problem {
            code: crate::error::ErrorCode::FeatureMissing.as_str(),
            path: "",
            message: "Writing JSON-LD takes the feature json-ld, which this build of maqal does not have.",
            warnings: None,
        }))
    }
}

/// Operations for `apply.js`.
#[wasm_bindgen]
pub struct Stream(OpSink);

#[wasm_bindgen]
impl Stream {
    /// The operations; see `markup/op_sink.rs`.
    #[wasm_bindgen(getter)]
    pub fn ops(&self) -> Uint32Array {
        Uint32Array::from(&self.0.ops[..])
    }

    /// The text that the operations refer to.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> JsString {
        JsString::from(self.0.text.as_str())
    }
}

/// The name of a language in itself; empty if it is unknown. A function of its own, because engines are slow to find it.
#[wasm_bindgen(js_name = languageName)]
pub fn language_name(tag: &str) -> String {
    LanguageTag::parse(tag).as_ref().and_then(locale::language_name).unwrap_or_default()
}

/// The names behind the numbers of a stream: the tags on one line, the attributes on the next.
#[wasm_bindgen]
pub fn vocabulary() -> String {
    OpSink::vocabulary()
}

/// The options from the shim's JSON string. Values of the wrong type are ignored.
fn options(text: &str) -> Options {
    let (given, default) = (Given::parse(text), Options::default());
    Options {
        languages: given.string("language").map(str::to_owned).into_iter().collect(),
        heading_level: given.number("headingLevel").map_or(default.heading_level, |level| level as u8),
        id_prefix: given.string("idPrefix").map_or(default.id_prefix, str::to_owned),
        digits: given.string("digits").and_then(Digits::parse),
        both_months: given.is("bothMonths"),
        calendar: given.string("calendar").and_then(Calendar::parse),
        embeds: given.string("embeds").unwrap_or_default().split_ascii_whitespace().map(str::to_owned).collect(),
    }
}

/// Where the JSON came from: `base`, `url`, and the body in the page.
fn source(text: &str) -> Source {
    let given = Given::parse(text);
    let url = |name| given.string(name).and_then(SafeUrl::parse);
    let body = given.string("bodyHtml").map(|html| PageBody {
        html: html.to_owned(),
        language: given.string("bodyLanguage").and_then(LanguageTag::parse),
        base: url("bodyBase"),
    });
    Source { base: url("base"), url: url("url"), body }
}

/// An object of plain values.
struct Given(Vec<(String, Json)>);

impl Given {
    fn parse(text: &str) -> Given {
        match Json::parse(text) {
            Some(Json::Object(properties)) => Given(properties),
            _ => Given(Vec::new()),
        }
    }

    fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    fn string(&self, name: &str) -> Option<&str> {
        if let Json::String(text) = self.get(name)? { Some(text) } else { None }
    }

    fn number(&self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.get(name)? { Some(*number) } else { None }
    }

    fn is(&self, name: &str) -> bool {
        self.get(name) == Some(&Json::Bool(true))
    }
}

#[derive(Serialize)]
struct Variant<'a> {
    id: String,
    language: &'a str,
    direction: &'a str,
    headline: &'a str,
}

/// An error or a warning; a warning has no `warnings`.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    path: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    warnings: Option<Vec<Problem<'a>>>,
}

fn problems(warnings: &[crate::error::Warning]) -> Vec<Problem<'_>> {
    let problems = warnings.iter().map(|warning| Problem {
        code: warning.code.as_str(),
        path: &warning.path,
        message: &warning.message,
        warnings: None,
    });
    problems.collect()
}

/// Strings and lists can always be converted to JavaScript.
fn to_js(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or_default()
}
