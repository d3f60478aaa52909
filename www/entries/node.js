/** The entry for Node, Deno and Bun: the same functions, without a need for `init`. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { module } from '../library/embedded.js';
import * as reading from '../library/read.js';
import * as rendering from '../library/render.js';
import { full } from '../library/wasm.js';

export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';

/**
 * Optional: the first call of another function loads the WebAssembly. Call it first to load it from another source.
 * @param {import('../types/index.js').WasmSource} [source]
 */
export async function init(source) {
  if (source) return full.load(source);
  initNow();
}

/** The same, because on a server the size does not matter. */
export { init as initCore };

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

/** Loads the module that is embedded in the script, where it is found even if a bundler has moved the script. */
function initNow() {
  full.loadNow(() => inflateRawSync(Buffer.from(module, 'base64')));
}
