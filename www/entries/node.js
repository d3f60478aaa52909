/** The entry for Node, Deno and Bun: the same functions, without a need for `init`. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { chunkBytes, mainBytes } from '../library/embedded.js';
import * as reading from '../library/read.js';
import * as rendering from '../library/render.js';
import * as wasm from '../library/wasm.js';

export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';

/**
 * Optional: the first call of another function loads the WebAssembly. Call it first to load it from another source.
 * @param {import('../types/index.js').WasmSource} [mainSource]
 * @param {import('../types/index.js').WasmSource} [chunkSource]
 */
export async function init(mainSource, chunkSource) {
  if (mainSource && chunkSource) return wasm.init(mainSource, chunkSource);
  initNow();
}

/**
 * Reads an article.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its body
 */
export function read(json, source) {
  initNow();
  return reading.read(json, source);
}

/**
 * Renders an article, in all its languages, to HTML.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToString(json, options) {
  initNow();
  return rendering.renderToString(json, options);
}

/**
 * Renders an article to a stream of HTML, one language after the other.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToStream(json, options) {
  initNow();
  return rendering.renderToStream(json, options);
}

/** Loads what is embedded in the script, where it is found even if a bundler has moved the script. */
function initNow() {
  wasm.main.loadNow(() => inflated(mainBytes));
  wasm.chunk.loadNow(() => inflated(chunkBytes));
}

/** @param {string} text deflated bytes in base64 */
function inflated(text) {
  return inflateRawSync(Buffer.from(text, 'base64'));
}
