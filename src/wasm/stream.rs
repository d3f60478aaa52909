//! A stream of operations, as JavaScript sees it.

use crate::markup::OpSink;
use js_sys::{JsString, Uint32Array};
use wasm_bindgen::prelude::*;

/// Operations for `apply.js`.
#[wasm_bindgen]
pub struct Stream(pub(super) OpSink);

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
