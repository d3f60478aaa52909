/** The entry for Node, Deno and Bun: the same functions, without a need for `init`. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { chunkBytes, mainBytes } from '../library/embedded-node.js';
import * as reading from '../library/read.js';
import * as rendering from '../library/render.js';
import * as wasm from '../library/wasm.js';
import { loadNow } from '../library/wasm-file.js';

export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';

// What is embedded in the script is found even if a bundler has moved the script. It is compiled for speed: nobody downloads it.
const embeddedMain = () => inflated(mainBytes);
const embeddedChunk = () => inflated(chunkBytes);
wasm.main.source = embeddedMain;
wasm.chunk.source = embeddedChunk;

/**
 * Loads everything. If one file is given, the others are those of the same build, for browsers.
 * @param {import('../types/index.js').WasmSource} [mainSource] maqal.wasm
 * @param {import('../types/index.js').WasmSource} [chunkSource] maqal-chunk.wasm
 * @param {import('../types/index.js').WasmSource} [entitiesSource] maqal-entities.wasm
 */
export async function init(mainSource, chunkSource, entitiesSource) {
  if (!mainSource && !chunkSource && !entitiesSource) return initNow();
  const { mainBytes, chunkBytes, entitiesBytes } = await import('../library/embedded.js');
  return wasm.init(mainSource ?? inflated(mainBytes), chunkSource ?? inflated(chunkBytes), entitiesSource ?? inflated(entitiesBytes));
}

/**
 * Reads an article.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its bodies
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

/** Loads the WebAssembly unless `init` has, because on a server nobody waits for a download. */
function initNow() {
  loadNow(wasm.main, embeddedMain);
  loadNow(wasm.chunk, embeddedChunk);
}

/** @param {string} text deflated bytes in base64 */
function inflated(text) {
  return inflateRawSync(Buffer.from(text, 'base64'));
}
