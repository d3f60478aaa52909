//! The JavaScript boundary: it translates, and decides nothing.

use js_sys::{Array, JsString, Object, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;

use crate::locale;
use crate::markup::Ops;
use crate::page::Page;
use crate::read::{Json, PageBody, Source};
use crate::{Article, Calendar, Digits, Error, Finding, LanguageTag, Options, SafeUrl};

/// Smaller than the standard library's, by 4 KB.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// An article that has been read.
#[wasm_bindgen]
pub struct Reading {
    article: Article,
}

#[wasm_bindgen]
impl Reading {
    /// Reads an article from JSON text or from an object. `source` is `{base?, url?, body?}`: what relative addresses
    /// are seen from, where the JSON came from, and the text that stands in a page, `{html, language?, base?}`. Throws `{code, path, message, findings}`.
    #[wasm_bindgen(constructor)]
    pub fn new(input: JsValue, source: &JsValue) -> Result<Reading, JsValue> {
        let address = |name| string(source, name).as_deref().and_then(SafeUrl::parse);
        let source = Source { base: address("base"), url: address("url"), body: page_body(&get(source, "body")) };
        let article = match input.as_string() {
            Some(text) => Article::from_json_at(&text, &source),
            None => {
                Json::from_deserializer(serde_wasm_bindgen::Deserializer::from(input)).and_then(|json| Article::from_value(&json, &source))
            }
        };
        article.map(|article| Reading { article }).map_err(|Error { code, path, message, findings, .. }| {
            let error = problem(code.as_str(), &path, &message);
            set(&error, "findings", &problems(&findings));
            error
        })
    }

    /// `{id, language, direction, headline}[]`; the id of a panel is the prefix, `-` and this `id`.
    #[wasm_bindgen(getter)]
    pub fn variants(&self) -> Array {
        let variants = self.article.variants.iter().enumerate().map(|(index, variant)| {
            let language = variant.language.as_ref();
            object(&[
                ("id", &self.article.variant_id(index)),
                ("language", language.map_or("", LanguageTag::as_str)),
                ("direction", variant.direction.as_str()),
                ("headline", variant.headline.as_ref().map_or("", |headline| &headline.value)),
            ])
        });
        variants.collect()
    }

    /// `{code, path, message}[]`
    #[wasm_bindgen(getter)]
    pub fn findings(&self) -> Array {
        problems(&self.article.findings)
    }

    /// The variant that fits best, as an index into the variants: one of the wanted languages, else one that the
    /// reader's browser asks for, else the first.
    pub fn choose(&self, mut wanted: Vec<String>) -> usize {
        if let Some(window) = web_sys::window() {
            wanted.extend(window.navigator().languages().iter().filter_map(|language| language.as_string()));
        }
        self.article.choose(&wanted)
    }

    /// Everything, as an HTML string.
    pub fn html(&self, options: &JsValue) -> String {
        crate::render(&self.article, &self::options(options))
    }

    /// The same in pieces, one for each variant, so that the first can be sent before the last is made.
    pub fn piece(&self, options: &JsValue, index: usize) -> String {
        let options = self::options(options);
        crate::render_piece(&self.article, &options, index)
    }

    /// Everything, but only the panel of the variant `index` is filled.
    pub fn frame(&self, options: &JsValue, index: usize) -> Stream {
        let mut ops = Ops::default();
        Page::new(&self.article, &self::options(options), index).write_frame(&mut ops);
        Stream(ops)
    }

    /// The content of one panel; nothing if there is no such variant.
    pub fn panel(&self, options: &JsValue, index: usize) -> Stream {
        let mut ops = Ops::default();
        Page::new(&self.article, &self::options(options), index).write_panel(index, &mut ops);
        Stream(ops)
    }

    /// The article as schema.org JSON-LD, safe to stand in a `<script>`. Throws where this build cannot write it.
    #[wasm_bindgen(js_name = jsonLd)]
    pub fn json_ld(&self) -> Result<String, JsValue> {
        #[cfg(feature = "json-ld")]
        return Ok(self.article.to_json_ld());
        #[cfg(not(feature = "json-ld"))]
        Err(problem(
            crate::ErrorCode::FeatureMissing.as_str(),
            "",
            "Writing JSON-LD takes the feature json-ld, which this build of maqal does not have.",
        ))
    }
}

/// Operations for `apply.js`.
#[wasm_bindgen]
pub struct Stream(Ops);

#[wasm_bindgen]
impl Stream {
    /// The operations; see `markup/ops.rs`.
    #[wasm_bindgen(getter)]
    pub fn ops(&self) -> Uint32Array {
        Uint32Array::from(&self.0.ops[..])
    }

    /// The text they take.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> JsString {
        JsString::from(self.0.text.as_str())
    }
}

/// The own name of a language; empty if nobody knows it. Not among the variants, because the engine takes its time.
#[wasm_bindgen(js_name = languageName)]
pub fn language_name(tag: &str) -> String {
    LanguageTag::parse(tag).as_ref().and_then(locale::language_name).unwrap_or_default()
}

/// The names behind the numbers of a stream: the tags on one line, the attributes on the next.
#[wasm_bindgen]
pub fn vocabulary() -> String {
    Ops::vocabulary()
}

/// `{language?: string, headingLevel?: number, idPrefix?: string, digits?: string, bothMonths?: boolean, calendar?: string, embeds?: string}`; what does not fit is as if it were not there.
fn options(options: &JsValue) -> Options {
    let default = Options::default();
    Options {
        languages: string(options, "language").into_iter().collect(),
        heading_level: get(options, "headingLevel").as_f64().map_or(default.heading_level, |level| level as u8),
        id_prefix: string(options, "idPrefix").unwrap_or(default.id_prefix),
        digits: string(options, "digits").as_deref().and_then(Digits::parse),
        both_months: get(options, "bothMonths").is_truthy(),
        calendar: string(options, "calendar").as_deref().and_then(Calendar::parse),
        embeds: string(options, "embeds").unwrap_or_default().split_ascii_whitespace().map(str::to_owned).collect(),
    }
}

fn page_body(body: &JsValue) -> Option<PageBody> {
    Some(PageBody {
        html: string(body, "html")?,
        language: string(body, "language").as_deref().and_then(LanguageTag::parse),
        base: string(body, "base").as_deref().and_then(SafeUrl::parse),
    })
}

fn get(object: &JsValue, name: &str) -> JsValue {
    // What is no object would throw, and each exception takes a place in wasm-bindgen's table for ever.
    if !object.is_object() {
        return JsValue::UNDEFINED;
    }
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn string(object: &JsValue, name: &str) -> Option<String> {
    get(object, name).as_string()
}

pub fn object(properties: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for &(name, value) in properties {
        set(&object, name, &value.into());
    }
    object.into()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Setting a property of a new plain object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn problems(findings: &[Finding]) -> Array {
    findings.iter().map(|Finding { code, path, message }| problem(code.as_str(), path, message)).collect()
}

fn problem(code: &str, path: &str, message: &str) -> JsValue {
    object(&[("code", code), ("path", path), ("message", message)])
}
